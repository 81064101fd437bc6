import { documentOf } from '../../endpoint/document-of.js';
import type { Choice, Release } from './choice.js';
import { reactComponent, vueComponent } from './components.js';
import { embedOf, iframeAttributes } from './iframe.js';
import type { Place, Spelling } from './places.js';
import { attribute, print, type Tag } from './tag.js';
import { type Written, writtenOf } from './written.js';

/** So much of a place is asked. */
type Into = Pick<Place, 'spelling' | 'sends'>;

/**
 * The spelling that a place really gets. A frame holds a page of PinPoint's, which comes in one look: where a clinic has
 * chosen another, or has a list of tips, which has no such page, the element stands there instead of the frame.
 */
export function spellingFor(choice: Choice, { spelling }: Into): Spelling {
  if (spelling !== 'iframe') return spelling;
  const { attributes, properties, action } = writtenOf(choice);
  const isPlain = !attributes.length && !properties.length && !action;
  return isPlain && embedOf(choice.src) ? 'iframe' : 'element';
}

/**
 * What a clinic pastes there, to the letter. The same choice gives the same text. What the element would not take, such as
 * a colour that is none or a call to action that leads nowhere, is left out; `warningsFor` says so.
 *
 * The link spelling has no call to action: a link holds no other.
 */
export function snippetFor(choice: Choice, release: Release, place: Into): string {
  const written = writtenOf(choice);
  const spelling = spellingFor(choice, place);
  const target = place.sends === 'frame' ? [attribute('target', '_blank')] : [];
  switch (spelling) {
    case 'element':
      return [
        print(scriptTag(release, 'type="module"'), false),
        print(elementTag(choice, written, target), false),
      ].join('\n');
    case 'placeholder':
      return [
        print(scriptTag(release, 'async'), true),
        print(placeholderTag(choice, written, target), true),
      ].join('\n');
    case 'link':
      return [print(scriptTag(release, 'async'), true), print(linkTag(choice, written), true)].join('\n');
    case 'iframe':
      return print(iframeTag(choice), false);
    case 'react':
      return reactComponent(choice, written, linksOf(choice, written, 'slot', target));
    case 'vue':
      return vueComponent(choice, written, linksOf(choice, written, 'slot', target));
  }
}

/** By a module or a classic script, it is the same file. Sanitizers know the classic one. */
function scriptTag({ scriptUrl, pinned }: Release, how: string): Tag {
  const attributes = pinned
    ? [
        attribute('src', pinned.scriptUrl),
        attribute('integrity', pinned.integrity),
        attribute('crossorigin', 'anonymous'),
      ]
    : [attribute('src', scriptUrl)];
  return { name: 'script', attributes: [how, ...attributes] };
}

function elementTag(choice: Choice, written: Written, target: readonly string[]): Tag {
  return {
    name: `pinpoint-${choice.widget}`,
    attributes: [
      attribute('src', choice.src),
      ...written.attributes.map(({ name, value }) => attribute(name, value)),
      ...styleOf(written),
    ],
    content: linksOf(choice, written, 'slot', target),
  };
}

/** Its custom properties reach the element that the script puts into it. */
function placeholderTag(choice: Choice, written: Written, target: readonly string[]): Tag {
  return {
    name: 'div',
    attributes: [
      attribute('data-pinpoint', choice.widget),
      attribute('data-src', choice.src),
      ...dataOf(written),
      ...styleOf(written),
    ],
    content: linksOf(choice, written, 'data-slot', target),
  };
}

/** Custom properties stand around a link: the script puts the element there, and the link into it. */
function linkTag(choice: Choice, written: Written): Tag {
  const href = hrefOf(choice);
  const link: Tag = {
    name: 'a',
    attributes: [
      attribute('class', `pinpoint-${choice.widget}`),
      attribute('href', href),
      ...(documentOf(href) === choice.src ? [] : [attribute('data-src', choice.src)]),
      ...dataOf(written),
    ],
    content: titleOf(choice),
  };
  const style = styleOf(written);
  return style.length ? { name: 'div', attributes: style, content: [link] } : link;
}

function iframeTag(choice: Choice): Tag {
  const attributes = iframeAttributes({ src: embedOf(choice.src) ?? choice.src, title: titleOf(choice) });
  return {
    name: 'iframe',
    attributes: Object.entries(attributes).map(([name, value]) => attribute(name, `${value ?? ''}`)),
  };
}

/** What stands in the element: the fallback, and the clinic's call to action. */
function linksOf(
  choice: Choice,
  { action }: Written,
  slot: 'slot' | 'data-slot',
  target: readonly string[],
): readonly Tag[] {
  const link = (href: string, content: string, more: readonly string[] = []): Tag => ({
    name: 'a',
    attributes: [...more, attribute('href', href), ...target],
    content,
  });
  return [
    link(hrefOf(choice), titleOf(choice)),
    ...(action ? [link(action.href, action.text, [attribute(slot, 'action')])] : []),
  ];
}

/** Of words over several lines, editors would make paragraphs. */
function titleOf({ title, url, src }: Choice): string {
  return title.replace(/\s+/g, ' ').trim() || (url ?? src);
}

function hrefOf({ url, src }: Choice): string {
  return url ?? src;
}

function dataOf({ attributes }: Written): readonly string[] {
  return attributes.map(({ name, value }) => attribute(`data-${name}`, value));
}

function styleOf({ properties }: Written): readonly string[] {
  const style = properties.map(([name, value]) => `${name}: ${value}`).join('; ');
  return style ? [attribute('style', style)] : [];
}
