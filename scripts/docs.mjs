/**
 * Writes docs/elements.md from the comments in the source, by way of the custom elements manifest. With `--check` it
 * writes nothing and fails where the file is not up to date.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const FILE = 'docs/elements.md';
const SOURCES = ['src/elements/base-element.ts', 'src/elements/pinpoint-element.ts'];
const elements = [
  { tag: 'pinpoint-article', source: 'src/elements/article/pinpoint-article.ts' },
  { tag: 'pinpoint-show-player', source: 'src/elements/show-player/pinpoint-show-player.ts' },
  { tag: 'pinpoint-tips', source: 'src/elements/tips/pinpoint-tips.ts' },
];

execFileSync(
  'npx',
  [
    'cem',
    'analyze',
    '--quiet',
    '--outdir',
    'dist',
    '--globs',
    ...SOURCES,
    ...elements.map(({ source }) => source),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));

/** The attributes of an element, as its own source and the shared one have them: those that it observes, or sets. */
function attributesOf(source) {
  return [source, ...SOURCES].flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const [, list = ''] = /observedAttributes = \[([^\]]*)\]/.exec(text) ?? [];
    return [...list.matchAll(/'([\w-]+)'/g), ...text.matchAll(/this\.reflect\('([\w-]+)'/g)].map(
      ([, name]) => name,
    );
  });
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

function table(title, head, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return `### ${title}\n\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}\n`;
}

const named = (items = [], name = (item) => item.name) =>
  items.map((item) => [code(name(item)), cell(item.description)]);

function describe({ tag, source }) {
  const { declarations } = manifest.modules.find(({ path }) => path === source);
  const element = declarations.find(({ kind }) => kind === 'class');
  const isPublic = ({ privacy, description, name }) => !privacy && description && !name.startsWith('#');
  const members = element.members.filter(isPublic);
  const fields = members.filter(({ kind }) => kind === 'field');
  const attributes = new Set(attributesOf(source));
  return [
    `## \`<${tag}>\`\n\n${element.description}\n\n`,
    table(
      'Attributes',
      ['attribute', 'meaning'],
      [
        ...fields
          .filter(({ name }) => attributes.has(kebab(name)))
          .map(({ name, description }) => [code(kebab(name)), cell(description)]),
        [
          code('lang'),
          'The language of the content, where the document names a translation, and of the labels; else that of the nearest `lang` around the element.',
        ],
        [code('font'), '`system` takes the device’s own font instead of the page’s.'],
      ],
    ),
    table(
      'Properties',
      ['property', 'type', 'meaning'],
      fields.map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    table(
      'Methods',
      ['method', 'meaning'],
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, parameters = [], description }) => [
          code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
          cell(description),
        ]),
    ),
    table('Events', ['event', 'when'], named(element.events)),
    table(
      'Slots',
      ['slot', 'meaning'],
      named(element.slots, ({ name }) => name || 'default'),
    ),
    table('Parts', ['part', 'what it is'], named(element.cssParts)),
    table(
      'States',
      ['state', 'when'],
      named(element.cssStates, ({ name }) => `:state(${name})`),
    ),
    table(
      'Custom properties',
      ['property', 'default', 'meaning'],
      (element.cssProperties ?? []).map((property) => [
        code(property.name),
        cell(property.default),
        cell(property.description),
      ]),
    ),
  ].join('');
}

const intro = `<!-- Written by \`npm run docs\` from the comments in src/elements. -->

# The elements

Each element reads one JSON document from \`src\` and shows it. All events bubble and cross shadow roots: one listener on
the page hears every widget. Bad attribute values count as the default.

`;

const text = await format(intro + elements.map(describe).join('\n'), {
  parser: 'markdown',
  printWidth: 110,
  proseWrap: 'preserve',
});
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is not up to date: run npm run docs`);
  process.exitCode = 1;
}
