import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { describe as written } from '../problem.js';
import { build } from './build.js';

const article = (...lines: readonly string[]): string =>
  ['---', 'headline: H', ...lines.filter((line) => /^\w+:/.test(line)), '---', '']
    .concat(lines.filter((line) => !/^\w+:/.test(line)))
    .join('\n');

describe('links between files', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'links-'));
    await put('articles/heat.md', article('## What to do {#do}', '', 'Text.'));
    await put('articles/heat.fr.md', article('Texte.'));
    await put('articles/more/cold.md', article('Text.'));
  });
  afterEach(() => rm(home, { recursive: true }));

  async function put(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(home, 'content', file)), { recursive: true });
    await writeFile(join(home, 'content', file), text);
  }

  /** Builds; what is told. */
  async function run(): Promise<readonly string[]> {
    const { problems } = await build({
      content: join(home, 'content'),
      out: join(home, 'out'),
      baseUrl: 'https://content.example/tips/',
      scriptUrl: 'https://cdn.example/pinpoint.js',
    });
    return problems.map(written);
  }

  const json = async (path: string) =>
    JSON.parse(await readFile(join(home, 'out', path), 'utf8')) as Record<string, unknown>;

  /** The addresses of all links in a document, in their order. */
  const hrefs = async (path: string): Promise<readonly string[]> =>
    [...(await readFile(join(home, 'out', path), 'utf8')).matchAll(/"href":"([^"]*)"/g)].map(
      ([, href = '']) => href,
    );

  /** What is told of one article of these lines; nothing is built. */
  async function told(...lines: readonly string[]): Promise<string> {
    await put('articles/walk.md', article(...lines));
    return (await run()).join('\n');
  }

  it('lead to the page of the article, in its language and at its heading', async () => {
    const lines = [
      '[a](heat.md) [b](heat.md#do) [c](./heat.fr.md) [d](more/cold.md) [e][e]',
      '',
      '[e]: more/../heat.md',
    ];
    assert.equal(await told('description: "[f](heat.md)"', ...lines), '');
    const page = 'https://content.example/tips/articles/heat/';
    assert.deepEqual(await hrefs('articles/walk.json'), [
      page,
      page,
      `${page}#do`,
      'https://content.example/tips/articles/fr/heat/',
      'https://content.example/tips/articles/cold/',
      page,
    ]);
  });

  it('lead up from a folder, and to the page of a show', async () => {
    await put('shows/talk/show.yaml', 'name: Talk\nlive: https://stream.example/live.mp3\n');
    await put('articles/more/run.md', article('[a](../heat.md) [b](../../shows/talk/show.yaml)'));
    assert.deepEqual(await run(), []);
    assert.deepEqual(await hrefs('articles/run.json'), [
      'https://content.example/tips/articles/heat/',
      'https://content.example/tips/shows/talk/',
    ]);
  });

  it('within one article stay in it', async () => {
    assert.equal(await told('## A {#a}', '', '[b](walk.md#a)'), '');
    assert.deepEqual(await hrefs('articles/walk.json'), ['#a']);
    assert.match(await told('[b](walk.md#a)'), /walk\.md:5:1 warning: no heading has the id "a"/);
  });

  it('of related articles know the document too', async () => {
    await told('related: [{ headline: Heat, url: heat.md }, { headline: X, url: https://x.example/ }]', 'A');
    assert.deepEqual((await json('articles/walk.json'))['related'], [
      {
        headline: 'Heat',
        url: 'https://content.example/tips/articles/heat/',
        src: 'https://content.example/tips/articles/heat.json',
      },
      { headline: 'X', url: 'https://x.example/' },
    ]);
  });

  it('to what is not there are refused with the place, and what was meant', async () => {
    await put('articles/_draft.md', article('Text.'));
    await put('README.md', 'For editors.');
    const all = await told(
      'related: [{ headline: H, url: haet.md }]',
      'a [b](haet.md)',
      '',
      '[c](cold.md#x) [d](nothing-like-it.md) [e](_draft.md) [f](../README.md) [g](/articles/heat.md)',
    );
    for (const expected of [
      /walk\.md:3:\d+ error: related\[1\]\.url: there is no file "haet\.md" – did you mean heat\.md\?/,
      /walk\.md:6:3 error: there is no file "haet\.md" – did you mean heat\.md\?/,
      /walk\.md:8:1 error: there is no file "cold\.md#x" – did you mean more\/cold\.md\?/,
      /walk\.md:8:16 error: there is no file "nothing-like-it\.md" – check the name/,
      /walk\.md:8:40 error: "_draft\.md" is a draft/,
      /walk\.md:8:55 error: "\.\.\/README\.md" has no page/,
      /walk\.md:8:73 error: "\/articles\/heat\.md" does not start from where this file is/,
    ])
      assert.match(all, expected);
  });

  it('to a heading that is not there are told', async () => {
    assert.match(
      await told('[a](heat.md#dо)'),
      /walk\.md:5:1 warning: no heading in articles\/heat\.md has the id "dо" – did you mean #do\?/,
    );
  });

  it('to files for people bring them along, and to others are refused', async () => {
    for (const name of ['sheet.pdf', 'back.mp3', 'sheet.docx', 'old.html'])
      await put(`articles/${name}`, name);
    assert.equal(await told('[a](sheet.pdf) [b](back.mp3)'), '');
    const [sheet = '', sound = ''] = await hrefs('articles/walk.json');
    assert.match(sheet, /^\.\.\/media\/sheet\.[\da-f]{8}\.pdf$/);
    assert.equal(await readFile(join(home, 'out/articles', sheet), 'utf8'), 'sheet.pdf');
    assert.match(sound, /^\.\.\/media\/back\.[\da-f]{8}\.mp3$/);
    const all = await told('[a](sheet.docx) [b](old.html) [c](shet.pdf)');
    assert.match(all, /5:1 error: "sheet\.docx" is of a kind that is not published \(\.docx\)/);
    assert.match(all, /5:17 error: "old\.html" is of a kind that is not published/);
    assert.match(all, /5:31 error: there is no file "shet\.pdf" – did you mean sheet\.pdf\?/);
  });

  it('to what is no file here stay as they are', async () => {
    const addresses = ['other/', 'page.html', 'v1.2', '?a=b', 'https://x.example/a.md', 'mailto:a@x.example'];
    assert.equal(await told(addresses.map((address) => `[a](${address})`).join(' ')), '');
    assert.deepEqual(await hrefs('articles/walk.json'), addresses);
  });

  it('are looked at again when what they lead to is renamed, or loses its heading', async () => {
    await told('[a](heat.md#do)');
    assert.deepEqual(await run(), []);
    await put('articles/heat.md', article('Text.'));
    assert.match((await run()).join(), /walk\.md:5:1 warning: no heading in articles\/heat\.md/);
    await rename(join(home, 'content/articles/heat.md'), join(home, 'content/articles/heats.md'));
    assert.match((await run()).join(), /walk\.md:5:1 error: .* – did you mean heats\.md\?/);
  });

  it('in the notes of episodes and in show.yaml lead there too', async () => {
    const episode = '---\nid: one\nname: One\ndatePublished: 2026-11-21\naudio: one.mp3\n---\n\n';
    await put('shows/talk/show.yaml', 'name: Talk\ndescription: "See [heat](../../articles/heat.md)."\n');
    await put('shows/talk/episodes/one.mp3', 'sound');
    await put('shows/talk/episodes/sheet.pdf', 'sheet');
    await put('shows/talk/episodes/one.md', `${episode}[a](../../../articles/heat.md) [b](sheet.pdf)\n`);
    assert.deepEqual(await run(), []);
    const page = 'https://content.example/tips/articles/heat/';
    const [first, second, sheet = ''] = await hrefs('shows/talk.json');
    assert.deepEqual([first, second], [page, page]);
    assert.match(sheet, /^\.\.\/media\/sheet\.[\da-f]{8}\.pdf$/);
    await put('shows/talk/episodes/one.md', `${episode}[a](../../../articles/haet.md)\n`);
    assert.match(
      (await run()).join(),
      /one\.md:8:1 error: .* – did you mean \.\.\/\.\.\/\.\.\/articles\/heat\.md\?/,
    );
  });
});
