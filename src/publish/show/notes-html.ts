import { isRecord } from '../../content/decode.js';

/** Text or blocks as HTML for readers of feeds: plain elements without attributes, but for links. */
export function notesHtml(notes: unknown, base: string): string {
  return isBlocks(notes)
    ? blocksHtml(notes, base)
    : notes === undefined
      ? ''
      : `<p>${textHtml(notes, base)}</p>`;
}

/** Text or blocks as words alone, a paragraph a line. */
export function notesText(notes: unknown): string {
  if (typeof notes === 'string') return notes;
  if (Array.isArray(notes)) return notes.map(notesText).join(isBlocks(notes) ? '\n' : '');
  if (!isRecord(notes)) return '';
  return ['title', 'question', 'text', 'body', 'items', 'answer', 'rows']
    .flatMap((key) => (key in notes ? [notesText(notes[key])] : []))
    .join('\n');
}

function isBlocks(value: unknown): value is readonly Record<string, unknown>[] {
  return Array.isArray(value) && value.some((part) => isRecord(part) && 'type' in part);
}

function blocksHtml(blocks: readonly unknown[], base: string): string {
  return blocks.map((block) => (isRecord(block) ? blockHtml(block, base) : '')).join('\n');
}

function blockHtml(block: Record<string, unknown>, base: string): string {
  const { type, text, items, title, question } = block;
  const inner = (value: unknown) => (isBlocks(value) ? blocksHtml(value, base) : textHtml(value, base));
  switch (type) {
    case 'paragraph':
      return `<p>${textHtml(text, base)}</p>`;
    case 'heading': {
      // The episode's name is the heading above.
      const level = Math.min(6, Number(block['level'] ?? 1) + 2);
      return `<h${level}>${textHtml(text, base)}</h${level}>`;
    }
    case 'list': {
      const tag = block['ordered'] === true ? 'ol' : 'ul';
      const start = typeof block['start'] === 'number' ? ` start="${block['start']}"` : '';
      const all = [items].flat().map((item) => `<li>${inner(item)}</li>`);
      return `<${tag}${start}>${all.join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote><p>${textHtml(text, base)}</p></blockquote>`;
    case 'divider':
      return '<hr>';
    case 'table':
      return [block['head'] ?? [], ...[block['rows'] ?? []].flat()]
        .map((row) => [row].flat().map((cell) => textHtml(cell, base)))
        .filter((cells) => cells.length)
        .map((cells) => `<p>${cells.join(' – ')}</p>`)
        .join('\n');
    default: {
      // Callouts, steps and questions: what they say, one after the other. What is only seen or heard is left out.
      const head = title ?? question;
      const bodies = [block['body'] ?? block['answer'] ?? []].flat();
      const parts = Array.isArray(items) ? items : [];
      return [
        head === undefined || type === 'video' || type === 'audio'
          ? ''
          : `<p><strong>${textHtml(head, base)}</strong></p>`,
        blocksHtml(bodies, base),
        blocksHtml(parts, base),
      ]
        .filter((html) => html)
        .join('\n');
    }
  }
}

const tags = { strong: 'strong', em: 'em', sub: 'sub', sup: 'sup', code: 'code' } as const;

function textHtml(text: unknown, base: string): string {
  if (Array.isArray(text)) return text.map((run) => textHtml(run, base)).join('');
  if (!isRecord(text)) return typeof text === 'string' ? escape(text) : '';
  let html = textHtml(text['text'], base);
  for (const [mark, tag] of Object.entries(tags)) if (text[mark] === true) html = `<${tag}>${html}</${tag}>`;
  const { href } = text;
  return typeof href === 'string' && URL.canParse(href, base)
    ? `<a href="${escape(/^[a-z][a-z\d+.-]*:/i.test(href) ? href : new URL(href, base).href)}">${html}</a>`
    : html;
}

function escape(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
