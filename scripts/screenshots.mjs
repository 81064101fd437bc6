/**
 * Photographs the demo pages into screenshots/, for eyes.
 *
 *     node scripts/screenshots.mjs                         every page, width and scheme
 *     node scripts/screenshots.mjs --page index --width 320 --scheme dark
 *     node scripts/screenshots.mjs --page index --press    after Listen Now, once it plays
 *     node scripts/screenshots.mjs --page states --selector '#withdrawn'
 *     node scripts/screenshots.mjs --no-full               one screen, not the whole page
 *     node scripts/screenshots.mjs --readme                docs/demo.png
 *
 * --page, --width and --scheme can be repeated; --page also takes a path on the demo's server.
 * CHROME_PATH names a browser; else an installed one is used, else the one in @sparticuz/chromium.
 */
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { TimeoutError } from 'puppeteer-core';
import { serve } from '../demo/serve.mjs';

const pages = {
  plain: '/demo/plain.html',
  index: '/demo/',
  bootstrap: '/demo/bootstrap.html',
  article: '/demo/article.html',
  player: '/demo/player.html',
  states: '/demo/states.html',
  tips: '/demo/tips.html',
};
const widths = [320, 768, 1200];
const schemes = ['light', 'dark'];

/** Heights in CSS pixels: of the screen, and the tallest picture; a taller page becomes several. */
const screenHeight = 900;
const maxHeight = 6000;

const browsers = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
  '--hide-scrollbars',
];

/** The demo's two widgets side by side, without the clinic around them. */
const readmeStyle = `
  body > :not(main), .aside, .river-below { display: none !important }
  main.frame { display: grid; grid-template-columns: 1fr 26rem; gap: 1.5rem; max-inline-size: none;
    block-size: 1120px; overflow: clip; padding: 1.5rem }
  .spread { display: block; margin: 0 !important }
  .card { padding: 2.25rem 2.75rem }
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    page: { type: 'string', multiple: true, default: Object.keys(pages) },
    width: { type: 'string', multiple: true, default: widths.map(String) },
    scheme: { type: 'string', multiple: true, default: schemes },
    selector: { type: 'string' },
    press: { type: 'boolean', default: false },
    full: { type: 'boolean', default: true },
    readme: { type: 'boolean', default: false },
  },
});

const server = await serve({ port: 0 });
const browser = await launch();
try {
  await (options.readme ? shootReadme() : shootAll());
} finally {
  await browser.close();
  server.close();
}

async function launch() {
  const installed = browsers.find((path) => path && existsSync(path));
  if (installed) return puppeteer.launch({ executablePath: installed, args: flags });
  const { default: chromium } = await import('@sparticuz/chromium');
  return puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, ...flags],
    headless: 'shell',
  });
}

async function shootAll() {
  const folder = join(root, 'screenshots');
  await mkdir(folder, { recursive: true });
  for (const name of options.page) {
    const path = pages[name] ?? name;
    if (!path.startsWith('/'))
      throw new Error(`no page "${name}": ${Object.keys(pages).join(', ')}, or a path`);
    for (const width of options.width.map(Number)) {
      for (const scheme of options.scheme) {
        const page = await open(path, width, scheme);
        if (options.press) await pressListen(page);
        const label = pages[name] ? name : name.replace(/\W+/g, '-').replace(/^-|-$/g, '');
        await shoot(
          page,
          join(folder, [label, width, scheme, options.press && 'playing'].filter(Boolean).join('-')),
        );
        await page.close();
      }
    }
  }
}

/** Opens a page and waits until its widgets have settled. */
async function open(path, width, scheme) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.warn(`${path}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(server.origin))
      console.warn(`${path} asks for ${url}`);
  });
  await page.setViewport({ width, height: screenHeight });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(server.origin + path, { waitUntil: 'domcontentloaded' });
  await settle(page, options.selector ?? 'body');
  await unlessTimeout(page.waitForNetworkIdle({ idleTime: 250, timeout: 2000 }));
  return page;
}

/** Scrolls through this element, again as it grows, until its widgets are done; 5 s at most, as some never are. */
async function settle(page, selector) {
  const deadline = Date.now() + 5000;
  do await page.evaluate(scrollThrough, selector);
  while (Date.now() < deadline && !(await page.evaluate(areSettled, selector)));
}

/** In the page: brings every lazy widget within this element near the viewport once. */
async function scrollThrough(selector) {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const box = () => document.querySelector(selector)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  scrollTo({ top: scrollY + box().top, behavior: 'instant' });
  await pause();
  while (box().bottom > innerHeight && scrollY + innerHeight < document.documentElement.scrollHeight) {
    scrollBy({ top: innerHeight, behavior: 'instant' });
    await pause();
  }
}

/** In the page. */
function areSettled(selector) {
  const tags = ['pinpoint-article', 'pinpoint-show-player', 'pinpoint-tips'];
  const elements = document.querySelectorAll(tags.map((tag) => `${selector} ${tag}`).join());
  return Array.from(elements).every((element) => element.status === 'ready' || element.status === 'failed');
}

/** A page whose network never rests (states has such requests by design) is photographed as it is. */
async function unlessTimeout(promise) {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/** Presses the first Listen Now, wherever its shadow root is, and waits until sound is really passing. */
async function pressListen(page) {
  for (const button of await page.$$('>>> button')) {
    const name = await button.evaluate((it) => it.ariaLabel ?? it.textContent);
    if (!/listen now/i.test(name)) continue;
    await button.click();
    await page.waitForFunction(
      () =>
        Array.from(document.querySelectorAll('pinpoint-show-player')).some(
          (it) => !it.paused && it.currentTime > 0,
        ),
      { timeout: 10_000 },
    );
    return;
  }
  throw new Error(`no Listen Now button on ${page.url()}`);
}

async function shoot(page, name) {
  if (options.selector) {
    const element = await page.waitForSelector(options.selector, { timeout: 2000 });
    return save(element, `${name}.png`);
  }
  const { width, height } = await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
  if (width > page.viewport().width) console.warn(`${name} scrolls sideways: ${width} px wide`);
  const wanted = options.full ? height : screenHeight;
  for (let y = 0; y < wanted; y += maxHeight) {
    const part = wanted > maxHeight ? `-${y / maxHeight + 1}` : '';
    await save(page, `${name}${part}.png`, { x: 0, y, width, height: Math.min(maxHeight, wanted - y) });
  }
}

async function shootReadme() {
  const page = await open(pages.index, 1200, 'light');
  await page.addStyleTag({ content: readmeStyle });
  await pressListen(page);
  await page.$eval('pinpoint-show-player', (player) => (player.currentTime = 74));
  await page.waitForFunction(() => document.querySelector('pinpoint-show-player').currentTime > 74);
  const main = await page.waitForSelector('main');
  await mkdir(join(root, 'docs'), { recursive: true });
  const size = await save(main, join(root, 'docs/demo.png'));
  if (size > 400_000) throw new Error('docs/demo.png is over 400 kB');
}

/** Photographs a page or an element; returns the file's size in bytes. */
async function save(subject, path, clip) {
  await subject.screenshot({ path, ...(clip && { clip }) });
  const { size } = await stat(path);
  console.log(`${path.slice(root.length)}  ${Math.ceil(size / 1000)} kB`);
  return size;
}
