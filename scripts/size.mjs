/**
 * Measures what each situation costs a page, in brotli as a CDN sends it, and fails above a budget.
 *
 *     npm run build && npm run size
 *     npm run size -- --json
 *
 * 1 kB is 1000 bytes. Each file is compressed by itself, as it travels.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = join(import.meta.dirname, '../dist');

/**
 * Page situations: what is on the wire, and at most how many kB it may be. `files` are whole; `chunks`, of the build for
 * pages with that `set` of widgets, bring what they import; what `beyond` has brought already is not counted again.
 */
const article = 'pinpoint-article';
const player = 'pinpoint-show-player';
const tips = 'pinpoint-tips';
const all = `${article}+${player}+${tips}`;

const budgets = [
  {
    name: 'The script tag alone',
    files: ['pinpoint.js'],
    limit: 2,
    why: 'every page of a clinic pays for it, those without a widget too',
  },
  {
    name: 'One article',
    files: ['pinpoint.js'],
    set: article,
    chunks: [article],
    limit: 12.3,
    why: 'a new connection carries about 14 kB before it has to wait: the text is there at once, on any phone',
  },
  {
    name: 'One player, before the press',
    files: ['pinpoint.js'],
    set: player,
    chunks: [player],
    limit: 16.3,
    why: 'most visitors never press, so what only plays does not belong here; a seventh of it is the broadcast and the telephone; a little of it sees that a snippet is mangled, or that support asks',
  },
  {
    name: 'One player, after the press',
    files: ['pinpoint.js'],
    set: player,
    chunks: [player, 'deck', 'tell'],
    limit: 27.6,
    why: 'the controls, the list of episodes, and what keeps the sound going',
  },
  {
    name: 'On demand: what comes once the sound is heard',
    set: player,
    chunks: ['with-sound'],
    beyond: [player, 'deck', 'tell'],
    limit: 3.2,
    why: 'the lock screen, other devices and tabs, the place that is remembered: nobody waits for it',
  },
  {
    name: 'On demand: the bar at the bottom of the window',
    set: player,
    chunks: ['sticky'],
    beyond: [player, 'deck', 'tell', 'with-sound'],
    limit: 2.4,
    why: 'comes when a player that is heard is first scrolled away',
  },
  {
    name: 'On demand: a card in one row',
    set: player,
    chunks: ['bar-card.styles'],
    beyond: [player],
    limit: 0.4,
    why: 'comes with a player of the variant bar, before it is shown',
  },
  {
    name: 'On demand: a player in one row',
    set: player,
    chunks: ['bar.styles'],
    beyond: [player, 'deck', 'tell'],
    limit: 0.8,
    why: 'comes with the first press of a player of the variant bar',
  },
  {
    name: 'On demand: the chapters of an episode',
    set: player,
    chunks: ['chapters'],
    beyond: [player, 'deck'],
    limit: 0.9,
    why: 'comes with the sound of an episode that has them',
  },
  {
    name: 'On demand: the list of chapters',
    set: player,
    chunks: ['chapters-panel'],
    beyond: [player, 'deck', 'chapters'],
    limit: 1.7,
    why: 'comes with the press of its tab',
  },
  {
    name: 'On demand: the preview of a position',
    set: player,
    chunks: ['seek-preview'],
    beyond: [player, 'deck', 'chapters'],
    limit: 1.0,
    why: 'comes with a pointer or the focus at the bar',
  },
  {
    name: 'On demand: the transcript',
    set: player,
    chunks: ['transcript-panel'],
    beyond: [player, 'deck'],
    limit: 8.1,
    why: 'comes with the press of its tab: reading four formats, searching, following',
  },
  {
    name: 'On demand: printing the transcript',
    set: player,
    chunks: ['print-transcript'],
    beyond: [player, 'deck', 'transcript-panel'],
    limit: 1.5,
    why: 'comes with the press of its button: a page of its own for the printer',
  },
  {
    name: 'On demand: the sleep timer',
    set: player,
    chunks: ['sleep-panel'],
    beyond: [player, 'deck'],
    limit: 1.7,
    why: 'comes with the press of its button',
  },
  {
    name: 'On demand: sharing, saving, other places to listen',
    set: player,
    chunks: ['share-panel'],
    beyond: [player, 'deck'],
    limit: 2.9,
    why: 'comes with the press of its button',
  },
  {
    name: 'On demand: an address that names a moment',
    set: player,
    chunks: ['moment'],
    beyond: [player],
    limit: 0.85,
    why: 'comes with a page whose address does',
  },
  {
    name: 'On demand: what keeps the broadcast true',
    set: player,
    chunks: ['watch-air'],
    beyond: [player],
    limit: 0.5,
    why: 'comes with the first minute that a card with broadcasts is looked at, or the first change',
  },
  {
    name: 'On demand: the calendar',
    set: player,
    chunks: ['save-calendar'],
    beyond: [player],
    limit: 1.8,
    why: 'comes with the press of its button',
  },
  {
    name: 'On demand: the keys',
    set: player,
    chunks: ['keys'],
    beyond: [player, 'deck'],
    limit: 0.9,
    why: 'comes with the first focus in the player',
  },
  {
    name: 'On demand: the list of keys',
    set: player,
    chunks: ['keys-panel'],
    beyond: [player, 'deck', 'keys'],
    limit: 1.2,
    why: 'comes with the press of its button',
  },
  {
    name: 'On demand: a long list of episodes',
    set: player,
    chunks: ['long-list'],
    beyond: [player, 'deck'],
    limit: 1.7,
    why: 'comes with lists of nine episodes and more',
  },
  {
    name: 'On demand: older episodes',
    set: player,
    chunks: ['more-episodes'],
    beyond: [player, 'deck', 'long-list'],
    limit: 0.6,
    why: 'comes with the first press of More episodes that needs a page',
  },
  {
    name: 'On demand: what an episode is about',
    set: player,
    chunks: ['notes-panel'],
    beyond: [player, 'deck'],
    limit: 1.8,
    why: 'comes with the press of its tab',
  },
  {
    name: 'On demand: HLS, where the browser cannot play it',
    set: player,
    chunks: ['hls'],
    beyond: [player, 'deck', 'tell'],
    limit: 100,
    why: 'comes with the press of a broadcast that is HLS, in Firefox and older browsers',
  },
  {
    name: 'A list of tips',
    files: ['pinpoint.js'],
    set: tips,
    chunks: [tips],
    limit: 12.2,
    why: 'the same as an article: it is as often the first thing on a page',
  },
  {
    name: 'An article and a player on one page, before the press',
    files: ['pinpoint.js'],
    set: all,
    chunks: [article, player],
    limit: 21.8,
    why: 'what they have in common is paid once',
  },
  {
    name: 'On demand: mending a mangled snippet',
    set: 'pinpoint-mend',
    chunks: ['pinpoint-mend'],
    limit: 1.3,
    why: 'comes where a snippet was not closed, or stands in quotes that are none',
  },
  {
    name: 'On demand: the page for support',
    set: 'pinpoint-debug',
    chunks: ['pinpoint-debug'],
    limit: 10,
    why: 'comes with ?pinpoint-debug alone; no visitor pays for it',
  },
  {
    name: 'On demand: what plain texts do without',
    set: article,
    chunks: ['details'],
    beyond: [article],
    limit: 5,
    why: 'authors, sources, notices, pictures, tables, exercises, questions, films: one chunk, so that a rich article waits once',
  },
  {
    name: 'On demand: the choice of another language',
    set: article,
    chunks: ['language-switch'],
    beyond: [article],
    limit: 1.1,
    why: 'comes after the text of an article that has translations, into a place that is kept for it',
  },
  {
    name: 'On demand: links within an article',
    set: article,
    chunks: ['fragments'],
    beyond: [article],
    limit: 0.7,
    why: 'comes after the text, where a link in it leads to another place in it',
  },
  {
    name: 'On demand: sources that are cited in the text',
    set: article,
    chunks: ['references'],
    beyond: [article],
    limit: 0.75,
    why: 'comes after the text too: their links back',
  },
  {
    name: 'On demand: another language of an article',
    set: article,
    chunks: ['set-language'],
    beyond: [article],
    limit: 0.5,
    why: 'comes with the press of its button',
  },
  {
    name: 'On demand: blocks that few notes have',
    set: player,
    chunks: ['more-blocks'],
    beyond: [player, 'deck', 'notes-panel'],
    limit: 2.6,
    why: 'pictures, tables, exercises, questions, films in the notes of an episode',
  },
  {
    name: 'On demand: what a table shows of its being wider',
    set: article,
    chunks: ['scroll-hint'],
    beyond: [article, 'details'],
    limit: 0.4,
    why: 'comes with the first table',
  },
  {
    name: 'On demand: trouble',
    set: article,
    chunks: ['trouble'],
    beyond: [article],
    limit: 1.1,
    why: 'asking again, and the copy that is kept; it comes when the browser is idle, or with the first trouble',
  },
  {
    name: "On demand: a reader's tools: text size, print, share",
    set: article,
    chunks: ['care'],
    beyond: [article],
    limit: 2.25,
    why: 'comes with the first press of one of their buttons',
  },
  {
    name: 'On demand: reading aloud',
    set: article,
    chunks: ['read-aloud'],
    beyond: [article, 'care'],
    limit: 2.7,
    why: 'comes with the first press of Listen',
  },
  ...['fr', 'es', 'pt', 'de', 'pa', 'zh', 'tl', 'ar', 'he'].map((code) => ({
    name: `On demand: the language ${code}`,
    set: article,
    chunks: [code],
    beyond: [article],
    limit: 3.4,
    why: 'what each further language costs its readers, and nobody else',
  })),
  {
    name: 'On demand: an article in a list of tips',
    set: tips,
    chunks: ['open-tip'],
    beyond: [tips],
    limit: 5.5,
    why: 'comes with the first tip that is opened in place, with all that reads an article',
  },
  {
    name: 'On demand: further pages of a list of tips',
    set: tips,
    chunks: ['more-tips'],
    beyond: [tips],
    limit: 0.4,
    why: 'comes with the first press of More tips that needs one',
  },
  {
    name: 'On demand: the search in a long list of tips',
    set: tips,
    chunks: ['render-filter'],
    beyond: [tips],
    limit: 0.9,
    why: 'comes with lists of nine tips and more',
  },
  {
    name: 'Everything in one file, for pages that pin it',
    files: ['pinpoint.all.js'],
    limit: 82,
    why: 'all of the above at once, every language too: the price of a hash',
  },
];

