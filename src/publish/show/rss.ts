import { createHash } from 'node:crypto';
import { XMLBuilder } from 'fast-xml-parser';
import { isRecord } from '../../content/decode.js';
import { rfc822Of } from './feed-date.js';
import { notesHtml, notesText } from './notes-html.js';
import { secondsOf } from './values.js';
import { namespaces } from './xml.js';

type Json = Record<string, unknown>;

// It is to be a package of its own one day, which is this very code.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** Where a feed stands. */
export interface RssPlace {
  /** The feed's own address. */
  readonly selfUrl: string;
  /** What relative addresses in the document are relative to: its own address. */
  readonly baseUrl: string;
}

/** The podcast feed of a show: RSS 2.0 with the namespaces of iTunes and of Podcasting 2.0, for a show that has none of its own. */
export function rssOf(json: Json, { selfUrl, baseUrl }: RssPlace): string {
  const whole = (address: unknown): string => new URL(text(address), baseUrl).href;
  const episodes = records(json['episodes']);
  const [newest] = episodes.flatMap(({ datePublished }) => dateOf(datePublished) ?? []);
  const channel = {
    title: json['name'],
    link: whole(json['url'] ?? selfUrl),
    description: notesText(json['description'] ?? json['tagline'] ?? json['name']),
    language: json['inLanguage'],
    copyright: json['copyrightNotice'],
    lastBuildDate: newest,
    'atom:link': { '@href': selfUrl, '@rel': 'self', '@type': 'application/rss+xml' },
    'itunes:author': authorOf(json),
    'itunes:image': imageOf(json['image'], whole),
    'itunes:explicit': episodes.some(({ explicit }) => explicit === true) ? 'true' : 'false',
    'itunes:type': 'episodic',
    'podcast:guid': guidOf(json['id'], selfUrl),
    'podcast:person': personsOf(json['host'], 'host', whole),
    'podcast:liveItem': liveItemsOf(json, whole),
    item: episodes.map((episode) => itemOf(episode, baseUrl, whole)),
  };
  const xmlns = Object.entries(namespaces).map(([prefix, name]) => [`@xmlns:${prefix}`, name] as const);
  const rss = { '@version': '2.0', ...Object.fromEntries(xmlns), channel: present(channel) };
  return allowed(builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, rss }));
}

function itemOf(episode: Json, baseUrl: string, whole: (address: unknown) => string): Json {
  const { id, name, url, description, datePublished, duration, chapters } = episode;
  const [first = {}, ...others] = records(episode['audio']);
  const seconds = secondsOf(duration);
  return present({
    title: name,
    guid: { '@isPermaLink': 'false', '#text': id },
    link: url === undefined ? undefined : whole(url),
    pubDate: dateOf(datePublished),
    description: description === undefined ? undefined : notesHtml(description, baseUrl),
    enclosure: {
      '@url': addressOf(first['src'], whole),
      // RSS asks for a length; where it is not known, 0 says so.
      '@length': text(first['size'] ?? 0),
      '@type': first['type'] ?? 'audio/mpeg',
    },
    'podcast:alternateEnclosure': others.map(({ src, type = 'audio/mpeg', size }) => ({
      '@type': type,
      ...(size !== undefined && { '@length': text(size) }),
      'podcast:source': { '@uri': addressOf(src, whole) },
    })),
    'itunes:duration': seconds === undefined ? undefined : Math.round(seconds),
    'itunes:image': imageOf(episode['image'], whole),
    'itunes:episode': episode['episodeNumber'],
    'itunes:season': episode['seasonNumber'],
    'itunes:explicit': episode['explicit'] === true ? 'true' : 'false',
    'podcast:chapters':
      isRecord(chapters) && 'src' in chapters
        ? { '@url': whole(chapters['src']), '@type': 'application/json+chapters' }
        : undefined,
    'podcast:transcript': records(episode['transcript']).map(({ src, type = 'text/plain', inLanguage }) => ({
      '@url': whole(src),
      '@type': type,
      ...(inLanguage !== undefined && { '@language': inLanguage }),
    })),
    'podcast:person': personsOf(episode['guests'], 'guest', whole),
  });
}

/** Single broadcasts, which feeds can say; weekly rules they can't. */
function liveItemsOf(
  { id, name, live, schedule }: Json,
  whole: (address: unknown) => string,
): readonly Json[] {
  const stream = isRecord(live) ? live : undefined;
  if (!stream) return [];
  const { src, type = 'audio/mpeg', status = 'pending', url } = stream;
  return records(schedule)
    .filter(({ startDate, endDate }) => startDate !== undefined && endDate !== undefined)
    .map(({ startDate, endDate }) => ({
      '@status': status,
      '@start': startDate,
      '@end': endDate,
      title: name,
      guid: { '@isPermaLink': 'false', '#text': `${text(id)}/${text(startDate)}` },
      enclosure: { '@url': addressOf(src, whole), '@length': '0', '@type': type },
      ...(url !== undefined && { 'podcast:contentLink': { '@href': whole(url), '#text': name } }),
    }));
}

function personsOf(people: unknown, role: string, whole: (address: unknown) => string): readonly Json[] {
  return records(people).map(({ name, url, image }) => ({
    '@role': role,
    ...(isRecord(image) && { '@img': whole(image['src']) }),
    ...(url !== undefined && { '@href': whole(url) }),
    '#text': name,
  }));
}

function authorOf({ publisher, host }: Json): unknown {
  const [author] = [...records(publisher), ...records(host)];
  return author?.['name'];
}

function imageOf(image: unknown, whole: (address: unknown) => string): Json | undefined {
  return isRecord(image) ? { '@href': whole(image['src']) } : undefined;
}

/** An absolute address stays byte for byte what it is: podcasts are measured by it. */
function addressOf(src: unknown, whole: (address: unknown) => string): string {
  return /^https?:\/\//i.test(text(src)) ? text(src) : whole(src);
}

function dateOf(date: unknown): string | undefined {
  return typeof date === 'string' ? rfc822Of(date) : undefined;
}

/** The namespace of the ids that Podcasting 2.0 makes of feeds' addresses. */
const NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** The show's own UUID, or that which Podcasting 2.0 derives from the feed's address (UUID version 5). */
function guidOf(id: unknown, selfUrl: string): string {
  const [own] = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.exec(text(id)) ?? [];
  if (own) return own.toLowerCase();
  const name = selfUrl.replace(/^\w+:\/\//, '').replace(/\/+$/, '');
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replace(/-/g, ''), 'hex'))
    .update(name)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function records(value: unknown): readonly Json[] {
  return [value].flat().filter(isRecord);
}

/** Without what is undefined or an empty list. */
function present(element: Json): Json {
  return Object.fromEntries(
    Object.entries(element).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  );
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** Without the characters that XML 1.0 has no way to write. */
function allowed(xml: string): string {
  return xml.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
