import type { Element } from 'hast';
import type { Image, RootContent } from 'mdast';
import { attribute, findAll, isElement, isPhrasing, textOf } from './hast.js';
import { offsetOf, phrasing, placed, type Page, type State } from './handling.js';
import { media } from './media.js';
import { inLine, plainInLine } from './writer.js';

/**
 * A picture; without `alt` the reader of the Markdown will say so too.
 *
 * @param caption Markdown in one line
 */
export function picture(element: Element, caption: string, { losses }: Page): Image {
  const url = attribute(element, 'src');
  const alt = attribute(element, 'alt').replace(/\s+/g, ' ').trim();
  if (!alt) {
    losses.add(`the image ${url.startsWith('data:') ? 'in the page' : url} has no alt text`, {
      offset: offsetOf(element),
      hint: 'say what it shows between [ and ], or write {decorative} behind it',
      severity: 'error',
    });
  }
  const own = attribute(element, 'title').trim();
  const title = caption || (own && own !== alt ? plainInLine(own) : '');
  return placed({ type: 'image', url, alt, title: title || null }, element);
}

/** One picture, film or sound with its caption; of several, and of other things, the caption is a paragraph. */
export function figure(state: State, element: Element, page: Page): RootContent[] {
  const caption = element.children.find((child) => isElement(child, 'figcaption'));
  const rest = { ...element, children: element.children.filter((child) => child !== caption) };
  const [only, ...others] = findAll(rest, ({ tagName }) => /^(?:img|audio|video)$/.test(tagName));
  const hasCaption = isElement(caption) && textOf(caption).trim() !== '';
  if (only && !others.length && !textOf(rest).trim()) {
    const words = hasCaption ? phrasing(state, flat(caption, page)) : [];
    if (only.tagName !== 'img') return media(only, page, words);
    return [placed({ type: 'paragraph', children: [picture(only, inLine(words), page)] }, element)];
  }
  const flow = state.toFlow(state.all(rest));
  return hasCaption ? [...flow, ...state.toFlow(state.all({ ...caption, tagName: 'p' }))] : flow;
}

/** A caption's paragraphs are one line, without pictures. */
function flat(element: Element, page: Page): Element {
  const space = { type: 'text', value: ' ' } as const;
  const children = element.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    if (isElement(child, 'img', 'audio', 'video', 'table', 'ul', 'ol', 'hr')) {
      page.losses.add(
        `<${child.tagName}> in a caption is left out: ${attribute(child, 'src') || textOf(child)}`,
        {
          offset: offsetOf(child),
          hint: 'put it below',
        },
      );
      return [];
    }
    const inner = flat(child, page);
    return isPhrasing(child) ? [inner] : [space, ...inner.children, space];
  });
  return { ...element, children };
}
