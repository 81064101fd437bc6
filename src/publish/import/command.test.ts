import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readArticle } from '../markdown/read-article.js';
import { importArticles, importCommand } from './command.js';
import type { FoundArticle } from './found-article.js';

const site = fileURLToPath(new URL('fixtures/site.xml', import.meta.url));
let out: string;
let server: Server;
let origin: string;
const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

before(async () => {
  server = createServer((request, response) => {
    if (request.url?.startsWith('/image')) return response.setHeader('Content-Type', 'text/plain').end(png);
    if (request.url === '/page.png') return response.end('<html>Not found</html>');
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'pinpoint-'));
});
afterEach(() => rm(out, { recursive: true }));

function found(given: Partial<FoundArticle>): FoundArticle {
  return {
    source: 'x',
    slug: 'x',
    headline: 'X',
    html: '<p>x</p>',
    base: `${origin}/`,
    keywords: [],
    author: [],
    ...given,
  };
}

async function write(
  articles: readonly Partial<FoundArticle>[],
  options: { overwrite?: boolean; keepImages?: boolean } = {},
) {
  // eslint-disable-next-line @typescript-eslint/require-await -- a source is read from files and sites, this one is there
  async function* source() {
    yield* articles.map(found);
  }
  return importArticles(source, { out, ...options });
}

/** Runs the command, and gives what it says. */
async function run(...args: readonly string[]) {
  const said: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: string) => said.push(line);
  try {
    await importCommand().parseAsync([...args, '--out', out], { from: 'user' });
    return { said: said.join('\n'), exitCode: process.exitCode };
  } finally {
    Object.assign(console, { log, error });
    process.exitCode = undefined;
  }
}

const articles = async () => (await readdir(join(out, 'articles'), { recursive: true })).toSorted();
const textOf = (name: string) => readFile(join(out, 'articles', name), 'utf8');

describe('pinpoint import', () => {
  it('writes Markdown that the reader reads without errors, and says what it wrote and lost', async () => {
    const { said, exitCode } = await run('wordpress', site, '--keep-images');
    assert.equal(exitCode, undefined);
    assert.deepEqual(await articles(), ['backs.fr.md', 'backs.md', 'etc-about.md']);
    const text = await textOf('backs.md');
    const { json, problems } = readArticle({ file: 'backs.md', text, id: 'backs' });
    assert.deepEqual(problems, []);
    assert.equal(json?.['headline'], 'Backs & weights');
    assert.deepEqual(json['author'], { name: 'Dr. Lou & Co' });
    assert.deepEqual(json['description'], ['Why *lifting* helps, in ', { text: 'short', em: true }, '.']);
    for (const lost of ['<script>', 'maps.example', 'latest-posts', 'acme/booking', 'contact-form-7']) {
      assert.match(said, new RegExp(`articles/backs\\.md:\\d+ warning: .*${lost}`));
    }
    assert.match(said, /3 articles written, 0 images saved, 10 things reported$/);
    assert.doesNotMatch(text, /<script|steal/);
  });

  it('names the line of the file that a loss is at', async () => {
    const { said } = await run('wordpress', site, '--keep-images');
    const line = Number(/backs\.fr\.md:(\d+) error: the image/.exec(said)?.[1]);
    assert.match((await textOf('backs.fr.md')).split('\n')[line - 1] ?? '', /^!\[\]/);
  });

  it('gives the same bytes each time', async () => {
    await run('wordpress', site, '--keep-images');
    const first = await textOf('backs.md');
    await run('wordpress', site, '--keep-images', '--overwrite');
    assert.equal(await textOf('backs.md'), first);
  });

  it('ends with 1 where nothing could be imported', async () => {
    for (const args of [
      ['wordpress', '/nowhere.xml'],
      ['html', '/nowhere.html'],
      ['wordpress', fileURLToPath(import.meta.url)],
    ]) {
      const { said, exitCode } = await run(...args);
      assert.equal(exitCode, 1);
      assert.match(said, /error: .* – .*\n0 articles written/);
    }
  });
});

