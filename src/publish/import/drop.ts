import type { Element, ElementContent } from 'hast';
import { attribute, hasClass, isElement, make, quote, textOf, type Parent } from './hast.js';
import { checkBlock } from './gutenberg.js';
import { excerpt, type Losses } from './losses.js';

/** What Markdown has no place for, and what to do about it. */
const dropped: Readonly<Record<string, string>> = {
  script: 'articles run no script',
  style: 'the widgets have a style of their own',
  form: 'link to the page that has the form',
  object: 'link to it',
  embed: 'link to it',
  applet: 'link to it',
  svg: 'save it as a file, and add it as an image',
  canvas: 'save it as an image',
  math: 'write it as text or as an image',
  template: 'write what it showed',
  dialog: 'write what it said',
  input: 'link to the page that has the form',
  select: 'link to the page that has the form',
  textarea: 'link to the page that has the form',
  button: 'write a link if it led somewhere',
  map: 'write the places of the image map as links',
  frameset: 'link to what it showed',
};

/** What was made of questions and footnotes. */
const own = new Set(['pinpoint-faq', 'pinpoint-cite', 'pinpoint-source']);

/** Never seen by anybody. */
const invisible = new Set([
  'link',
  'meta',
  'base',
  'title',
  'head',
  'source',
  'track',
  'param',
  'col',
  'colgroup',
]);

/** Players whose addresses have a page that shows the same. */
const pages: readonly (readonly [RegExp, (id: string) => string, string])[] = [
  [
    /(?:youtube(?:-nocookie)?\.com\/embed|youtu\.be)\/([\w-]{6,})/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
    'YouTube',
  ],
  [/player\.vimeo\.com\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`, 'Vimeo'],
  [/open\.spotify\.com\/embed\/(\w+\/\w+)/, (id) => `https://open.spotify.com/${id}`, 'Spotify'],
  [/dailymotion\.com\/embed\/video\/(\w+)/, (id) => `https://www.dailymotion.com/video/${id}`, 'Dailymotion'],
];

/** Takes out what cannot be written as Markdown, and tells of each. Comments go, once blocks are looked at. */
export function drop(parent: Parent, losses: Losses): void {
  const children = parent.children as ElementContent[];
  parent.children = children.flatMap((child, index) => {
    if (child.type === 'comment') checkBlock(child, losses);
    if (child.type === 'text') return [child];
    if (!isElement(child)) return [];
    const kept = keep(child, children[index - 1], losses);
    for (const node of kept)
      if (isElement(node)) {
        tellBackground(node, losses);
        drop(node, losses);
      }
    return kept;
  });
}

function keep(
  element: Element,
  before: ElementContent | undefined,
  losses: Losses,
): readonly ElementContent[] {
  const { tagName } = element;
  const offset = element.position?.start.offset;
  if (tagName === 'pinpoint-lost') {
    losses.add(`the shortcode ${attribute(element, 'dataWhat')} is left out`, {
      offset,
      hint: 'write what it showed, if readers need it',
    });
    return [];
  }
  if (invisible.has(tagName) && !(tagName === 'source' || tagName === 'track')) return [];
  if (tagName === 'iframe' || tagName === 'frame') return frame(element, losses);
  const hint = dropped[tagName];
  if (hint) {
    const text = tagName === 'style' || tagName === 'script' ? '' : excerpt(textOf(element));
    losses.add(`${quote(element)} is left out${text && `: “${text}”`}`, { offset, hint });
    return [];
  }
  // The picture that scripts load later stands in <noscript> once more.
  if (tagName === 'noscript' && isElement(before, 'img', 'picture')) return [];
  if (isHidden(element)) {
    const text = excerpt(textOf(element));
    if (text)
      losses.add(`hidden text is left out: “${text}”`, { offset, hint: 'add it if readers should see it' });
    return [];
  }
  return (tagName.includes('-') && !own.has(tagName)) || tagName === 'noscript'
    ? element.children
    : [element];
}

/** A picture that a style shows, behind words say. */
function tellBackground(element: Element, losses: Losses): void {
  const src = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i.exec(attribute(element, 'style'))?.[1];
  if (!src) return;
  losses.add(`the picture behind the text is left out: ${excerpt(src)}`, {
    offset: element.position?.start.offset,
    hint: 'add it as an image if it shows something',
  });
}

/** A link stands for a film on a known site; what else a frame showed is only told. */
function frame(element: Element, losses: Losses): readonly ElementContent[] {
  const src = attribute(element, 'src') || attribute(element, 'dataSrc') || attribute(element, 'dataLazySrc');
  const offset = element.position?.start.offset;
  for (const [pattern, page, site] of pages) {
    const id = pattern.exec(src)?.[1];
    if (!id) continue;
    const href = page(id);
    losses.add(`the frame of ${site} became a link to ${href}`, {
      offset,
      hint: 'use ::video for a file of your own',
    });
    const title = attribute(element, 'title') || site;
    const link = make('a', [{ type: 'text', value: title }], { from: element, href });
    return [make('p', [link], { from: element })];
  }
  losses.add(`<iframe${src && ` src="${excerpt(src)}"`}> is left out`, {
    offset,
    hint: 'link to what it showed',
  });
  return [];
}

function isHidden(element: Element): boolean {
  return (
    (element.properties['hidden'] != null && element.properties['hidden'] !== false) ||
    /display\s*:\s*none/i.test(attribute(element, 'style')) ||
    hasClass(element, 'screen-reader-text', 'sr-only', 'visually-hidden')
  );
}
