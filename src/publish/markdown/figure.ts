import type { Image, ImageReference, Paragraph } from 'mdast';
import { isMedia, MEDIA_HINT } from './address.js';
import { type Attributes, pixels, readAttributes, refuseOthers } from './attributes.js';
import type { Context } from './context.js';
import type { PlainBlock, PlainImage } from './plain.js';
import { attributeText } from './read-text.js';
import type { Placed } from './report.js';

/** An image as it is written, with the `{…}` behind it. */
interface Written {
  readonly node: Image | ImageReference;
  readonly attributes: Attributes;
}

/** The images of a paragraph that holds nothing else; undefined where it does. */
export function imagesOf(
  { children, position }: Paragraph,
  { source, report }: Context,
): readonly Written[] | undefined {
  const [first] = children;
  if (first?.type !== 'image' && first?.type !== 'imageReference') return undefined;
  const images = children.filter((child) => child.type === 'image' || child.type === 'imageReference');
  const all = images.map((node, index) => {
    const end = images[index + 1]?.position?.start.offset ?? position?.end.offset;
    const behind = source.slice(node.position?.end.offset, end).trim();
    return { node, behind };
  });
  if (all.some(({ behind }) => behind && !/^\{[^{}]*\}$/.test(behind))) return undefined;
  return all.map(({ node, behind }) => {
    const attributes = behind ? readAttributes(behind) : new Map<string, string>();
    if (!attributes) report.error(node, `${behind} can’t be read`, 'write {credit="words"}');
    return { node, attributes: attributes ?? new Map<string, string>() };
  });
}

/** Makes blocks of images. */
export function figuresOf(images: readonly Written[], context: Context): readonly PlainBlock[] {
  return images.flatMap((image) => {
    const figure = imageOf(image, context);
    return figure ? [{ type: 'image', ...figure }] : [];
  });
}

/** Reads an image; undefined where it can't be shown. */
export function imageOf({ node, attributes }: Written, context: Context): PlainImage | undefined {
  const { report } = context;
  const target = node.type === 'image' ? node : context.definitions.get(node.identifier);
  const alt = node.alt?.trim() ?? '';
  const isDecorative = attributes.has('decorative');
  refuseOthers(attributes, ['credit', 'decorative', 'width', 'height', 'srcset'], node, report);
  if (!alt && !isDecorative)
    report.error(
      node,
      'the image says nothing to those who don’t see it',
      'write what it shows, ![like this](file), or {decorative} behind it if it shows nothing',
    );
  if (alt && isDecorative)
    report.error(node, 'an image with a text is not decorative', 'take one of the two out');
  const src = target?.url ?? '';
  if (!mayLoad(src, node, context)) return undefined;
  const { title } = target ?? {};
  const credit = attributes.get('credit');
  const srcset = attributes.get('srcset');
  const width = pixels('width', attributes, node, report);
  const height = pixels('height', attributes, node, report);
  return {
    src,
    ...(srcset && { srcset }),
    ...(width && { width }),
    ...(height && { height }),
    alt,
    ...(title && { caption: attributeText(title, node, context) }),
    ...(credit && { credit }),
  };
}

/** Whether media may come from there; tells where they may not. */
export function mayLoad(src: string, node: Placed, { report }: Context): boolean {
  if (!isMedia(src)) {
    report.error(node, src ? `"${src}" is no address of a file` : 'the file is not named', MEDIA_HINT);
    return false;
  }
  if (/^http:/i.test(src)) report.warning(node, 'pages with https show nothing from http:', 'write https://');
  return true;
}
