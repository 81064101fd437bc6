import type { Element, Root } from 'hast';
import { attribute, findAll, hasClass, isElement, isPhrasing, make, rewrite, textOf } from './hast.js';
import type { Losses } from './losses.js';

/** Addresses that files of pictures have. */
const pictureFile = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)(?:[?#]|$)/i;

/**
 * Finds the real picture of each `<img>`: the largest that is offered, not the placeholder of a script that loads it
 * later. A link to the picture itself goes, one to another page is told of.
 */
export function findPictures(root: Root, base: string, losses: Losses): void {
  rewrite(root, (element) => {
    if (element.tagName === 'picture') {
      const image = findAll(element, ({ tagName }) => tagName === 'img')[0];
      return image ? [image] : [];
    }
    if (element.tagName === 'a') return linked(element, base, losses);
    if (element.tagName !== 'img') return undefined;
    if (hasClass(element, 'emoji', 'wp-smiley')) return [{ type: 'text', value: attribute(element, 'alt') }];
    const isPixel = attribute(element, 'width') === '1' && attribute(element, 'height') === '1';
    const src = sourceOf(element);
    const offset = element.position?.start.offset;
    if (!src || isPixel) {
      losses.add(
        isPixel ? 'an image that counts visits is left out' : 'an image without an address is left out',
        { offset },
      );
      return [];
    }
    element.properties['src'] = resolve(src, base);
    return undefined;
  });
  rewrite(root, (element) => (isElement(element, 'p', 'div') ? captioned(element) : undefined));
}

/** An address as a whole; as it is where it cannot be read. */
export function resolve(address: string, base: string): string {
  const trimmed = address.trim();
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed;
}

function sourceOf(image: Element): string {
  const [largest] = [
    attribute(image, 'srcSet'),
    attribute(image, 'dataSrcSet'),
    attribute(image, 'dataLazySrcSet'),
  ]
    .flatMap((srcset) => [...srcset.matchAll(/([^\s,]\S*[^\s,])\s+(\d+)w/g)])
    .map(([, url = '', width]) => ({ url, width: Number(width) }))
    .toSorted((a, b) => b.width - a.width);
  const lazy = ['dataOrigFile', 'dataLazySrc', 'dataSrc', 'dataOriginal']
    .map((name) => attribute(image, name))
    .find(Boolean);
  const src = attribute(image, 'src');
  const isPlaceholder = !src || (src.startsWith('data:') && (lazy ?? largest) !== undefined);
  const own = attribute(image, 'width');
  if (largest && (isPlaceholder || largest.width > (Number(own) || 0))) return largest.url;
  return isPlaceholder ? (lazy ?? '') : (lazy ?? src);
}

/** The link around a picture: Markdown's pictures stand alone. */
function linked(link: Element, base: string, losses: Losses): Element['children'] | undefined {
  const [image, ...others] = findAll(link, ({ tagName }) => tagName === 'img');
  if (!image || others.length || textOf(link).trim()) return undefined;
  const href = attribute(link, 'href');
  if (pictureFile.test(href)) {
    // WordPress links `back-300x200.jpg` to `back.jpg`, of which it was made.
    if (stem(href) === stem(attribute(image, 'src'))) image.properties['src'] = resolve(href, base);
  } else if (href) {
    losses.add(`the link of an image to ${href} is left out`, {
      offset: link.position?.start.offset,
      hint: 'write it below the image if readers need it',
    });
  }
  return link.children;
}

function stem(address: string): string {
  return (/([^/?#]*?)(?:-\d+x\d+|-scaled)?\.\w+(?:[?#].*)?$/.exec(address)?.[1] ?? address).toLowerCase();
}

/** A box with a picture and a line that its class calls a caption is a figure. */
function captioned(box: Element): Element[] | undefined {
  if (!hasClass(box, 'wp-caption', 'image-caption', 'figure')) return undefined;
  const caption = findAll(box, (each) => hasClass(each, 'wp-caption-text', 'caption', 'figure-caption'))[0];
  if (!caption) return undefined;
  const rest = box.children.filter((child) => child !== caption);
  const text = caption.children.filter((child) => isPhrasing(child));
  return [make('figure', [...rest, make('figcaption', text, { from: caption })], { from: box })];
}
