import type { Html } from 'mdast';
import type { Report } from './report.js';

const INSTEAD: readonly (readonly [tags: string, hint: string])[] = [
  ['b strong', 'write **words**'],
  ['i em', 'write *words*'],
  ['sup', 'write ^2^ or :sup[2]'],
  ['sub', 'write ~2~ or :sub[2]'],
  ['a', 'write [words](https://…)'],
  ['img picture figure figcaption', 'write ![what it shows](file "caption")'],
  ['code tt kbd pre', 'write `words`'],
  ['br p', 'leave an empty line between paragraphs'],
  ['h1 h2 h3 h4 h5 h6', 'write ## Heading'],
  ['ul ol li', 'begin each item’s line with - or 1.'],
  ['table thead tbody tr td th', 'write | cell | cell |'],
  ['blockquote q cite', 'begin the lines with >'],
  ['hr', 'write ---'],
  ['video iframe', 'write ::video[Title]{src="file"}'],
  ['audio', 'write ::audio[Title]{src="file"}'],
  ['details summary', 'write :::faq with a heading for each question'],
  ['aside', 'write :::note[Title]'],
  ['script style link object embed form input button', 'take it out: content holds no code'],
];

const COMMENT = /<!--[\s\S]*?-->/g;

/** Tells of HTML, with what to write instead. Comments are none: they are left out in silence. */
export function refuseHtml(node: Html, report: Report, isInline = false): void {
  if (/<!--(?![\s\S]*-->)/.test(node.value))
    return report.error(node, 'the comment never ends', 'write --> behind it: what follows is not read');
  const rest = node.value.replace(COMMENT, '').trim();
  if (!rest) return;
  const [, slash, name] = /<(\/?)([A-Za-z][\w-]*)/.exec(rest) ?? [];
  if (!rest.startsWith('<')) {
    report.error(node, 'text beside a comment is not read', 'give the comment a line of its own');
  } else if (!slash || !isInline) {
    // Within a text, the tag that this one closes has been told of.
    const tag = name ?? '';
    report.error(node, `HTML is not read: <${slash ?? ''}${tag}>`, adviceOn(tag.toLowerCase()));
  }
}

function adviceOn(tag: string): string {
  const found = INSTEAD.find(([tags]) => tags.split(' ').includes(tag));
  return found ? found[1] : 'take the tag out, and put \\ before a < that is meant as it is';
}
