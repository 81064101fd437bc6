import type { Episode } from '../../content/episode.js';
import { decodeShow, type Show } from '../../content/show.js';
import { staticBlocks } from '../../embed/static/static-blocks.js';
import { formatMinutes } from '../../locale/format.js';
import { formatDate } from '../../locale/format-date.js';
import { type Content, jsonScript, lines, type Markup, markup, raw } from './html.js';
import { podcastSeries } from './json-ld.js';
import { addressesOf, page, type PageOptions } from './page.js';
import { prerenderShow } from './prerender.js';
import { type AllStrings, stringsFor } from './strings.js';
import { shorten, wordsOf } from './words.js';

export interface ShowPageOptions extends PageOptions {
  /** The address of the show's RSS feed. */
  readonly feedUrl?: string | undefined;
}

/**
 * The page of a show: its card, and its episodes with links to their sound, all of it there without script. Throws a
 * `PinpointError` where the JSON is no show.
 */
export function showPage(json: unknown, options: ShowPageOptions): string {
  const { page: url, document } = addressesOf(options);
  const { feedUrl } = options;
  const show = decodeShow(json, document).document;
  const { inLanguage: lang = 'en', name, tagline, description, image, episodes, copyrightNotice } = show;
  const strings = stringsFor(lang);
  const feed =
    feedUrl && markup`<link rel="alternate" type="application/rss+xml" href="${feedUrl}" title="${name}">`;
  return page(
    {
      strings,
      lang,
      title: name,
      description: shorten(wordsOf(description) || (tagline ?? '')),
      url,
      ogType: 'website',
      image,
      head: [feed, jsonScript('application/ld+json', podcastSeries(show, url, feedUrl))],
      main: lines(
        raw(prerenderShow(json, document, { headingLevel: 1, fallback: about(show, document, url) })),
        episodes.length > 0 && list(episodes, { document, url, strings }),
      ),
      copyright: copyrightNotice,
      links: feedUrl && markup`<li><a href="${feedUrl}">${strings.feed}</a></li>`,
    },
    options,
  );
}

/** The show in words, where no shadow root is shown. */
function about({ name, tagline, description }: Show, src: string, url: string): Markup {
  return lines(
    '<article>',
    markup`<h1>${name}</h1>`,
    tagline && markup`<p>${tagline}</p>`,
    description && raw(staticBlocks(description, { src, url, headingLevel: 1 })),
    '</article>',
  );
}

/** What an episode is told of the page around it. */
interface Around {
  readonly document: string;
  readonly url: string;
  readonly strings: AllStrings;
}

function list(episodes: readonly Episode[], around: Around): Markup {
  return lines(
    '<div class="sheet">',
    '<section class="episodes" aria-labelledby="episodes">',
    markup`<h2 id="episodes">${around.strings.episodes}</h2>`,
    '<ol>',
    ...episodes.map((episode) => item(episode, around)),
    '</ol>',
    '</section>',
    '</div>',
  );
}

function item(episode: Episode, { document, url, strings }: Around): Markup {
  const {
    name,
    url: own,
    description,
    audio,
    transcript = [],
    datePublished,
    duration,
    episodeNumber,
  } = episode;
  const day = datePublished && formatDate(datePublished.slice(0, 10), strings.code);
  const facts: readonly Content[] = [
    day && markup`<time datetime="${datePublished.replace(' ', 'T')}">${day}</time>`,
    duration && formatMinutes(duration, strings.code),
  ].filter(Boolean);
  const notes = description && staticBlocks(description, { src: document, url, headingLevel: 3, strings });
  const link = (href: string | undefined, label: string) =>
    href && markup`<li><a href="${href}" aria-label="${label}: ${name}">${label}</a></li>`;
  return lines(
    '<li>',
    episodeNumber && markup`<p class="number" aria-hidden="true">${episodeNumber}</p>`,
    markup`<h3>${own ? markup`<a href="${own}">${name}</a>` : name}</h3>`,
    facts.length > 0 &&
      markup`<p class="facts">${facts.map((fact, index) => [index > 0 && ' · ', fact])}</p>`,
    notes && markup`<div class="notes">${raw(notes)}</div>`,
    '<ul class="hear">',
    link(audio[0]?.src, strings.openFile),
    link(transcript[0]?.src, strings.transcript),
    '</ul>',
    '</li>',
  );
}
