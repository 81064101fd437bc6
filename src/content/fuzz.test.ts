import { expect } from '@open-wc/testing';
import { decodeArticle } from './article.js';
import { type Block, isBlocks } from './block.js';
import type { Decoded, DocumentBase } from './document.js';
import { PinpointError } from './pinpoint-error.js';
import { decodeShow } from './show.js';

type Json = Record<string, unknown>;
type Decode = (json: unknown, url: string) => Decoded<DocumentBase>;

const content = new URL('/demo/content/', location.href).href;

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dangerous = [
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001JAVASCRIPT:alert(1)',
  'data:text/html,<b>',
  'vbscript:x',
  'blob:https://a.example/1',
  'a.png 1x,javascript:alert(1) 2x',
  'a.png 1x, data:image/png,x 2x,b.png',
];
const addresses = '//a.example/b /a #a https:a HTTPS://A.example mailto:a@b.example tel:911 https://['.split(
  ' ',
);
const words = '1 a <b>a</b> PT1H 2026-11-16 fr __proto__ constructor withdrawn emergency'.split(' ');
const types = 'paragraph list steps faq table image poll divider'.split(' ');
const numbers = [0, -1, 1.5, NaN, Infinity, 1e21];

/** Values that stand where they should not. */
const junk: readonly unknown[] = [
  ...[...dangerous, ...addresses, ...words, ...types, ...numbers, '', ' ', true, false, null, undefined],
  ...dangerous.flatMap((address) => [[address], { src: address }, { text: 'a', href: address }]),
  ...types.map((type) => ({ type, fallback: ['a'] })),
  ...[[], [[]], [null], [{}], ['a', 'b'], ['a', 1, null, [['b']]]],
  ...[
    {},
    { text: '' },
    { items: 'a' },
    { type: ['list'] },
    { name: 'a', url: 'a' },
    { title: 'a' },
    { length: 3 },
  ],
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__":{"text":"a"},"constructor":1}') as unknown,
  JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown,
];

/** Where each value of a document stands: in what, and under which key. */
function places(value: unknown): [parent: Json, key: string][] {
  if (typeof value !== 'object' || !value) return [];
  return Object.keys(value).flatMap((key): [Json, string][] => [
    [value as Json, key],
    ...places((value as Json)[key]),
  ]);
}

/** The addresses in a `srcset`, parted as HTML says, section 4.8.4.2.2, but for parentheses. */
function candidates(srcset: string): string[] {
  const found: string[] = [];
  for (let rest = srcset; (rest = rest.replace(/^[\s,]+/, ''));) {
    const url = /^\S+/.exec(rest)?.[0] ?? '';
    found.push(url.replace(/,+$/, ''));
    rest = rest.slice(url.length);
    if (!url.endsWith(',')) rest = rest.replace(/^[^,]*/, '');
  }
  return found;
}

const loaded = ['src', 'poster', 'next'];
const linked = ['url', 'href'];

/** Every address in what was decoded is absolute, and of a scheme that may stand there. */
function expectSafe(value: unknown): void {
  for (const [parent, key] of places(value)) {
    const inner = parent[key];
    const urls = key === 'srcset' ? candidates(inner as string) : [inner as string];
    if (key === 'srcset' || loaded.includes(key)) {
      for (const url of urls) expect(new URL(url).protocol).to.match(/^https?:$/);
    }
    if (linked.includes(key)) expect(new URL(inner as string).protocol).to.match(/^(https?|mailto|tel):$/);
  }
}

function expectText(value: unknown): void {
  if (typeof value === 'string') return;
  expect(value).to.be.an('array').and.not.to.deep.equal([]);
  for (const run of value as unknown[]) if (typeof run !== 'string') expectText((run as Json)['text']);
}

function expectProse(value: unknown): void {
  if (isBlocks(value)) expectBlocks(value);
  else if (!Array.isArray(value) || value.length) expectText(value);
}

/** What the templates rely on: a block has what it is about, in the form that its type says. */
function expectBlocks(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'list') block.items.forEach(expectProse);
    else if (block.type === 'steps')
      for (const { title = '', body = [] } of block.items) (expectText(title), expectBlocks(body));
    else if (block.type === 'faq')
      for (const { question, answer } of block.items) (expectText(question), expectBlocks(answer));
    else if (block.type === 'table') [...(block.head ?? []), ...block.rows.flat()].forEach(expectText);
    else if (block.type === 'callout') expectBlocks(block.body);
    else if (block.type === 'image') expect(block.alt).to.be.a('string');
    else if ('text' in block) expectText(block.text);
    else expect(block.type).to.be.oneOf(['video', 'audio', 'divider']);
  }
}

/** Replaces one to three random values of a document, by junk or by other values of it, and reads it. */
function mutateAndRead(
  sample: Json,
  decode: Decode,
  random: () => number,
): Decoded<DocumentBase> | undefined {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const json = structuredClone(sample);
  for (let count = Math.ceil(random() * 3); count > 0; count--) {
    const [parent, key] = pick(places(json));
    const [otherParent, otherKey] = pick(places(sample));
    parent[key] = structuredClone(random() < 0.7 ? pick(junk) : otherParent[otherKey]);
  }
  try {
    return decode(json, `${content}a.json`);
  } catch (error) {
    if (!(error instanceof PinpointError)) throw error;
    expect(error.kind).to.be.oneOf(['format', 'version']);
    return undefined;
  }
}

describe('2,000 documents with random damage', () => {
  const samples: readonly (readonly [path: string, decode: Decode, seed: number])[] = [
    ['articles/every-block.json', decodeArticle, 1],
    ['shows/pinpoint-health-show.json', decodeShow, 2],
  ];

  for (const [path, decode, seed] of samples) {
    it(`are read or refused, never thrown over, and what is read is safe: ${path}`, async function () {
      this.timeout(60_000);
      const sample = (await (await fetch(content + path)).json()) as Json;
      const random = randomNumbers(seed);
      let read = 0;
      for (let turn = 0; turn < 2000; turn++) {
        const decoded = mutateAndRead(sample, decode, random);
        if (!decoded) continue;
        read++;
        expectSafe(decoded.document);
        expectBlocks((decoded.document as { readonly body?: readonly Block[] }).body ?? []);
        const again = decode(decoded.document, 'https://elsewhere.example/');
        const same =
          !again.problems.length && JSON.stringify(again.document) === JSON.stringify(decoded.document);
        expect(same, `seed ${seed}, turn ${turn}: read the same again`).to.equal(true);
      }
      expect(read).to.be.greaterThan(1800);
    });
  }
});
