import { audioOf } from './feed-audio.js';
import { isoDuration, isoOf } from './feed-date.js';
import { imageOf, isWeb, personsOf } from './feed-person.js';
import { readLine, readNotes } from './notes.js';
import { languageTag, secondsOf } from './values.js';
import type { Element } from './xml.js';

type Json = Record<string, unknown>;

/** Notes a problem of one item; gives undefined. */
export type Note = (
  severity: 'error' | 'warning',
  message: string,
  hint?: string,
  element?: Element,
) => undefined;

/** What of an item's notes can't be kept is told once for the whole feed. */
export type Lose = (kinds: readonly string[], element: Element) => void;

/**
 * Reads an item of a feed: an episode, or undefined where there is nothing to play or no id.
 *
 * @param base what links in its notes are relative to
 */
export function readItem(item: Element, base: string | undefined, note: Note, lose: Lose): Json | undefined {
  const id = textIn(item, 'guid');
  const name = readLine(textIn(item, 'title') || textIn(item, 'itunes:title'));
  const audio = audioOf(item);
  if (!id) note('error', 'has no guid', 'add <guid>: resuming and sharing go by it');
  if (!name) note('error', 'has no title', 'add <title>');
  if (!audio.length) noAudio(item, note);
  if (!id || !name || !audio.length) return undefined;

  const url = textIn(item, 'link');
  const image = imageOf(item.first('itunes:image')?.attribute('href'));
  const guests = personsOf(item, 'guest');
  const transcript = transcriptsOf(item, note);
  const chapters = item.first('podcast:chapters')?.attribute('url') ?? '';
  const { description } = descriptionOf(item, base, lose);
  const datePublished = dateOf(item, note);
  const duration = durationOf(item, note);
  const episodeNumber = numberOf(item, 'episode', note);
  const seasonNumber = numberOf(item, 'season', note);
  const fields = {
    id,
    name,
    description,
    audio,
    url: isWeb(url) ? url : undefined,
    datePublished,
    duration,
    image,
    episodeNumber,
    seasonNumber,
    guests: guests.length ? guests : undefined,
    chapters: isWeb(chapters) ? { src: chapters } : undefined,
    transcript: transcript.length ? transcript : undefined,
    explicit: /^(true|yes|explicit)$/i.test(textIn(item, 'itunes:explicit')) || undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The text of the first element of that name that has some. */
export function textIn(element: Element, name: string): string {
  return element.all(name).find(({ text }) => text)?.text ?? '';
}

function noAudio(item: Element, note: Note): void {
  const [enclosure] = item.all('enclosure');
  const type = enclosure?.attribute('type') ?? '';
  const url = enclosure?.attribute('url') ?? '';
  if (!enclosure) note('error', 'has no audio', 'add an <enclosure> with its url, type and length');
  else if (!isWeb(url))
    note('error', `has audio at "${url}", which is no address`, 'mend the url', enclosure);
  else note('error', `has an enclosure of the type ${type}, which is no sound`, 'add the sound', enclosure);
}

function descriptionOf(item: Element, base: string | undefined, lose: Lose): { description: unknown } {
  // The longer form comes first; `itunes:summary` is what older feeds have.
  const name = ['content:encoded', 'description', 'itunes:summary'].find((key) => textIn(item, key));
  if (!name) return { description: undefined };
  const { blocks, lost } = readNotes(textIn(item, name), base);
  if (lost.length) lose(lost, item.first(name) ?? item);
  return { description: blocks.length ? blocks : undefined };
}

function dateOf(item: Element, note: Note): string | undefined {
  const given = textIn(item, 'pubDate');
  if (!given) return note('warning', 'has no date, so it is listed last', 'add <pubDate>');
  const date = isoOf(given);
  if (date) return date;
  const hint = 'write it as in Sat, 21 Nov 2026 12:00:00 -0700';
  return note('error', `has the date "${given}", which can't be read`, hint, item.first('pubDate'));
}

function durationOf(item: Element, note: Note): string | undefined {
  const given = textIn(item, 'itunes:duration');
  if (!given) return undefined;
  const seconds = secondsOf(given);
  if (seconds !== undefined) return seconds ? isoDuration(seconds) : undefined;
  const hint = 'write seconds, or hours, minutes and seconds as in 1:02:03';
  return note(
    'warning',
    `has the duration "${given}", which can't be read`,
    hint,
    item.first('itunes:duration'),
  );
}

function numberOf(item: Element, kind: 'episode' | 'season', note: Note): number | undefined {
  const element = [`itunes:${kind}`, `podcast:${kind}`]
    .flatMap((name) => item.all(name))
    .find(({ text }) => text);
  if (!element) return undefined;
  if (/^\d{1,9}$/.test(element.text)) return +element.text;
  return note(
    'warning',
    `has the ${kind} "${element.text}", which is no number`,
    'write a whole number',
    element,
  );
}

/** What feeds call files of subtitles in SRT, and what they are. */
const subRip = /^(application\/(x-subrip|srt)|text\/srt)$/;

function transcriptsOf(item: Element, note: Note): readonly Json[] {
  return item.all('podcast:transcript').flatMap((element) => {
    const src = element.attribute('url') ?? '';
    const given = element.attribute('type')?.trim() ?? '';
    const inLanguage = languageTag((element.attribute('language') ?? '').replace(/_/g, '-'));
    if (!isWeb(src)) return [];
    if (given === 'text/html') {
      const only = item.all('podcast:transcript').length === 1;
      if (only)
        note('warning', 'has its transcript as HTML, which is not read', 'offer it as VTT or SRT', element);
      return [];
    }
    const type = subRip.test(given) ? 'application/x-subrip' : given;
    return { src, ...(type && { type }), ...(inLanguage && { inLanguage }) };
  });
}
