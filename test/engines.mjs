/**
 * The three browser engines that tests run in: where each is found, and how Web Test Runner starts it.
 * Chromium comes with `npm ci`; Firefox and WebKit run where they are installed.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { endGroup, endWithUs, within } from './processes.mjs';
import { WebKitLauncher } from './webkit-launcher.mjs';

/** Name -> how it is found, how it is started, and what brings it. In the order of running. */
const engines = {
  chromium: { find: findChromium, launcher: chromiumLauncher, from: 'install Chrome or Chromium' },
  firefox: { find: findFirefox, launcher: firefoxLauncher, from: 'Debian: firefox-esr' },
  webkit: {
    find: findWebKit,
    launcher: (found) => new WebKitLauncher(found),
    from: 'Debian: webkit2gtk-driver xvfb',
  },
};

/**
 * Chooses engines and says on one line which run and which were not found.
 *
 * @param {string | undefined} wish Names with commas, or `all`: these and no others, and each must be there.
 *   Without one: whatever is found.
 * @returns {import('@web/test-runner-core').BrowserLauncher[]}
 * @throws {Error} An engine is wished for that is unknown or not found.
 */
export function chooseEngines(wish) {
  const names = !wish || wish === 'all' ? Object.keys(engines) : wish.split(',');
  const found = new Map();
  const missing = [];
  for (const name of names) {
    const engine = engines[name];
    if (!engine) throw new Error(`There is no engine "${name}", only ${Object.keys(engines).join(', ')}.`);
    const place = engine.find();
    if (place) found.set(name, place);
    else missing.push(`${name} (${engine.from})`);
  }
  const running = [...found].map(([name, { browser }]) => `${name} (${browser})`);
  const line = `Engines: ${running.join(', ') || 'none'}.${missing.length ? ` Not found: ${missing.join(', ')}.` : ''}`;
  if (missing.length && (wish || !running.length)) throw new Error(line);
  console.log(line);
  // With `all`, one engine runs after the other, and more pages at once would starve the sound; alone, it is to be quick.
  const pages = wish === 'all' ? 2 : found.size === 1 ? 3 : 1;
  return [...found].map(([name, place]) => engines[name].launcher(place, pages));
}

function findChromium() {
  const browser = onPath('google-chrome-stable', 'google-chrome', 'chromium') ?? systemChrome();
  return browser ? { browser } : unpackChromium();
}

function findFirefox() {
  const browser = onPath('firefox-esr', 'firefox');
  return browser && { browser };
}

function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  const browser = miniBrowser();
  return driver && screen && browser && { browser, driver, screen };
}

function chromiumLauncher({ browser, headless = true, env = {} }, pages) {
  const options = {
    executablePath: browser,
    headless,
    env: { ...process.env, ...env },
    pipe: true,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--disable-background-networking'],
  };
  return puppeteerLauncher(options, pages);
}

function firefoxLauncher({ browser }) {
  return puppeteerLauncher({
    browser: 'firefox',
    executablePath: browser,
    extraPrefsFirefox: {
      'media.autoplay.default': 0,
      'media.autoplay.blocking_policy': 0,
      // Sound goes to a clock instead of a device. Where there is no device, Firefox fails what is not muted.
      'media.cubeb.force_mock_context': true,
    },
  });
}

/** By Puppeteer: with a second try, with a new browser after a page that hung, and with no browser left over. */
function puppeteerLauncher(launchOptions, concurrency = 1) {
  let browser;
  const launch = async (options) => {
    browser = await puppeteer.launch(options).catch(() => puppeteer.launch(options));
    endWithUs(browser.process());
    return browser;
  };
  const launcher = chromeLauncher({
    puppeteer: { launch },
    launchOptions: { timeout: 60_000, ...launchOptions },
    // Each page has storage and channels of its own, or one that plays would pause the one beside it.
    createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    concurrency,
  });
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    try {
      return await within(20_000, stopSession(id), 'The page did not stop; its browser is ended.');
    } catch (error) {
      // The runner has the results by now, or has reported that they did not come: this is no failure of a test.
      console.warn(error.message);
      await endGroup(browser.process());
      launcher.browser = undefined;
      return {};
    }
  };
  return launcher;
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Chrome where its own installer puts it, on any system. */
function systemChrome() {
  try {
    return puppeteer.executablePath('chrome');
  } catch {
    return undefined;
  }
}

/** Debian's libwebkit2gtk and libwebkitgtk keep it in a folder of their architecture and version. */
function miniBrowser() {
  return list('/usr/lib')
    .flatMap((folder) => list(folder).filter((path) => /\/webkit2?gtk-[\d.]+$/.test(path)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

function list(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * The Chromium of the npm package `@sparticuz/chromium`, unpacked once into the package's own folder, with the libraries
 * and fonts that it brings for a machine that has none. Left alone, the package unpacks into the temporary folder, and
 * takes what an interruption left there for whole.
 */
function unpackChromium() {
  const home = join(import.meta.dirname, '../node_modules/@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(home)) return undefined;
  const unpacked = join(home, 'unpacked');
  if (!existsSync(unpacked)) {
    const half = mkdtempSync(`${unpacked}-`);
    const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    // Only where it thinks itself on a Lambda does the package unpack its libraries.
    const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: home, env });
    try {
      renameSync(half, unpacked);
    } catch {
      rmSync(half, { recursive: true }); // Another run was first.
    }
  }
  return {
    browser: join(unpacked, 'chromium'),
    headless: 'shell',
    env: {
      LD_LIBRARY_PATH: [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
      ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: join(unpacked, 'fonts') }),
    },
  };
}
