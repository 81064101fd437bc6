import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { decodeArticle } from '../../content/article.js';
import { build, type BuildResult } from './build.js';

const walk = `---
headline: Walk a little
keywords: [Back pain]
datePublished: 2026-10-05
---

Walk *a little* each day.

![A street](street.svg)
`;
const street = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';

describe('build', () => {
  let home: string;
  let content: string;
  let out: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'build-'));
    content = join(home, 'content');
    out = join(home, 'out');
    await put(
      'site.yaml',
      'publisher: { name: PinPoint Health }\ncopyrightNotice: ©\nlanguages: { fr: { inLanguage: fr-CA } }\n',
    );
    await put('articles/walk.md', walk);
    await put('articles/street.svg', street);
  });
  afterEach(() => rm(home, { recursive: true }));

  async function put(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  const run = (to = out): Promise<BuildResult> =>
    build({
      content,
      out: to,
      baseUrl: 'https://content.example',
      scriptUrl: 'https://cdn.example/pinpoint.js',
    });
  const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8');
  const json = async (path: string) => JSON.parse(await read(path)) as Record<string, unknown>;
  const errors = ({ problems }: BuildResult) =>
    problems.filter(({ severity }) => severity === 'error').map(({ file, line }) => `${file}:${line ?? ''}`);
  const filesOf = async (folder: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(
      files
        .sort()
        .map(async (file) => [file.slice(folder.length), (await readFile(file)).toString('base64')]),
    );
  };

  it('makes a document that the widgets read, with what the site says', async () => {
    const result = await run();
    assert.deepEqual(result.problems, []);
    const { document, problems } = decodeArticle(
      await json('articles/walk.json'),
      'https://content.example/articles/walk.json',
    );
    assert.deepEqual(problems, []);
    assert.equal(document.headline, 'Walk a little');
    assert.equal(document.url, 'https://content.example/articles/walk/');
    assert.equal(document.publisher?.name, 'PinPoint Health');
    assert.equal(document.copyrightNotice, '©');
    const image = document.body.find(({ type }) => type === 'image');
    assert.match(
      image?.type === 'image' ? image.src : '',
      /^https:\/\/content\.example\/media\/street\.[\da-f]{8}\.svg$/,
    );
  });

  it('makes the page, the lists, compressed siblings and the servers’ settings', async () => {
    await run();
    assert.match(await read('articles/walk/index.html'), /Walk <em>a little<\/em> each day\./);
    assert.equal(((await json('tips.json'))['items'] as unknown[]).length, 1);
    assert.equal(((await json('tips/back-pain.json'))['items'] as unknown[]).length, 1);
    const files = (await filesOf(out)).map(([path]) => path);
    for (const path of [
      '/articles/walk.json.br',
      '/articles/walk.json.gz',
      '/_headers',
      '/sitemap.xml',
      '/_nginx.conf',
    ])
      assert.ok(files.includes(path), `${path} in ${files.join()}`);
  });

  it('joins the languages of an article', async () => {
    await put('articles/walk.fr.md', walk.replace('Walk a little', 'Marchez un peu'));
    assert.deepEqual((await run()).problems, []);
    const french = await json('articles/fr/walk.json');
    assert.equal(french['inLanguage'], 'fr-CA');
    assert.deepEqual(french['translations'], [{ inLanguage: 'en', src: '../walk.json' }]);
    assert.deepEqual((await json('articles/walk.json'))['translations'], [
      { inLanguage: 'fr-CA', src: 'fr/walk.json' },
    ]);
    assert.equal(((await json('tips.fr.json'))['items'] as unknown[]).length, 1);
  });

  it('gives the same bytes for the same input, wherever it is built', async () => {
    await run();
    const other = join(home, 'other');
    await cp(content, join(home, 'copy'), { recursive: true });
    await build({
      content: join(home, 'copy'),
      out: other,
      baseUrl: 'https://content.example',
      scriptUrl: 'https://cdn.example/pinpoint.js',
    });
    assert.deepEqual(await filesOf(other), await filesOf(out));
  });

  it('writes only what has changed', async () => {
    await put('articles/run.md', walk.replace('Walk', 'Run'));
    await run();
    const again = await run();
    assert.equal(again.files?.written, 0);
    await put('articles/run.md', walk.replace('Walk', 'Run far'));
    await run();
    assert.equal((await json('articles/run.json'))['headline'], 'Run far a little');
    assert.equal((await json('articles/walk.json'))['headline'], 'Walk a little');
  });

  it('sees that a picture has changed', async () => {
    await run();
    const before = await read('articles/walk.json');
    await put('articles/street.svg', street.replace('40', '80'));
    await run();
    assert.notEqual(await read('articles/walk.json'), before);
  });

  it('drops what is not there any more', async () => {
    await put('articles/run.md', walk);
    await run();
    await rm(join(content, 'articles/run.md'));
    const { files } = await run();
    assert.ok((files?.removed ?? 0) > 0);
    await assert.rejects(read('articles/run.json'));
  });

  it('leaves the old output whole where something is wrong, and says where', async () => {
    await run();
    const before = await filesOf(out);
    await put('articles/bad.md', '---\nheadline: Bad\nheadlin: again\n---\n\n<b>HTML</b>\n');
    const result = await run();
    assert.deepEqual(errors(result), ['articles/bad.md:3', 'articles/bad.md:6']);
    assert.equal(result.files, undefined);
    assert.deepEqual(await filesOf(out), before);
  });

  it('refuses two articles of one id', async () => {
    await put('articles/more/walk.md', walk.replace('street.svg', '../street.svg'));
    const result = await run();
    assert.equal(result.files, undefined);
    assert.ok(result.problems.some(({ message }) => message.includes('"walk"')));
  });

  it('refuses a folder without anything to publish, and one that is not its own', async () => {
    await rm(join(content, 'articles'), { recursive: true });
    assert.deepEqual(errors(await run()), [`${content}:`]);
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'mine');
    await assert.rejects(run());
    assert.equal(await read('thesis.txt'), 'mine');
  });

  it('has what is withdrawn in no list, but its document says so', async () => {
    await put(
      'articles/old.md',
      walk.replace('keywords', 'status: withdrawn\nnotice: We were wrong.\nkeywords'),
    );
    await run();
    assert.equal((await json('articles/old.json'))['status'], 'withdrawn');
    assert.equal(((await json('tips.json'))['items'] as unknown[]).length, 1);
  });

  it('has the newest episodes in the page of a show, and all in its documents and its feed', async () => {
    const count = 510;
    const items = Array.from(
      { length: count },
      (_, index) => `<item><title>E${index}</title><guid>e${index}</guid>
<pubDate>${new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toUTCString()}</pubDate>
<enclosure url="https://a.example/${index}.mp3" type="audio/mpeg" length="9"/></item>`,
    );
    const channel = `<channel><title>Talk</title>${items.join('')}</channel>`;
    await put('shows/talk/show.yaml', 'feed: feed.xml\n');
    await put('shows/talk/feed.xml', `<rss version="2.0">${channel}</rss>`);
    assert.deepEqual((await run()).problems, []);
    const page = await read('shows/talk/index.html');
    assert.match(page, /<h3>E499</);
    assert.doesNotMatch(page, /<h3>E500</);
    assert.equal((await read('shows/talk/feed.xml')).split('<item>').length - 1, count);
    const documents = [
      'shows/talk.json',
      ...Array.from({ length: 9 }, (_, i) => `shows/talk-episodes-${i + 1}.json`),
    ];
    const episodes = await Promise.all(
      documents.map(async (path) => (await json(path))['episodes'] as unknown[]),
    );
    assert.equal(episodes.flat().length, count);
  });

  it('has the card of the show below each article, and draws it again with a new episode', async () => {
    const episode = (n: number): string =>
      `---\nid: part-${n}\nname: Part ${n}\ndatePublished: 2026-0${n}-01\naudio: one.mp3\n---\n`;
    await put('shows/talk/show.yaml', 'name: Talk\n');
    await put('shows/talk/episodes/one.mp3', 'sound');
    await put('shows/talk/episodes/1.md', episode(1));
    assert.deepEqual((await run()).problems, []);
    const card = async () =>
      /<pinpoint-show-player.*<\/pinpoint-show-player>/s.exec(await read('articles/walk/index.html'))?.[0];
    assert.match((await card()) ?? '', /src="https:\/\/content\.example\/shows\/talk\.json".*Talk.*Part 1/s);
    await put('shows/talk/episodes/2.md', episode(2));
    await run();
    assert.match((await card()) ?? '', /Part 2/);
  });

  it('lets site.yaml say which show that is, and has none where it does not say', async () => {
    await put('shows/talk/show.yaml', 'name: Talk\n');
    await put('shows/walks/show.yaml', 'name: Walks\n');
    await run();
    assert.doesNotMatch(await read('articles/walk/index.html'), /<pinpoint-show-player/);
    await put('site.yaml', 'show: walks\n');
    await run();
    assert.match(await read('articles/walk/index.html'), /<pinpoint-show-player.*shows\/walks\.json/);
    await put('site.yaml', 'show: wlaks\n');
    assert.deepEqual(errors(await run()), ['site.yaml:']);
  });
});