/** A chunk without a budget would grow unseen. */
function checkAllMeasured(sets) {
  const named = new Set(budgets.flatMap(({ chunks = [] }) => chunks));
  for (const chunks of Object.values(sets)) {
    const known = chunks.filter(({ name }) => named.has(name)).map(({ name }) => name);
    const measured = withImports(known, chunks);
    const left = chunks.filter(({ file }) => !measured.includes(file));
    if (left.length) throw new Error(`No budget covers ${left.map(({ file }) => file).join(', ')}.`);
  }
}

/** The files of chunks, named as their sources, and all that these import statically. */
function withImports(names, chunks) {
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    chunks.find((chunk) => chunk.file === file).imports.forEach(add);
  };
  for (const name of names ?? []) {
    const chunk = chunks.find((known) => known.name === name);
    if (!chunk) throw new Error(`The build has no chunk "${name}".`);
    add(chunk.file);
  }
  return [...files];
}

function measure(file) {
  const content = readFileSync(join(dist, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return { file, raw: content.length, brotli: brotliCompressSync(content, { params }).length };
}

function report({ name, files = [], set, chunks: names, beyond, limit, why }, sets) {
  const chunks = sets[set];
  const there = new Set(withImports(beyond, chunks));
  const wire = [...files, ...withImports(names, chunks).filter((file) => !there.has(file))].map(measure);
  const sum = (key) => wire.reduce((total, file) => total + file[key], 0);
  const [raw, brotli] = [sum('raw'), sum('brotli')];
  return { name, why, limit: limit * 1000, raw, brotli, isOver: brotli > limit * 1000, files: wire };
}

function print(reports) {
  const line = (...cells) =>
    console.log(cells.map((cell, index) => (index ? cell.padStart(9) : cell.padEnd(48))).join(''));
  const kB = (bytes) => (bytes / 1000).toFixed(2);
  line('kB', 'raw', 'brotli', 'limit');
  for (const { name, why, limit, raw, brotli, isOver, files } of reports) {
    console.log();
    line(name, kB(raw), kB(brotli), kB(limit), isOver ? '  OVER' : '');
    console.log(`  ${why}`);
    if (files.length > 1)
      for (const { file, ...size } of files) line(`  ${file}`, kB(size.raw), kB(size.brotli));
  }
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
if (!existsSync(join(dist, 'files.json'))) {
  console.error('There is no dist/files.json: run `npm run build` first.');
  process.exit(1);
}
const sets = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8'));
checkAllMeasured(sets);
const reports = budgets.map((budget) => report(budget, sets));
if (options.json) console.log(JSON.stringify(reports, null, 2));
else print(reports);

const over = reports.filter(({ isOver }) => isOver);
for (const { name, brotli, limit } of over)
  console.error(`\n${name}: ${brotli} bytes, ${brotli - limit} too many.`);
process.exitCode = over.length ? 1 : 0;
