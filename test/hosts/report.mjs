/** Writes docs/hosts.md, what becomes of the widgets in the pages of others, from the tests of `npm run test:hosts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format } from 'prettier';

const engines = ['Chromium', 'Firefox', 'WebKit'];

/** How each promise of describe-hazards.ts stands in the table. */
const signs = { 'looks as on a bare page': '=', 'is whole': '✓', 'keeps its link': '→' };

const intro = `<!-- Written by \`npm run test:hosts\` from its results. -->

# In the pages of others

What pages do to what stands in them, and what becomes of the widgets there. Each row is a page that was opened in three
engines, with an article, a show player and a list of tips, each written as element, as placeholder and as link (the three
signs of a cell, in that order). The page's own headings, lists, tables and forms were measured with and without the widgets,
and have to stay as they are.

- **=** the widgets look as on a page with nothing else: the same text, places and letters within a pixel, the same picture.
- **✓** the widgets are whole: all text is there, in a place of its own and in letters that can be read.
- **→** the link inside the widget can be seen, and leads to the content.
- **–** could not be tried there.
- **✗** failed.

Where it is less than **=**, the last column says why.
`;

/**
 * @param {string} root The project's folder.
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function hostsReport(root) {
  return {
    async stop({ sessions }) {
      const sections = new Map();
      const files = (session) => relative(root, session.testFile);
      const sorted = [...sessions].sort((one, other) => files(one).localeCompare(files(other)));
      for (const { browser, testResults } of sorted)
        for (const suite of testResults?.suites ?? []) collect(sections, suite, browser.name);
      const text = `${intro}${[...sections].map(sectionOf).join('')}\n## What they were tried with\n\n${versions(root)}.\n`;
      const file = join(root, 'docs/hosts.md');
      writeFileSync(file, await format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'preserve' }));
    },
  };
}

/** Notes the tests of each hazard below the section that it stands in. */
function collect(sections, suite, engine, section = suite.name) {
  if (/^[HW]\d\d?: /.test(suite.name)) {
    const rows = sections.get(section) ?? new Map();
    sections.set(section, rows);
    const row = rows.get(suite.name) ?? {};
    rows.set(suite.name, row);
    row[engine] = [...(row[engine] ?? []), ...suite.tests];
  } else for (const inner of suite.suites) collect(sections, inner, engine, suite.name);
}

function sectionOf([title, rows]) {
  const head = `| | the page | ${engines.join(' | ')} | why |\n|---|---|---|---|---|---|\n`;
  return `\n## ${title[0].toUpperCase()}${title.slice(1)}\n\n${head}${[...rows].map(rowOf).join('')}`;
}

function rowOf([name, results]) {
  const [, id, what] = /^(\w+): (.*)$/s.exec(name);
  const tests = engines.map((engine) => results[engine] ?? []);
  const reasons = new Set(tests.flat().map(({ name: test }) => /: (.*)$/s.exec(test)?.[1]));
  const why = [...reasons].filter(Boolean).join('; ');
  return `| ${[id, cell(what), ...tests.map(signsOf), cell(why)].join(' | ')} |\n`;
}

/** One sign for each form; one for all where the tests of a page are not about forms. */
function signsOf(tests) {
  const forms = tests.filter(({ name }) => /^(element|placeholder|link) /.test(name));
  if (!forms.length) return tests.length ? signOf(tests, '✓') : '–';
  const rest = tests.filter((test) => !forms.includes(test));
  const each = forms.map((test) => {
    const promise = Object.keys(signs).find((words) => test.name.includes(words));
    return signOf([test], signs[promise] ?? '✓');
  });
  return `${each.join(' ')}${signOf(rest, '') === '✗' ? ' ✗' : ''}`;
}

function signOf(tests, good) {
  if (tests.some(({ passed, skipped }) => !passed && !skipped)) return '✗';
  return tests.length && tests.every(({ skipped }) => skipped) ? '–' : good;
}

/** As text: the hazards are named by what they are, code included. */
const cell = (text) => text.replace(/[|<>*_`\\]/g, (sign) => `\\${sign}`);

/**
 * The packages that the tests name, as they are installed.
 *
 * @param {string} root
 */
export function versions(root) {
  const folder = join(root, 'test/hosts');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { dependencies, devDependencies } = locked[''];
  return Object.keys({ ...dependencies, ...devDependencies })
    .sort()
    .filter((name) => ['npm/', "npm('", '${npm}'].some((before) => text.includes(`${before}${name}/`)))
    .map((name) => `${name} ${locked[`node_modules/${name}`].version}`)
    .join(', ');
}