describe('files of an import', () => {
  it('stay in the folder whatever a site calls its posts', async () => {
    await mkdir(join(out, 'in'));
    const folder = out;
    out = join(folder, 'in');
    const slugs = [
      '../../up',
      '/etc/passwd',
      'C:\\x',
      '..',
      '%2e%2e%2fup',
      'a\0b',
      '%E0%A4%A',
      'x'.repeat(500),
      '腰痛',
      'Ü ber/straße',
    ];
    const { files } = await write(slugs.map((slug) => ({ slug, headline: slug })));
    out = folder;
    assert.deepEqual(await readdir(folder), ['in']);
    assert.deepEqual(await readdir(join(folder, 'in')), ['articles']);
    assert.equal(new Set(files).size, slugs.length);
    for (const file of files) assert.match(file, /^articles\/[a-z0-9][a-z0-9-]{0,90}\.md$/);
    assert.ok(files.includes('articles/u-ber-strasse.md'));
  });

  it('that are there stay as they are, and their images are not asked for', async () => {
    await mkdir(join(out, 'articles'));
    await writeFile(join(out, 'articles', 'x.md'), 'mine');
    const { skipped, problems } = await write([{ html: `<img src="${origin}/image" alt="a">` }]);
    assert.equal(await textOf('x.md'), 'mine');
    assert.equal(skipped, 1);
    assert.match(problems[0]?.hint ?? '', /--overwrite/);
    assert.deepEqual(await articles(), ['x.md']);
  });

  it('are replaced with --overwrite, and a link to elsewhere is not followed', async () => {
    await mkdir(join(out, 'articles'));
    const elsewhere = join(out, 'elsewhere');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, join(out, 'articles', 'x.md'));
    await write([{}], { overwrite: true });
    assert.equal(await readFile(elsewhere, 'utf8'), 'mine');
    assert.match(await textOf('x.md'), /^---\nheadline: X\n---\n\nx\n$/);
  });
});

describe('images of an import', () => {
  it('are saved beside the article, named by what they are, once each', async () => {
    const html = `<img src="/image?1" alt="a"><img src="/image?1" alt="b"><img src="/image?2" alt="c">`;
    const { images } = await write([{ html, image: { src: '/image?0', alt: 'top', caption: '' } }]);
    assert.equal(images, 3);
    assert.deepEqual(await articles(), [
      'images',
      'images/x-1.png',
      'images/x-2.png',
      'images/x-3.png',
      'x.md',
    ]);
    const text = await textOf('x.md');
    assert.match(text, /image:\n {2}src: images\/x-1\.png\n {2}alt: top/);
    assert.match(
      text,
      /!\[a\]\(images\/x-2\.png\)\n\n!\[b\]\(images\/x-2\.png\)\n\n!\[c\]\(images\/x-3\.png\)/,
    );
  });

  it('have the same names when they are imported again', async () => {
    const html = `<img src="/image" alt="a">`;
    await write([{ html }]);
    await write([{ html }], { overwrite: true });
    assert.deepEqual(await articles(), ['images', 'images/x-1.png', 'x.md']);
  });

  it('in the page itself are saved too', async () => {
    await write([{ html: `<img src="data:image/png;base64,${png.toString('base64')}" alt="a">` }], {
      keepImages: true,
    });
    assert.match(await textOf('x.md'), /!\[a\]\(images\/x-1\.png\)/);
  });

  it('keep their address where they cannot be had, which is told of', async () => {
    const html = `<img src="/gone.png" alt="a"><img src="/page.png" alt="b"><img src="file:///etc/hostname" alt="c">`;
    const { problems } = await write([{ html }]);
    assert.deepEqual(
      problems.map(({ severity, message }) => `${severity} ${message.replace(origin, '')}`),
      [
        'error the image /gone.png was not saved: status 404',
        'error the image /page.png was not saved: it is no image',
        'error the image file:///etc/hostname was not saved: a page on the web has no files here',
      ],
    );
    assert.match(await textOf('x.md'), new RegExp(`!\\[a\\]\\(${origin}/gone\\.png\\)`));
    assert.deepEqual(await articles(), ['x.md']);
  });
});
