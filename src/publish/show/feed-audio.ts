import { isWeb } from './feed-person.js';
import { mediaType } from '../media-types.js';
import type { Element } from './xml.js';

interface Source {
  readonly src: string;
  readonly type?: string;
  readonly size?: number;
}

/** What a player can play; an enclosure may be a PDF. */
const playable = /^(audio|video)\/|mpegurl/i;

/**
 * The sources of an item's sound: its enclosures, then other encodings of them (`podcast:alternateEnclosure`), of which one that is
 * said to be the default comes first. Addresses are byte for byte those of the feed.
 */
export function audioOf(item: Element): readonly Source[] {
  const enclosures = item
    .all('enclosure')
    .flatMap((element) =>
      sourceOf(element.attribute('url'), element.attribute('type'), element.attribute('length')),
    );
  const others = item.all('podcast:alternateEnclosure').filter(isSameSound);
  const preferred = others.filter((element) => element.attribute('default') === 'true');
  const rest = others.filter((element) => !preferred.includes(element));
  const sources = [...preferred.flatMap(alternatesOf), ...enclosures, ...rest.flatMap(alternatesOf)];
  return sources.filter(({ src }, index) => sources.findIndex((other) => other.src === src) === index);
}

/** Others are trailers, films, or in another language. */
function isSameSound(alternate: Element): boolean {
  const group = alternate.attribute('rel')?.trim() || 'default';
  return group === 'default' && /^audio\/|mpegurl/i.test(alternate.attribute('type') ?? '');
}

function alternatesOf(alternate: Element): readonly Source[] {
  return alternate
    .all('podcast:source')
    .flatMap((source) =>
      sourceOf(
        source.attribute('uri'),
        source.attribute('contentType') ?? alternate.attribute('type'),
        alternate.attribute('length'),
      ),
    );
}

function sourceOf(src = '', given = '', length = ''): readonly Source[] {
  if (!isWeb(src)) return [];
  const type = given.trim() || mediaType(src);
  if (type && !playable.test(type)) return [];
  // Many write 0, or 1, for what they don't know.
  const size = /^\d+$/.test(length.trim()) ? +length : 0;
  return [{ src, ...(type && { type }), ...(size > 1 && Number.isSafeInteger(size) && { size }) }];
}
