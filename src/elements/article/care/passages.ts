import { localeOf } from '../../../locale/language.js';

/** What is said in one go: a sentence, or the part of one that is in another language than the rest. */
export interface Passage {
  text: string;
  /** Of the text, as the document has it. */
  readonly lang: string;
  /** The whole sentence, where it is shown. */
  readonly sentence: Range;
  /** What the sentence stands in: a paragraph, a heading, a cell of a table. */
  readonly block: HTMLElement;
}

/** What is seen and not read: what stands around the text, what is pressed, and numbers that lead to sources. */
const unread =
  '[part=body]~*,.kicker,.byline,.tools,button,select,figcaption small,[role=status],[role=doc-noteref][aria-label],[hidden]';

/** All that begins a block. */
const blocks = ':not(a,abbr,b,code,em,small,span,strong,sub,sup)';

/** "1.", "Dr.", "e.g.", "z. B.", and "د." end no sentence, though by the browser's rules they do where a name follows. */
const abbreviated = /(^\s*\d+|(^|[\s(])(\p{Lu}\p{L}{0,2}|(\p{L}\.\s?)+\p{L}{1,2}|\p{L}\p{M}?))\.\s*$/u;

/** The words of an article, as they are seen, in the order of reading. The answers of closed questions are among them. */
export function passagesOf(shown: HTMLElement, language: string): Passage[] {
  const found = new Map<HTMLElement, Text[]>();
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const around = node.parentElement;
    const block = around?.closest<HTMLElement>(blocks);
    if (block && !around?.closest(unread)) found.set(block, [...(found.get(block) ?? []), node]);
  }
  const langOf = (node: Node | undefined) =>
    node?.parentElement?.closest<HTMLElement>('[lang]')?.lang || language;
  const passages: Passage[] = [];
  for (const [block, nodes] of found) {
    let start = 0;
    for (const text of sentencesOf(nodes.map(({ data }) => data).join(''), langOf(nodes[0]))) {
      const sentence = new Range();
      const end = start + text.trimEnd().length;
      let open: Passage | undefined;
      let before = 0;
      for (const node of nodes) {
        const first = Math.max(0, start - before);
        const last = Math.min(node.length, end - before);
        before += node.length;
        if (first >= last) continue;
        const part = node.data.slice(first, last);
        const lang = langOf(node);
        if (!open) sentence.setStart(node, first);
        sentence.setEnd(node, last);
        if (open?.lang === lang) open.text += part;
        else passages.push((open = { text: part, lang, sentence, block }));
      }
      start += text.length;
    }
  }
  // The full stop after words in another language, say.
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Long texts are cut off by some voices, so each sentence is said by itself, where the browser knows them. */
function sentencesOf(text: string, lang: string): string[] {
  const { Segmenter } = Intl as Partial<typeof Intl>;
  if (!Segmenter) return [text];
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of new Segmenter(localeOf(lang)?.toString(), { granularity: 'sentence' }).segment(
    text,
  )) {
    open += segment;
    if (abbreviated.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return [...sentences, open];
}
