import { mediaType } from '../media-types.js';
import { isMedia } from './address.js';
import { type Attributes, attributesOf, pixels, readAttributes, refuseOthers } from './attributes.js';
import type { Context } from './context.js';
import { mayLoad } from './figure.js';
import { textOf } from './inline.js';
import { isLanguage } from './language.js';
import type { Directive, Parts } from './parts.js';
import type { PlainBlock, PlainCaptions, PlainText } from './plain.js';
import { attributeText } from './read-text.js';

/** `::video[Title]{src poster width height}`, or `:::video` around a list of its captions. */
export function videoBlock(
  node: Directive,
  { label, content }: Parts,
  context: Context,
): readonly PlainBlock[] {
  const { report } = context;
  const attributes = attributesOf(node);
  refuseOthers(
    attributes,
    ['src', 'title', 'poster', 'captions', 'width', 'height', 'encodingFormat'],
    node,
    report,
  );
  const { src, encodingFormat } = sourceOf(attributes);
  if (!mayLoad(src, node, context)) return [];
  const poster = attributes.get('poster');
  const one = attributes.get('captions');
  const captions = [...(one ? [{ src: one }] : []), ...captionsOf(content, context)];
  const title = titleOf(node, attributes, label, context);
  const width = pixels('width', attributes, node, report);
  const height = pixels('height', attributes, node, report);
  if (poster !== undefined) mayLoad(poster, node, context);
  if (one !== undefined) mayLoad(one, node, context);
  return [
    {
      type: 'video',
      src,
      ...(encodingFormat && { encodingFormat }),
      ...(poster && isMedia(poster) && { poster }),
      ...(captions.length > 0 && { captions }),
      ...(title !== '' && { title }),
      ...(width && { width }),
      ...(height && { height }),
    },
  ];
}

/** `::audio[Title]{src}` */
export function audioBlock(
  node: Directive,
  { label, content }: Parts,
  context: Context,
): readonly PlainBlock[] {
  const attributes = attributesOf(node);
  refuseOthers(attributes, ['src', 'title', 'encodingFormat'], node, context.report);
  for (const stray of content) context.report.error(stray, '::audio holds nothing', 'move it below');
  const { src, encodingFormat } = sourceOf(attributes);
  if (!mayLoad(src, node, context)) return [];
  const title = titleOf(node, attributes, label, context);
  return [
    {
      type: 'audio',
      src,
      ...(encodingFormat && { encodingFormat }),
      ...(title !== '' && { title }),
    },
  ];
}

function sourceOf(attributes: Attributes): {
  readonly src: string;
  readonly encodingFormat: string | undefined;
} {
  const src = attributes.get('src') ?? '';
  return { src, encodingFormat: attributes.get('encodingFormat') ?? mediaType(src) };
}

function titleOf(
  node: Directive,
  attributes: Attributes,
  label: Parts['label'],
  context: Context,
): PlainText {
  const given = attributes.get('title');
  const title = label.length > 0 ? textOf(label, context) : attributeText(given ?? '', node, context);
  if (title === '')
    context.report.error(node, `the ${node.name} has no title`, `write ::${node.name}[Title]{…}`);
  return title;
}

/** Captions are a list of links: `- [English](file.en.vtt){lang=en}`. */
function captionsOf(content: Parts['content'], context: Context): readonly PlainCaptions[] {
  return content.flatMap((node) => {
    if (node.type === 'list')
      return node.children.flatMap((item) => {
        const [paragraph] = item.children;
        const [link, behind, other] = paragraph?.type === 'paragraph' ? paragraph.children : [];
        const attributes =
          behind?.type === 'text' ? readAttributes(behind.value.trim()) : new Map<string, string>();
        if (link?.type === 'link' && attributes && !other) {
          refuseOthers(attributes, ['lang'], item, context.report);
          const label = textOf(link.children, context);
          const lang = attributes.get('lang');
          return mayLoad(link.url, link, context)
            ? [
                {
                  src: link.url,
                  ...(lang !== undefined && isLanguage(lang, link, context.report) && { inLanguage: lang }),
                  ...(typeof label === 'string' && { label }),
                },
              ]
            : [];
        }
        context.report.error(item, 'these are no captions', CAPTIONS_HINT);
        return [];
      });
    context.report.error(node, ':::video holds a list of captions alone', CAPTIONS_HINT);
    return [];
  });
}

const CAPTIONS_HINT = 'write - [English](file.en.vtt){lang=en}';
