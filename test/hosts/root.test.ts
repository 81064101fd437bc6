import { describeHazards } from './describe-hazards.js';
import type { Hazard } from './hazard.js';

const css = (rules: string) => `<style>${rules}</style>`;

/** Sizes of the root, as pages have them, with and without a size of their own for the text. */
const sizes: Hazard[] = [8, 10, 12, 20, 24].flatMap((size) => [
  { id: 'H39', name: `a root of ${size} px`, head: css(`html { font-size: ${size}px }`) },
  {
    id: 'H39',
    name: `a root of ${size} px, and text in rem`,
    head: css(`html { font-size: ${size}px } body { font-size: 1.6rem } p, a, h2 { font-size: 1rem }`),
    isFree: true,
    expect: 'whole',
    since: 'the text follows the page’s size, and is never below 16 px',
  },
]);

/** What all text below the body inherits. */
const inherited: Record<string, string> = {
  'no line height': 'line-height: 0',
  'no size': 'font-size: 0',
  'text in the middle': 'text-align: center',
  'capitals and wide letters': 'text-transform: uppercase; letter-spacing: 9px; word-spacing: 1em',
  'an indent, and no line breaks': 'text-indent: 5em; white-space: pre',
  'bold italics in small capitals': 'font-weight: 900; font-style: italic; font-variant: small-caps',
  'letters that are filled and have a line': '-webkit-text-fill-color: red; -webkit-text-stroke: 2px red',
  'lists without bullets, words broken anywhere': 'list-style: none; word-break: break-all; hyphens: auto',
  'a shadow on all text, and a cursor': 'text-shadow: 1px 1px red; cursor: wait; user-select: none',
};

const rules: Hazard[] = [
  { id: 'H42', name: '* { display: inline !important }', head: css('* { display: inline !important }') },
  {
    id: 'H42',
    name: 'margins, borders and colours for everything, !important',
    head: css('* { margin: 9px !important; border: 1px solid red !important; color: red !important }'),
    expect: 'whole',
    since: 'the element has the page’s margins around it, and so less width',
  },
  {
    id: 'H42',
    name: '* { font-size: 9px !important }',
    head: css('* { font-size: 9px !important; line-height: 1 !important }'),
  },
  { id: 'H42', name: '* { all: revert !important }', head: css('* { all: revert !important }') },
  { id: 'H43', name: '*:empty { display: none }', head: css('*:empty { display: none !important }') },
  {
    id: 'H44',
    name: 'elements that are not known are hidden',
    head: css('body *:not(div, p, a, header, section, footer, script, style) { display: none !important }'),
  },
  {
    id: 'H44',
    name: ':not(:defined) { visibility: hidden }',
    head: css(':not(:defined) { visibility: hidden }'),
  },
  {
    id: 'H45',
    name: 'rules for headings, lists, buttons, links and tables',
    head: css(
      'h1, h2, h3, p, ul, ol, li, a, button, table, td { all: unset !important; color: red !important; float: right !important }',
    ),
  },
  {
    id: 'H45',
    name: 'rules for the classes and ids of ours',
    head: css('.root, .box, .body, .small, .status, #seek, [part] { display: none !important }'),
  },
  {
    id: 'H47',
    name: 'all: initial !important by the id of an element',
    snippet: (snippet, form) =>
      form === 'link' ? snippet : snippet.replace(/^<[\w-]+/, '$& class="w" id="w"'),
    head: css('#w#w#w { all: initial !important }'),
    expect: { element: 'whole', placeholder: 'whole' },
    since: 'the page takes its own font from it',
  },
  {
    id: 'H20',
    name: 'a list of rules against advertisements and social media',
    head: css(
      '[class*="social"], [class*="share"], [class*="sponsor"], [id*="ad-"], [class*="banner"], .ads { display: none !important }',
    ),
  },
];

describeHazards('the size of the root', sizes);

describeHazards('what the page lets all text inherit', [
  ...Object.entries(inherited).map(([name, rule]) => ({ id: 'H41', name, head: css(`body { ${rule} }`) })),
  { id: 'H41', name: 'all of that at once', head: css(`body { ${Object.values(inherited).join(';')} }`) },
  { id: 'H48', name: 'white-space: pre-wrap around', around: 'white-space: pre-wrap' },
]);

describeHazards('rules for everything', rules);

describeHazards('the kind of page', [
  { id: 'H55', name: 'no doctype: quirks mode', start: '<html lang="en">' },
  {
    id: 'H56',
    name: 'zoom: 1.5',
    head: css('body { zoom: 1.5 }'),
    expect: 'whole',
    since: 'everything is larger, as the page wants',
  },
  { id: 'H56', name: 'a page from right to left', start: '<!doctype html><html lang="ar" dir="rtl">' },
  {
    id: 'H56',
    name: 'a dark page',
    head: css(':root { color-scheme: dark } body { background: #111; color: #eee }'),
  },
  {
    id: 'H60',
    name: 'body * is invisible in print',
    head: css('@media print { body * { visibility: hidden } }'),
  },
]);
