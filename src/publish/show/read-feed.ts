import { readItem, textIn } from './feed-item.js';
import { readLive } from './feed-live.js';
import { imageOf, isWeb, personsOf } from './feed-person.js';
import { noFeed, otherXml } from './no-feed.js';
import { readLine, readNotes } from './notes.js';
import type { Problem } from '../problem.js';
import type { FoundEpisode } from './read-episode.js';
import { languageTag, textOrBlocks } from './values.js';
import { type Element, parseXml } from './xml.js';

/** A feed as it was read. */
export interface Feed {
  /** What it says of the show, by the contract's names. */
  readonly show: Record<string, unknown>;
  /** In its own order. */
  readonly episodes: readonly FoundEpisode[];
}

/**
 * Reads a podcast's feed: RSS 2.0 with the namespaces of iTunes and of Podcasting 2.0.
 *
 * @param file its path or address, for problems
 * @returns undefined where it is no feed
 */
export function readFeed(text: string, file: string, problems: Problem[]): Feed | undefined {
  const note = noteIn(file, problems);
  const wrong = (message: string, hint: string): undefined => note('error', message, hint);
  const xml = text.replace(/^\uFEFF/, '').trimEnd();
  const none = noFeed(xml);
  if (none) return wrong(none.message, none.hint);
  // An XML declaration may only stand at the very start; lines are counted from there all the same.
  const parsed = parseXml(/^\s+<\?xml/.test(xml) ? xml.trimStart() : xml);
  if ('message' in parsed) {
    const message = `the feed is broken XML: ${parsed.message}`;
    problems.push({ severity: 'error', file, ...parsed.place, message, hint: 'tell whoever makes the feed' });
    return undefined;
  }
  if (parsed.name !== 'rss') {
    const other = otherXml(parsed.name);
    return wrong(other.message, other.hint);
  }
  const channel = parsed.root.first('channel');
  if (!channel) return wrong('the feed has no <channel>', 'tell whoever makes the feed');
  const lost = new Losses();
  const show = readChannel(channel, note, lost);
  const episodes = channel.all('item').map((item) => readEpisodeItem(item, channel, note, lost, file));
  if (!episodes.length)
    note('warning', 'the feed has no episodes', 'publish one, or mend the address', channel);
  for (const [kind, { times, first }] of lost.kinds)
    note('warning', `<${kind}> in the notes of ${times} of its items is left out`, undefined, first);
  return { show, episodes };
}

type Note = (severity: 'error' | 'warning', message: string, hint?: string, element?: Element) => undefined;

function noteIn(file: string, problems: Problem[]): Note {
  return (severity, message, hint, element) => {
    problems.push({ severity, file, ...element?.place, message, hint });
    return undefined;
  };
}

/** What notes had and can't be kept: how many had it, and the first. */
class Losses {
  readonly kinds = new Map<string, { times: number; first: Element }>();

  add(kinds: readonly string[], element: Element): void {
    for (const kind of kinds) {
      const known = this.kinds.get(kind);
      if (known) known.times++;
      else this.kinds.set(kind, { times: 1, first: element });
    }
  }
}

function readEpisodeItem(
  item: Element,
  channel: Element,
  note: Note,
  lost: Losses,
  file: string,
): FoundEpisode {
  const name = readLine(textIn(item, 'title')) || textIn(item, 'guid');
  const title = name ? `the episode "${name}"` : 'an episode';
  const base = [textIn(item, 'link'), textIn(channel, 'link')].find(isWeb);
  const json = readItem(
    item,
    base,
    (severity, message, hint, element = item) => note(severity, `${title} ${message}`, hint, element),
    (kinds, element) => {
      lost.add(kinds, element);
    },
  );
  return { json, file, place: (item.first('guid') ?? item).place };
}

function readChannel(channel: Element, note: Note, lost: Losses): Record<string, unknown> {
  const name = readLine(textIn(channel, 'title'));
  const words =
    ['description', 'itunes:summary'].map((key) => textIn(channel, key)).find((text) => text) ?? '';
  const url = textIn(channel, 'link');
  const notes = readNotes(words, isWeb(url) ? url : undefined);
  if (notes.lost.length) lost.add(notes.lost, channel.first('description') ?? channel);
  const picture =
    channel.first('itunes:image')?.attribute('href') ?? textIn(channel.first('image') ?? channel, 'url');
  const hosts = personsOf(channel, 'host');
  const author = readLine(textIn(channel, 'itunes:author'));
  const host = hosts.length ? hosts : author ? { name: author } : undefined;
  const fields = {
    name: name || undefined,
    description: textOrBlocks(notes.blocks as unknown as readonly Record<string, unknown>[]),
    url: isWeb(url) ? url : undefined,
    inLanguage: languageOf(channel, note),
    image: imageOf(picture),
    host: hosts.length === 1 ? hosts[0] : host,
    ...readLive(channel, note),
    copyrightNotice: readLine(textIn(channel, 'copyright')) || undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function languageOf(channel: Element, note: Note): string | undefined {
  // Older feeds write en_US.
  const tag = textIn(channel, 'language').replace(/_/g, '-');
  const language = languageTag(tag);
  if (!tag || language) return language;
  const hint = 'write a language tag, as in en-CA; or inLanguage: in show.yaml';
  return note(
    'warning',
    `the feed's language is "${tag}", which is no language`,
    hint,
    channel.first('language'),
  );
}
