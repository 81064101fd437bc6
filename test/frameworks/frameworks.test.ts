import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../../demo/serve.mjs';
import { build, pack } from './example.js';
import { count, find, press, says, Site, startBrowser } from './site.js';

const tip = '3 Ways Strength Training Helps to Relieve Back Pain';
const otherTip = 'Sample: everything an article can hold';
const ownTip = 'Walk a little each day';
const episode = 'Lifting with a sore back';
const action = 'Book an appointment';

/** Those that `npm run test:frameworks -- react vue` names. */
const wished = process.env['PINPOINT_FRAMEWORKS']?.split(',');

describe('the examples of demo/frameworks', () => {
  let folder: string;
  let packed: string;
  let browser: Browser;
  let endpoint: Awaited<ReturnType<typeof serve>>;
  const stops: (() => unknown)[] = [];

  before(async () => {
    if (!existsSync(join(import.meta.dirname, '../../dist/npm/define.js')))
      throw new Error('There is no dist/ to pack: `npm run build` makes it.');
    folder = await mkdtemp(join(tmpdir(), 'pinpoint-frameworks-'));
    stops.push(() => rm(folder, { recursive: true }));
    packed = await pack(folder);
    endpoint = await serve({ port: 0 });
    stops.push(() => endpoint.close());
    browser = await startBrowser(endpoint.origin);
    stops.push(() => browser.close());
  });
  after(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  /** Builds an example and serves it while its promises are tested. */
  function example(name: string, promises: (visit: Site['visit']) => void): void {
    describe(name, { skip: wished && !wished.includes(name) && 'not in PINPOINT_FRAMEWORKS' }, () => {
      let site: Site | undefined;
      before(async () => {
        const env = { PUBLIC_ENDPOINT: `${endpoint.origin}/demo/content/` };
        site = await Site.start(await build(name, { folder, packed, env }), browser);
      });
      after(() => site?.stop());

      promises((...visit) => site!.visit(...visit));

      it('has said nothing in the console, and thrown nothing', () => {
        assert.deepEqual(site!.complaints, []);
      });
    });
  }

  for (const name of ['react', 'vue', 'svelte', 'angular'])
    example(name, (visit) => {
      it('shows the tip with the call to action that is in its slot', () =>
        visit('/', async (page) => {
          await find(page, 'heading', tip);
          await find(page, 'link', action);
        }));

      it('hears that the tip is there', () => visit('/', (page) => says(page, `Loaded: ${tip}`)));

      it('leaves a link where the tip cannot be had', () =>
        visit('/', (page) => find(page, 'link', tip), { endpoint: false }));

      it('shows another tip when the address is bound to another', () =>
        visit('/', async (page) => {
          await says(page, `Loaded: ${tip}`);
          await press(page, 'button', otherTip);
          await find(page, 'heading', otherTip);
          await says(page, `Loaded: ${otherTip}`);
          assert.equal(await count(page, 'heading', tip), 0, 'the first tip is gone');
        }));

      it('shows a document that is given as an object', () =>
        visit('/', (page) => find(page, 'heading', ownTip)));

      it('takes the show away and brings it back', () =>
        visit('/', async (page) => {
          await find(page, 'button', 'Listen Now');
          await press(page, 'button', 'Remove the show');
          await page.waitForSelector('pinpoint-show-player', { hidden: true });
          await press(page, 'button', 'Bring the show back');
          await find(page, 'button', 'Listen Now');
        }));

      it('hears what is played', () =>
        visit('/', async (page) => {
          await press(page, 'button', 'Listen Now');
          await says(page, `Playing: ${episode}`);
        }));
    });

  example('astro', (visit) => {
    const path = '/tips/strength-training-back-pain/';

    it('has the text of the tip in the page, for those without a script', () =>
      visit(
        path,
        async (page) => {
          await find(page, 'heading', '1. Strengthens Muscles');
          await find(page, 'link', tip);
        },
        { script: false },
      ));

    it('shows the tip in place of its text, with the call to action that is in its slot', () =>
      visit(path, async (page) => {
        await says(page, `Loaded: ${tip}`);
        assert.equal(await count(page, 'heading', tip), 1);
        await find(page, 'link', action);
      }));

    it('has a page for each tip of the list', () =>
      visit('/', async (page) => {
        await press(page, 'link', otherTip);
        await says(page, `Loaded: ${otherTip}`);
      }));

    it('hears what is played', () =>
      visit('/', async (page) => {
        await press(page, 'button', 'Listen Now');
        await says(page, `Playing: ${episode}`);
      }));
  });
});
