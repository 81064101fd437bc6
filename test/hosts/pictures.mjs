/** The command `picture` of `npm run test:hosts`: what a part of the page looks like, and whether it still does. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Takes a picture of `{ name, box }`, a box of the viewport in whole CSS pixels. The first of a name is kept; each
 * later one answers with which part of its pixels differs from it, 0 to 1. Where that is more than a little, both are
 * written to screenshots/hosts/.
 *
 * @param {string} root The project's folder.
 * @returns {import('@web/test-runner').TestRunnerPlugin<unknown>}
 */
export function pictures(root) {
  /** By engine, session and name. */
  const kept = new Map();
  return {
    name: 'pictures',
    async executeCommand({ command, payload, session }) {
      if (command !== 'picture') return undefined;
      const { name, box, title } = payload;
      const picture = crop(PNG.sync.read(await photograph(session)), box);
      const key = `${session.browser.name} ${session.id} ${name}`;
      const first = kept.get(key);
      if (!first) kept.set(key, picture);
      const part = first ? differing(first, picture) : 0;
      if (part > 0.005) {
        const folder = join(root, 'screenshots/hosts');
        mkdirSync(folder, { recursive: true });
        const file = join(folder, `${title} ${name} ${session.browser.name}`.replace(/[^\w-]+/g, '-'));
        writeFileSync(`${file}.png`, PNG.sync.write(picture));
        writeFileSync(`${file}-bare.png`, PNG.sync.write(first));
      }
      return { value: part };
    },
  };
}

async function photograph({ browser, id }) {
  // WebKit is driven by WebDriver, the others by Puppeteer.
  if (browser.driver) return Buffer.from(await browser.driver.takeScreenshot(), 'base64');
  return Buffer.from(await browser.getPage(id).screenshot({ type: 'png' }));
}

function crop(whole, { x, y, width, height }) {
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, x, y, width, height, 0, 0);
  return part;
}

function differing(one, other) {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return 1;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}
