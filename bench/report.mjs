/** Turns the figures of a run into tables: printed, and docs/performance.md. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { slowNetwork } from './visit.mjs';

const root = join(import.meta.dirname, '..');
const file = join(root, 'docs/performance.md');

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** What each further widget adds to a figure: the slope from one to the most that were measured. */
function further(figures, name, counts) {
  const measured = counts.filter((count) => figures[`work ${count} ${name}`]);
  const [first, last] = [measured[0], measured.at(-1)];
  const at = (count) => median(figures[`work ${count} ${name}`]);
  return (at(last) - at(first)) / (last - first);
}

/** The columns of the table: its head, the figure, and how many decimals; `ratio`: against the first case. */
const columns = (counts) => [
  { head: 'slow phone, ms', of: (figures) => median(figures['slow time']), ratio: true },
  { head: 'this machine, ms', of: (figures) => median(figures['fast time']), ratio: true },
  { head: 'main thread, ms', of: (figures) => median(figures['work 1 cpu']), digits: 1, ratio: true },
  { head: 'each further, ms', of: (figures) => further(figures, 'cpu', counts), digits: 2, ratio: true },
  {
    head: 'press to sound, ms',
    of: (figures) => figures['press sound'] && median(figures['press sound']),
    ratio: true,
  },
  { head: 'code, kB', of: (figures) => median(figures['fast code']) / 1000, digits: 1 },
  { head: 'all, kB', of: (figures) => median(figures['fast bytes']) / 1000, digits: 1 },
  { head: 'requests', of: (figures) => median(figures['fast requests']) },
  { head: 'shift', of: (figures) => median(figures['slow shift']), digits: 3 },
  { head: 'long tasks', of: (figures) => median(figures['slow long']) },
  {
    head: 'longest piece, ms',
    of: (figures) => figures['piece piece'] && median(figures['piece piece']),
    digits: 0,
  },
  { head: 'heap of each further, kB', of: (figures) => further(figures, 'heap', counts) / 1000, digits: 0 },
];

const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** A cell: the figure, and how many times that of the base it is. */
function cell({ of, digits = 0, ratio }, figures, base) {
  const value = of(figures);
  if (value === undefined) return '';
  const against = ratio && base !== figures ? ` (${(value / of(base)).toFixed(2)}×)` : '';
  return value.toFixed(digits) + against;
}

function mainTable(figures, cases, counts) {
  const shown = cases.filter(({ id }) => figures[id]);
  const base = figures[shown[0].id];
  const wanted = columns(counts).filter(({ of }) => shown.some(({ id }) => of(figures[id]) !== undefined));
  return table(
    ['', ...wanted.map(({ head }) => head)],
    shown.map(({ id, name }) => [nameOf(name), ...wanted.map((column) => cell(column, figures[id], base))]),
  );
}

/** What no code can save on the slow phone: how long the base takes with so many round trips more, with nothing in them. */
function floor(figures, [{ id }]) {
  const base = median(figures[id]['slow time']);
  const [one, two] = [1, 2].map((trips) => ((base + trips * slowNetwork.latency) / base).toFixed(2));
  return `On the slow phone one round trip more, with nothing in it and nothing done, is ${one}×, and two are ${two}×.`;
}

function growthTable(figures, cases, counts) {
  const shown = cases.filter(({ id }) => figures[id]);
  const base = figures[shown[0].id];
  const columns = counts.map((count) => ({
    of: (each) => each[`work ${count} cpu`] && median(each[`work ${count} cpu`]),
    digits: 0,
    ratio: true,
  }));
  return table(
    ['', ...counts.map((count) => `${count}, ms`)],
    shown.map(({ id, name }) => [nameOf(name), ...columns.map((column) => cell(column, figures[id], base))]),
  );
}

/** Ours stand out. */
const nameOf = (name) => (name.startsWith('PinPoint') ? `**${name}**` : name.replaceAll('<', '&lt;'));

export function print(results, kinds, { counts }) {
  for (const [kind, figures] of Object.entries(results)) {
    console.log(`\n${mainTable(figures, kinds[kind], counts)}\n\n${floor(figures, kinds[kind])}\n`);
    console.log(growthTable(figures, kinds[kind], counts));
  }
}

/** The parts of the page between `<!-- bench: NAME -->` and `<!-- /bench -->` are written anew; the words around are kept. */
export async function write(results, kinds, { browser, rounds, counts }, plots) {
  mkdirSync(join(root, 'docs/performance'), { recursive: true });
  for (const [name, svg] of Object.entries(plots))
    writeFileSync(join(root, `docs/performance/${name}.svg`), `${svg}\n`);
  const parts = { facts: facts(browser, rounds, kinds), budgets: budgets(), kilobytes: kilobytes() };
  for (const [kind, figures] of Object.entries(results)) {
    parts[kind] = `${mainTable(figures, kinds[kind], counts)}\n\n${floor(figures, kinds[kind])}`;
    parts[`${kind} growth`] = growthTable(figures, kinds[kind], counts);
  }
  const page = readFileSync(file, 'utf8').replace(
    /(<!-- bench: (.+?) -->\n)[^]*?(<!-- \/bench -->)/g,
    (whole, start, name, end) => (parts[name] ? `${start}\n${parts[name]}\n\n${end}` : whole),
  );
  writeFileSync(file, page);
}

/** What each situation costs, as `npm run size` has it. */
function budgets() {
  const json = execFileSync(process.execPath, [join(root, 'scripts/size.mjs'), '--json'], {
    encoding: 'utf8',
  });
  return table(
    ['', 'kB', 'at most', 'why'],
    JSON.parse(json).map(({ name, brotli, limit, why }) => [
      name,
      (brotli / 1000).toFixed(2),
      String(limit / 1000),
      why,
    ]),
  );
}

/** What the first chunk of each element is made of, by the share of its source. */
function kilobytes() {
  const facts = JSON.parse(readFileSync(join(root, 'dist/files.json'), 'utf8'));
  const elements = Object.keys(facts).filter((set) =>
    facts[set].some(({ name }) => name === set && /article|player|tips/.test(set)),
  );
  const shares = elements.map((element) => {
    const { modules } = facts[element].find(({ name }) => name === element);
    const all = Object.values(modules).reduce((sum, length) => sum + length, 0);
    const share = {};
    for (const [path, length] of Object.entries(modules))
      share[partOf(path)] = (share[partOf(path)] ?? 0) + length / all;
    return share;
  });
  const parts = [...new Set(shares.flatMap((share) => Object.keys(share)))].sort();
  return table(
    ['', ...elements.map((element) => `\`${element}\``)],
    parts.map((part) => [part, ...shares.map((share) => `${Math.round((share[part] ?? 0) * 100)} %`)]),
  );
}

/** What a source file is for, in a reader's words. */
function partOf(path) {
  if (/styles\.ts$/.test(path)) return 'Style sheets';
  return {
    content: 'Reading documents: checks of all that comes, by key',
    endpoint: 'Getting documents: limits, sharing, retries',
    locale: 'Words, languages, dates',
    playback: 'Sound',
    elements: 'Elements: what is shown, and when',
  }[path.split('/')[0]];
}

function facts(browser, rounds, kinds) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = new Set(Object.values(kinds).flatMap((cases) => cases.map((one) => one.package)));
  const versions = [...packages].filter(Boolean).map((name) => {
    const path = join(import.meta.dirname, 'node_modules', name, 'package.json');
    return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
  });
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${browser}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}, medians of ${rounds} rounds.
pinpoint-widgets ${own.version}; ${versions.join(', ')}.`;
}
