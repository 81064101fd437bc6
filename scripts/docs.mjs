/**
 * Writes docs/elements.md from the comments in the source, by way of the custom elements manifest. With `--check` it
 * writes nothing and fails where the file is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { manifestOf } from './manifest-elements.mjs';

const FILE = 'docs/elements.md';

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : '');

function table(title, head, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return `### ${title}\n\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}\n`;
}

const named = (items = [], name = (item) => item.name) =>
  items.map((item) => [code(name(item)), cell(item.description)]);

function describe(element) {
  const { tagName, description, attributes, members } = element;
  return [
    `## \`<${tagName}>\`\n\n${description}\n\n`,
    table(
      'Attributes',
      ['attribute', 'values', 'default', 'meaning'],
      attributes.map((attribute) => [
        code(attribute.name),
        code(attribute.type.text.replaceAll("'", '')),
        code(attribute.default),
        cell(attribute.description),
      ]),
    ),
    table(
      'Properties',
      ['property', 'type', 'meaning'],
      members
        .filter(({ kind }) => kind === 'field')
        .map(({ name, type, readonly, description: meaning }) => [
          code(name),
          code(type.text),
          cell(readonly ? `${meaning} Read-only.` : meaning),
        ]),
    ),
    table(
      'Methods',
      ['method', 'meaning'],
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, parameters = [], description: meaning }) => [
          code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
          cell(meaning),
        ]),
    ),
    table(
      'Events',
      ['event', 'class', 'when'],
      element.events.map(({ name, type, description: when }) => [code(name), code(type.text), cell(when)]),
    ),
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

const elements = manifestOf().modules.flatMap(({ declarations }) => declarations);
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
