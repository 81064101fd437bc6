import type { Element } from 'hast';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { figure, picture } from './figures.js';
import { sourceDefinition } from './footnotes.js';
import { offsetOf, phrasing, placed, type Handlers, type Page, type State } from './handling.js';
import { attribute, textOf } from './hast.js';
import { excerpt } from './losses.js';
import { media } from './media.js';
import { quotation } from './quotation.js';

/** Handlers for what the Markdown of articles says in a way of its own. */
export function handlersFor(page: Page): Handlers {
  const struck = (state: State, element: Element) => struckOut(state, element, page);
  return {
    'pinpoint-faq': (state, element: Element) => container(state, element, 'faq'),
    'pinpoint-callout': (state, element: Element) =>
      container(state, element, attribute(element, 'dataTone')),
    'pinpoint-cite': (_, element: Element) => {
      const number = attribute(element, 'dataNumber');
      return { type: 'footnoteReference', identifier: number, label: number };
    },
    'pinpoint-source': sourceDefinition,
    a: link,
    abbr: (state, element: Element) => abbreviation(state, element, page),
    audio: (_, element: Element) => media(element, page),
    video: (_, element: Element) => media(element, page),
    blockquote: (state, element: Element) => quotation(state, element, page),
    del: struck,
    s: struck,
    strike: struck,
    figure: (state, element: Element) => figure(state, element, page),
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
    img: (_, element: Element) => picture(element, '', page),
    span: inLanguage,
    sub: (state, element: Element) => directive('sub', phrasing(state, element)),
    sup: (state, element: Element) => directive('sup', phrasing(state, element)),
    u: phrasing,
  };
}

function directive(
  name: string,
  children: PhrasingContent[],
  attributes?: Record<string, string>,
): PhrasingContent[] {
  return children.length
    ? [{ type: 'textDirective', name, children, ...(attributes && { attributes }) }]
    : [];
}

function container(state: State, element: Element, name: string): RootContent {
  const children = state.toFlow(state.all(element));
  return placed({ type: 'containerDirective', name, children }, element);
}

function link(state: State, element: Element): PhrasingContent[] {
  const children = phrasing(state, element);
  return children.length ? [{ type: 'link', url: attribute(element, 'href'), children }] : [];
}

function heading(state: State, element: Element): RootContent {
  const children: Paragraph['children'] = phrasing(state, element);
  const id = attribute(element, 'id');
  if (id) children.push({ type: 'text', value: ` {#${id}}` });
  return placed(
    { type: 'heading', depth: Number(element.tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6, children },
    element,
  );
}

/** Words in another language, which voices have to know. */
function inLanguage(state: State, element: Element): PhrasingContent[] {
  const language = attribute(element, 'lang') || attribute(element, 'xmlLang');
  const children = phrasing(state, element);
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)
    ? directive('lang', children, { [language]: '' })
    : children;
}

function abbreviation(state: State, element: Element, { losses }: Page): RootContent[] {
  const title = attribute(element, 'title');
  if (title) {
    losses.add(`what “${textOf(element)}” stands for is left out: ${excerpt(title)}`, {
      offset: offsetOf(element),
      hint: 'write it where the word first stands',
    });
  }
  return state.all(element);
}

function struckOut(state: State, element: Element, { losses }: Page): RootContent[] {
  losses.add(`text that was struck out stands as text: “${excerpt(textOf(element))}”`, {
    offset: offsetOf(element),
    hint: 'delete it if it no longer holds',
  });
  return state.all(element);
}
