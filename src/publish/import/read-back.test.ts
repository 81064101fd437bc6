import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../markdown/read-article.js';
import { toMarkdown } from './to-markdown.js';

/** Numbers that look random and are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const words =
  `word|two words|a*b*c|_x_|10:30|note:this|::x|10^5^ ~2~|[x](y)|![a](b)|&lt;b>|# no|- no|1. no|> no|---|
| a |\`code\`|&nbsp;| |“q”|Table: no|:::note|a  b|\\|[!NOTE]|— me|~~s~~|line\nbreak|+|=|***|«&nbsp;oui&nbsp;»`.split(
    '|',
  );
const marks = 'b i em strong a span code sup sub u s small q abbr mark cite font br img'.split(' ');
const blocks =
  `p p p div h1 h2 h3 h4 h5 h6 ul ol blockquote figure table details pre hr dl video audio section
  aside center iframe script form button noscript`.split(/\s+/);

/** HTML of every kind, nested as no editor would. */
function page(seed: number): string {
  const below = numbers(seed);
  const pick = (all: readonly string[]) => all[below(all.length)] ?? '';
  const many = (of: () => string) => Array.from({ length: 1 + below(3) }, of).join('');
  const line = (depth: number): string =>
    many(() => {
      if (depth < 1 || below(2)) return `${pick(words)}${pick(['', ' '])}`;
      const tag = pick(marks);
      if (tag === 'br') return '<br>';
      if (tag === 'img')
        return `<img src="${pick(['a.png', 'b(1).jpg', 'c d.png'])}" alt="[x] *a*" title="${pick(['', 't*t'])}">`;
      const href =
        tag === 'a' ? ` href="${pick(['x', '#id', 'mailto:a@b', 'javascript:x', 'http://[bad', ''])}"` : '';
      const style = below(4) ? '' : ' lang="fr" style="font-weight:bold;font-style:italic"';
      return `<${tag}${href}${style}>${line(depth - 1)}</${tag}>`;
    });
  const block = (depth: number): string => {
    const tag = pick(blocks);
    const inner = () => (depth < 1 ? line(1) : below(3) ? block(depth - 1) + block(depth - 1) : line(2));
    if (/^(?:p|h\d)$/.test(tag)) return `<${tag} id="${pick(['id', 'x1', '9'])}">${line(2)}</${tag}>`;
    if (tag === 'ul' || tag === 'ol') return `<${tag}>${many(() => `<li>${inner()}</li>`)}</${tag}>`;
    if (tag === 'figure')
      return `<figure>${below(2) ? '<img src="f.png" alt="f">' : inner()}<figcaption>${line(2)}</figcaption></figure>`;
    if (tag === 'details') return `<details><summary>${line(1)}</summary>${inner()}</details>`;
    if (tag === 'dl') return `<dl><dt>${line(1)}</dt><dd>${inner()}</dd></dl>`;
    if (tag === 'hr') return '<hr>';
    if (tag === 'video')
      return '<video src="v.mp4" title="V [x] *y*"><track src="c.vtt" srclang="fr" label="Fr"></video>';
    if (tag === 'aside') return `<aside class="notice">${inner()}</aside>`;
    if (tag === 'table') {
      const row = () =>
        `<tr><${pick(['td', 'th'])}>${inner()}</td><td colspan="${1 + below(2)}">${line(1)}</td></tr>`;
      return `<table><caption>${line(1)}</caption>${many(row)}${row()}</table>`;
    }
    return `<${tag}${tag === 'audio' ? ' src="a.mp3"' : ''}>${inner()}</${tag}>`;
  };
  return block(3) + block(3) + block(2);
}

describe('whatever HTML is imported', () => {
  it('the reader of the Markdown finds no other errors than missing alt texts', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const html = page(seed);
      const { markdown } = await toMarkdown({ html, file: 'x.md', base: 'https://clinic.example/' });
      const { problems } = readArticle({
        file: 'x.md',
        text: `---\nheadline: T\n---\n\n${markdown}`,
        id: 'x',
      });
      const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
      const others = errors.filter((message) => !/image says nothing|article has no text/.test(message));
      assert.deepEqual(others, [], `${html}\n\n${markdown}`);
    }
  });
});
