import type { Article } from '../../content/article.js';
import type { Episode } from '../../content/episode.js';
import type { Image } from '../../content/media.js';
import type { Person, Publisher } from '../../content/people.js';
import type { Show } from '../../content/show.js';
import { plainText } from '../../content/text.js';
import type { PageLanguage } from './page.js';
import { shorten, wordsOf } from './words.js';

/** JSON-LD; what has no value is left out when it is written. */
type Thing = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** An article as schema.org's `MedicalWebPage`. `url` is its page, `languages` are all languages of that. */
export function medicalWebPage(
  article: Article,
  url: string,
  languages: readonly PageLanguage[] = [],
): Thing {
  const { headline, description, keywords = [], inLanguage, image, author, reviewedBy, citation } = article;
  const { datePublished, dateModified, lastReviewed, publisher, copyrightNotice, funding, status, notice } =
    article;
  const translations = languages.filter((other) => other.url !== url);
  return {
    '@context': CONTEXT,
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: headline,
    headline,
    description: shorten(wordsOf(status === 'withdrawn' ? notice : description)) || undefined,
    inLanguage,
    about: some(keywords.map((name) => ({ '@type': 'Thing', name }))),
    keywords: some(keywords),
    image: image && imageObject(image),
    datePublished,
    dateModified,
    lastReviewed,
    author: some((author ?? []).map(person)),
    reviewedBy: some((reviewedBy ?? []).map(person)),
    publisher: publisher && organization(publisher),
    citation: some(
      (citation ?? []).map(({ text, url }) => ({ '@type': 'CreativeWork', name: plainText(text), url })),
    ),
    funding: funding && { '@type': 'Grant', description: plainText(funding) },
    copyrightNotice,
    creativeWorkStatus: status === 'withdrawn' ? 'Withdrawn' : undefined,
    isAccessibleForFree: true,
    workTranslation: some(
      translations.map((other) => ({
        '@type': 'MedicalWebPage',
        '@id': other.url,
        inLanguage: other.inLanguage,
      })),
    ),
  };
}

/** A show as schema.org's `PodcastSeries`, with its episodes as parts. `feed` is the address of its RSS. */
export function podcastSeries(show: Show, url: string, feed: string | undefined): Thing {
  const { name, tagline, description, inLanguage, image, host, publisher, copyrightNotice, episodes } = show;
  return {
    '@context': CONTEXT,
    '@type': 'PodcastSeries',
    '@id': url,
    url,
    name,
    alternativeHeadline: tagline,
    description: wordsOf(description) || undefined,
    inLanguage,
    image: image && imageObject(image),
    webFeed: feed,
    author: some((host ?? []).map(person)),
    publisher: publisher && organization(publisher),
    copyrightNotice,
    hasPart: some(episodes.map((episode) => podcastEpisode(episode, url))),
  };
}

function podcastEpisode(episode: Episode, series: string): Thing {
  const { id, name, url, description, datePublished, duration, episodeNumber, image, guests, audio } =
    episode;
  const length = duration && isoDuration(duration);
  return {
    '@type': 'PodcastEpisode',
    identifier: id,
    name,
    url,
    description: shorten(wordsOf(description), 400) || undefined,
    datePublished,
    duration: length || undefined,
    episodeNumber,
    partOfSeason:
      episode.seasonNumber === undefined
        ? undefined
        : { '@type': 'PodcastSeason', seasonNumber: episode.seasonNumber },
    image: image && imageObject(image),
    actor: some((guests ?? []).map(person)),
    partOfSeries: { '@id': series },
    associatedMedia: audio.map(({ src, type, size }) => ({
      '@type': 'AudioObject',
      contentUrl: src,
      encodingFormat: type,
      contentSize: size === undefined ? undefined : `${size}`,
      duration: length || undefined,
    })),
  };
}

/** Seconds as ISO 8601 has them: `PT1H2M3S`. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, (rest || !whole) && `${rest}S`];
  return `PT${parts.filter(Boolean).join('')}`;
}

function person({ name, jobTitle, url, image }: Person): Thing {
  return { '@type': 'Person', name, jobTitle, url, image: image?.src };
}

function organization({ name, url, logo }: Publisher): Thing {
  return { '@type': 'Organization', name, url, logo: logo && imageObject(logo) };
}

function imageObject({ src, width, height, caption }: Image): Thing {
  return { '@type': 'ImageObject', url: src, width, height, caption: caption && plainText(caption) };
}

/** A list, unless there is nothing in it. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}
