import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { chooseEngines } from '../engines.mjs';
import { pasteIntoEditor } from './editor.js';
import { Endpoint, type Tip } from './endpoint.js';
import { missing, WordPress } from './wordpress.js';

const script = join(import.meta.dirname, '../../dist/pinpoint.js');

/** What WordPress lets a frame be at most, in CSS pixels. */
const MOST = 1000;

const paragraphs = [
  'Ten minutes of walking help a stiff back more than a day in bed.',
  'Begin slowly, and go on for as long as it feels good.',
];
const manyParagraphs = Array.from(
  { length: 40 },
  (_, index) => `This is paragraph ${index + 1} of a long tip.`,
);

/** A block for embeds as the block editor stores it: the address alone, in a figure. */
const embedBlock = (url: string) =>
  `<!-- wp:embed ${JSON.stringify({ url })} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${url}
</div></figure>
<!-- /wp:embed -->`;

const customHtml = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

/** What an article says that was imported. */
interface Imported {
  readonly headline: string;
  readonly description: unknown;
  readonly author: unknown;
  readonly url: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly body: readonly Readonly<Record<string, string>>[];
}

/** Runs the publisher's command; what it has to complain of. */
async function pinpoint(...options: readonly string[]): Promise<string> {
  const cli = join(import.meta.dirname, '../../src/publish/cli.ts');
  const { stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', cli, ...options]);
  return stderr;
}

/** A point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAMAAADD/I+4AAAAA1BMVEX///+nxBvIAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNgYAAAAAMAAaCmo9QAAAAASUVORK5CYII=',
  'base64',
);

/** As the block editor stores it. */
const postWith = (id: number, src: string) => `<!-- wp:paragraph -->
<p>Ask <a href="https://doctor.example/">your doctor</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">What to do</h2>
<!-- /wp:heading -->

<!-- wp:list {"ordered":true} -->
<ol><!-- wp:list-item -->
<li>Rest</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>Walk <strong>a little</strong></li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->

<!-- wp:image {"id":${id},"sizeSlug":"full"} -->
<figure class="wp-block-image size-full"><img src="${src}" alt="A hot-water bottle" class="wp-image-${id}"/><figcaption class="wp-element-caption">Warm, never hot.</figcaption></figure>
<!-- /wp:image -->`;

describe('a clinic with WordPress', { skip: (await missing()) ?? false }, () => {
  let wordpress: WordPress;
  let endpoint: Endpoint;
  let browser: Browser;
  let pages: Page[] = [];
  const stops: (() => Promise<void>)[] = [];
  let tip: Tip;

  before(async () => {
    if (!existsSync(script))
      throw new Error('There is no dist/pinpoint.js to test: `npm run build` makes it.');
    endpoint = await Endpoint.start();
    stops.push(() => endpoint.stop());
    wordpress = await WordPress.start();
    stops.push(() => wordpress.stop());
    const { launchOptions } = chooseEngines('chromium')[0]!;
    browser = await puppeteer.launch({ ...launchOptions, acceptInsecureCerts: true });
    stops.push(() => browser.close());
    tip = endpoint.publish('walk-a-little', 'Walk a little each day', paragraphs);
  });
  afterEach(async () => {
    for (const page of pages) await page.browserContext().close();
    pages = [];
  });
  after(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  /** As a visitor of whom WordPress knows nothing. */
  async function visit(url: string): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    pages.push(page);
    page.setDefaultTimeout(30_000);
    await page.bringToFront();
    await page.goto(url);
    return page;
  }

  it('embeds a tip from its link alone, which an author pastes into the block editor', async () => {
    const editor = await visit(wordpress.home);
    const { url, stored } = await pasteIntoEditor(editor, wordpress.home, 'author', tip.url);
    assert.match(stored, /^<!-- wp:embed {"url":"https:\/\/127/);
    await showsWhole(await visit(url), tip);
  });

  it('embeds a tip from a block for embeds', async () => {
    const { url } = await wordpress.publish('author', 'A tip', embedBlock(tip.url));
    await showsWhole(await visit(url), tip);
  });

  it('embeds a tip from a link alone on a line, as the classic editor stores it', async () => {
    const { url } = await wordpress.publish(
      'author',
      'A tip',
      `Our tip of the week:\n\n${tip.url}\n\nRead on.`,
    );
    await showsWhole(await visit(url), tip);
  });

  it('fits the frame to a narrower page', async () => {
    const { url } = await wordpress.publish('author', 'A tip', embedBlock(tip.url));
    const page = await visit(url);
    await showsWhole(page, tip);
    await page.setViewport({ width: 320, height: 640 });
    await showsWhole(page, tip);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(isWider, false);
  });

  it('makes a long tip as high as WordPress allows, and the rest of it can be scrolled to', async () => {
    const long = endpoint.publish('long', 'A long tip', manyParagraphs);
    const { url } = await wordpress.publish('author', 'A long tip', embedBlock(long.url));
    const page = await visit(url);
    const frame = await frameOf(page);
    await frame.waitForFunction((most) => innerHeight === most, {}, MOST);
    await sees(frame, shown(manyParagraphs.at(-1)!));
    assert.ok(await frame.evaluate(() => document.scrollingElement!.scrollHeight > innerHeight));
    await frame.evaluate(() => scrollTo(0, 1e6));
    assert.ok(await frame.evaluate(() => scrollY > 0));
  });

  it('leads from the frame to the page of the tip', async () => {
    const { url } = await wordpress.publish('author', 'A tip', embedBlock(tip.url));
    const page = await visit(url);
    await showsWhole(page, tip);
    const arrives = page.waitForNavigation();
    await (await frameOf(page)).locator('::-p-text(Where to walk)').click();
    await arrives;
    assert.equal(page.url(), tip.url);
  });

  it('shows the link where the tip does not come', async () => {
    const gone = endpoint.publish('gone', 'A tip that is gone', paragraphs);
    const { url } = await wordpress.publish('author', 'A tip', embedBlock(gone.url));
    await visit(url); // WordPress keeps what it is told then.
    endpoint.withdraw('gone');
    const page = await visit(url);
    await sees(page, `a[href="${gone.url}"]`);
  });

  it('shows both elements from a block for HTML of an administrator', async () => {
    const { url } = await wordpress.publish('administrator', 'Both', customHtml(snippet()));
    const page = await visit(url);
    await sees(page, `pinpoint-article >>> ${shown(tip.paragraphs.at(-1)!)}`);
    await sees(page, `pinpoint-show-player >>> ${shown('The PinPoint Health Show')}`);
  });

  it('leaves an author, who may not write any HTML, the links of the elements alone', async () => {
    const { url, stored } = await wordpress.publish('author', 'Both', customHtml(snippet()));
    assert.equal(stored.includes('<script'), false);
    assert.equal(stored.includes('<pinpoint'), false);
    assert.ok(stored.includes(`<a href="${tip.url}">${tip.headline}</a>`));
    await sees(await visit(url), `a[href="${tip.url}"]`);
  });

  it('shows what an author writes as placeholder and as link, with the script tag in the footer', async () => {
    await wordpress.putIntoFooter(scriptTag());
    const written =
      customHtml(`<div data-pinpoint="article" data-src="${tip.src}"><a href="${tip.url}">Tip</a></div>
<div data-pinpoint="show-player" data-src="${show()}"></div>
<a class="pinpoint-article" href="${tip.url}">The same</a>`);
    const { url, stored } = await wordpress.publish('author', 'Both', written);
    assert.equal(stored, written);
    const page = await visit(url);
    await sees(page, `[data-pinpoint] pinpoint-article >>> ${shown(tip.paragraphs.at(-1)!)}`);
    await sees(page, `[data-pinpoint] pinpoint-show-player >>> ${shown('The PinPoint Health Show')}`);
    await page.$eval('a.pinpoint-article', (link) => {
      link.scrollIntoView();
    });
    await sees(page, `pinpoint-article:has(> a.pinpoint-article) >>> ${shown(tip.headline)}`);
  });

  it('gives its posts to `pinpoint import`, as Markdown of which the tip is made that was written', async () => {
    const home = await mkdtemp(join(tmpdir(), 'pinpoint-import-'));
    stops.push(() => rm(home, { recursive: true }));
    const { id, src } = await wordpress.upload('author', 'bottle.png', picture, 'A hot-water bottle');
    await wordpress.publish('author', 'Heat & cold', postWith(id, src), {
      slug: 'heat',
      excerpt: 'Whichever <em>feels</em> better.',
    });
    const [content, out] = [join(home, 'content'), join(home, 'out')];
    assert.doesNotMatch(await pinpoint('import', 'wordpress', wordpress.home, '--out', content), /heat/);
    assert.deepEqual(await readFile(join(content, 'articles/images/heat-1.png')), picture);
    await pinpoint('build', content, '--out', out, '--base-url', endpoint.baseUrl);
    const article = JSON.parse(await readFile(join(out, 'articles/heat.json'), 'utf8')) as Imported;
    assert.equal(article.headline, 'Heat & cold');
    assert.deepEqual(article.description, ['Whichever ', { text: 'feels', em: true }, ' better.']);
    assert.deepEqual(article.author, { name: 'author' });
    assert.ok(article.url.startsWith(`${wordpress.home}/`), article.url);
    for (const date of [article.datePublished, article.dateModified])
      assert.match(date, /^20\d\d-\d\d-\d\dT/);
    const [asked, heading, list, image, ...others] = article.body;
    assert.deepEqual(
      [asked, heading, list],
      [
        { type: 'paragraph', text: ['Ask ', { text: 'your doctor', href: 'https://doctor.example/' }, '.'] },
        { type: 'heading', text: 'What to do', level: 1 },
        { type: 'list', ordered: true, items: ['Rest', ['Walk ', { text: 'a little', strong: true }]] },
      ],
    );
    assert.match(image?.['src'] ?? '', /^\.\.\/media\/heat-1\./);
    assert.equal(image?.['alt'], 'A hot-water bottle');
    assert.equal(image['caption'], 'Warm, never hot.');
    assert.deepEqual(others, []);
  });

  const scriptTag = () => `<script type="module" src="${endpoint.scriptUrl}"></script>`;
  const show = () => `${endpoint.baseUrl}demo/content/shows/pinpoint-health-show.json`;
  const snippet = () => `${scriptTag()}
<pinpoint-article src="${tip.src}"><a href="${tip.url}">${tip.headline}</a></pinpoint-article>
<pinpoint-show-player src="${show()}"></pinpoint-show-player>`;
});

/** What shows this text, in shadow roots too. */
const shown = (text: string) => `::-p-text(${JSON.stringify(text)})`;

async function sees(page: Page | Frame, selector: string): Promise<void> {
  await page.waitForSelector(selector, { visible: true });
}

async function frameOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[data-secret]');
  return element!.contentFrame();
}

/** That a visitor sees all of the tip in a frame of its height, without the link that stands for it. */
async function showsWhole(page: Page, tip: Tip): Promise<void> {
  const frame = await frameOf(page);
  for (const text of [tip.headline, ...tip.paragraphs]) await sees(frame, shown(text));
  await frame.waitForFunction(
    () => Math.abs(document.querySelector('main')!.getBoundingClientRect().height - innerHeight) < 1,
  );
  assert.equal(await page.$eval('blockquote[data-secret]', (quote) => quote.offsetHeight), 0);
  // Not clipped, as it is before it has told its height.
  assert.equal(await page.$eval('iframe[data-secret]', (element) => element.getAttribute('style')), null);
}
