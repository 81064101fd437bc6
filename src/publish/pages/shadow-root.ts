import { h } from '../../elements/dom.js';
import { baseStyles } from '../../elements/base.styles.js';
import { directionOf } from '../../locale/language.js';
import { type Content, markup, type Markup, raw, styleSheet } from './html.js';
import { writeNodes } from './write-nodes.js';

/** What an element stands with in a page. */
export interface ElementOptions {
  /** What `src` says; the document's address by default. */
  readonly src?: string | undefined;
  /** The language of the labels, as a BCP 47 tag; that of the document by default. */
  readonly lang?: string | undefined;
  /** The level of the title, 1 to 6; 2 by default. */
  readonly headingLevel?: number | undefined;
  /** `auto` by default; `light` and `dark` bring their own surface. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** True where the page around it links to the other languages: the element then offers none. */
  readonly hasLanguageLinks?: boolean | undefined;
  /** What stands in the element: for readers and browsers that know no declarative shadow roots. */
  readonly fallback?: Markup | undefined;
}

/** What is drawn in an element. */
export interface Drawn {
  readonly content: Node;
  /** The language of the content. */
  readonly language: string;
  readonly styles: readonly string[];
}

// What the script does for the colours, a media query does until it is there: so the page has to follow the system too.
const dark = /\[data-scheme='dark'\] \{([^{}]*)\}/.exec(baseStyles)?.[1];
if (!dark) throw new Error('base.styles.ts has no rule for the dark scheme');

/**
 * What holds only before the script is there: buttons would do nothing, and nobody knows of voices. The sheet stays when the
 * element draws itself anew, in a root without `data-drawn`. So, where it is narrow, there is room from the start
 * for what comes with the script: the visitor's own time when a show is on air, and a choice of languages.
 */
const before = `
  @media (prefers-color-scheme: dark) { .root[data-drawn][data-theme='auto'] { ${dark} } }
  @media (scripting: none) { .root :is(button, select, .tools, .languages) { display: none !important } }
  noscript .listen { text-decoration: none }
  .waits { visibility: hidden }
  @container (max-width: 30em) {
    .air:not([hidden]) { align-items: end; min-block-size: 2lh }
    .byline .languages { flex: 1 0 100% }
  }
`;

/** One choice of language on a page is enough, and the page's works without script. */
const withoutLanguages = '.root .languages { display: none }';

/**
 * An element as it is once its content is there: the markup that `PinpointElement` makes, with its styles, as a
 * declarative shadow root. Has to run in a document.
 */
export function writeElement(
  name: 'pinpoint-article' | 'pinpoint-show-player',
  { content, language, styles }: Drawn,
  src: string,
  { headingLevel = 2, theme = 'auto', hasLanguageLinks, fallback }: ElementOptions,
): Markup {
  const words = { lang: language, dir: directionOf(language) };
  const box = h(
    'div',
    { class: 'box' },
    h('div', { role: 'status', tabindex: '-1', ...words }),
    h('div', words, content),
    h('slot', { hidden: true }),
  );
  const root = h(
    'div',
    {
      class: 'root',
      'data-scheme': theme === 'dark' ? 'dark' : 'light',
      'data-theme': theme,
      'data-drawn': true,
    },
    box,
  );
  const sheet = [...styles, before, ...(hasLanguageLinks ? [withoutLanguages] : [])].join('\n');
  const attribute = (key: string, value: string | number | false): Content =>
    value !== false && markup` ${raw(key)}="${value}"`;
  return markup`<${raw(name)} src="${src}"${attribute('heading-level', headingLevel !== 2 && headingLevel)}${attribute('theme', theme !== 'auto' && theme)}>
<template shadowrootmode="open">${styleSheet(sheet)}${raw(writeNodes([root]))}</template>
${fallback}
</${raw(name)}>`;
}
