/**
 * Measures our widgets beside what they are compared with, in one run, and writes docs/performance.md with its plots.
 *
 *     npm run bench                                   everything: a quarter of an hour, on a machine that does nothing else
 *     npm run bench -- --only static,pinpoint         these cases alone; nothing is written
 *     npm run bench -- --kind player --rounds 3 --dry players alone, printed and not written
 *
 * CHROME_PATH names a browser; else /usr/bin/chromium is taken.
 */
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { articles } from './cases/article.mjs';
import { players } from './cases/player.mjs';
import { draw } from './plot.mjs';
import { print, write } from './report.mjs';
import { serve } from './servers.mjs';
import { arrive, piece, press, work } from './visit.mjs';

const kinds = { article: articles, player: players };

/** How many widgets stand on a page. */
const counts = [1, 10, 50, 100];

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    kind: { type: 'string', multiple: true, default: Object.keys(kinds) },
    only: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const only = options.only?.split(',');
const rounds = Number(options.rounds);

/** The clinic's page with so many widgets of a case, and words of its own around them. */
function pageOf({ head, element, end }, count, at) {
  const widgets = Array.from({ length: count }, (_, index) => element(at, index));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 1rem; color: #222 }</style>
${head(at)}</head><body><h1>Our clinic</h1><p>What our patients ask us.</p>
${widgets.join('\n')}
<p>Call us, or book an appointment.</p>
${end?.(at, count) ?? ''}</body></html>`;
}

const servers = await serve((path, cdn) => {
  const [, kind, id, count] = /^\/(article|player)\/([\w-]+)\/(\d+)$/.exec(path) ?? [];
  const found = kinds[kind]?.find((one) => one.id === id);
  return found && pageOf(found, Number(count), { cdn, content: cdn });
});
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    // The browser's own address bar, drawn in HTML for each new window, would take turns with the page.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
    '--mute-audio',
    '--autoplay-policy=no-user-gesture-required',
  ],
});

/** All figures of one case, once. */
async function measure(kind, one) {
  const url = (count) => `${servers.host}/${kind}/${one.id}/${count}`;
  const figures = { fast: await arrive(browser, url(1), one, false) };
  figures.slow = await arrive(browser, url(1), one, true);
  // What takes seconds for ten would take the whole run for a hundred.
  const wanted = counts.filter((count) => count <= (one.most ?? Infinity));
  for (const count of wanted) figures[`work ${count}`] = await work(browser, url(count), one, count);
  // Of others it is enough to know how much they do; in how many pieces is theirs to mend.
  if (one.id.startsWith('pinpoint')) figures.piece = await piece(browser, url(1), one);
  if (one.button) figures.press = await press(browser, url(1), one);
  return Object.entries(figures).flatMap(([group, values]) =>
    Object.entries(values).map(([name, value]) => [`${group} ${name}`, value]),
  );
}

/** kind → id → figure → its values, one for each round. */
const results = {};
const started = Date.now();
try {
  // Round by round, so that whatever else the machine does meets all cases alike.
  for (let round = 0; round < rounds; round++)
    for (const kind of options.kind)
      for (const one of kinds[kind]) {
        if (only && !only.includes(one.id)) continue;
        const minutes = ((Date.now() - started) / 60_000).toFixed(1);
        console.error(`${minutes} min: round ${round + 1} of ${rounds}, ${kind} ${one.id}`);
        for (const [name, value] of await measure(kind, one))
          (((results[kind] ??= {})[one.id] ??= {})[name] ??= []).push(value);
      }
  const about = { browser: await browser.version(), rounds, counts };
  print(results, kinds, about);
  if (!only && !options.dry) await write(results, kinds, about, await draw(browser, results, kinds, counts));
} finally {
  await browser.close();
  servers.close();
}
