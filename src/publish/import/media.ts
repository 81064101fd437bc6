import type { Element } from 'hast';
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { attribute, findAll } from './hast.js';
import { offsetOf, placed, type Page } from './handling.js';
import { resolve } from './pictures.js';
import { inLine, plainInLine } from './writer.js';

/** A film or a sound as a directive: `::video{src=… title=…}`, around the list of its captions where it has some. */
export function media(
  element: Element,
  { base, losses }: Page,
  caption: readonly PhrasingContent[] = [],
): RootContent[] {
  const sources = [element, ...findAll(element, ({ tagName }) => tagName === 'source')];
  const address = sources.map((each) => attribute(each, 'src')).find(Boolean);
  const name = element.tagName;
  const offset = offsetOf(element);
  const src = resolve(address ?? '', base);
  if (address === undefined || !/^https?:/.test(src)) {
    losses.add(
      `<${name}${address === undefined ? '' : ` src="${address}"`}> is left out: it has no address on the web`,
      { offset },
    );
    return [];
  }
  const given = attribute(element, 'title') || attribute(element, 'ariaLabel');
  const title = caption.length ? inLine(caption) : plainInLine(given || fileName(src) || name);
  if (!caption.length && !given) {
    losses.add(`<${name} src="${address}"> has no title: its file name stands for one`, {
      offset,
      hint: 'write what it is about',
    });
  }
  const poster = name === 'video' ? resolve(attribute(element, 'poster'), base) : '';
  const attributes = {
    src,
    title,
    ...(/^https?:/.test(poster) && attribute(element, 'poster') && { poster }),
  };
  const captions =
    name === 'video'
      ? findAll(element, ({ tagName }) => tagName === 'track').map((track) => captionOf(track, base))
      : [];
  if (!captions.length) return [placed({ type: 'leafDirective', name, attributes, children: [] }, element)];
  const list = { type: 'list' as const, ordered: false, spread: false, children: captions };
  return [placed({ type: 'containerDirective', name, attributes, children: [list] }, element)];
}

/** `- [English](file.vtt){lang=en}` */
function captionOf(track: Element, base: string): ListItem {
  const language = attribute(track, 'srcLang');
  const value = attribute(track, 'label') || language || 'Captions';
  const link = {
    type: 'link' as const,
    url: resolve(attribute(track, 'src'), base),
    children: [{ type: 'text' as const, value }],
  };
  const behind = language ? [{ type: 'text' as const, value: `{lang=${language}}` }] : [];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link, ...behind] }] };
}

function fileName(address: string): string {
  return /([^/?#]+?)(?:\.\w+)?(?:[?#]|$)/.exec(address)?.[1] ?? '';
}
