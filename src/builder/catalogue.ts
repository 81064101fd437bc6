import { decodeFeed, type Tip } from '../content/feed.js';
import { plainText } from '../content/text.js';
import { decodeShow } from '../content/show.js';
import { getDocument } from '../endpoint/get-document.js';
import type { Language } from './strings.js';

/** A tip that can be chosen: one whose document there is. */
export interface CatalogueTip {
  /** The document's address, relative to the endpoint where it is in it. */
  readonly item: string;
  readonly src: string;
  readonly url: string | undefined;
  readonly title: string;
  readonly summary: string;
  readonly image: string | undefined;
  readonly tags: readonly string[];
}

export interface CatalogueShow {
  readonly src: string;
  readonly url: string | undefined;
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly image: string | undefined;
  readonly episodes: readonly { readonly id: string; readonly name: string }[];
}

/** What an endpoint has to choose from. */
export interface Catalogue {
  /** The address of the list of tips itself. */
  readonly src: string;
  /** The front page of where its tips are; those of JSON feeds may be anywhere. */
  readonly url: string | undefined;
  readonly title: string;
  readonly tips: readonly CatalogueTip[];
  /** The tips' keywords, the most frequent first. */
  readonly topics: readonly string[];
  readonly show: CatalogueShow | undefined;
}

/** How many pages of a list are read. */
const PAGES = 20;

const SHOW = 'shows/pinpoint-health-show.json';

/** The address of the list of tips in a language. */
export function feedAddress(endpoint: string, language: Language): string {
  return new URL(language === 'en' ? 'tips.json' : `tips.${language}.json`, endpoint).href;
}

/** Gets what an endpoint has; rejects with a `PinpointError` where its list of tips cannot be had. */
export async function getCatalogue(endpoint: string, language: Language): Promise<Catalogue> {
  const src = feedAddress(endpoint, language);
  const [{ title, items }, show] = await Promise.all([
    wholeFeed(src),
    getShow(new URL(SHOW, endpoint).href).catch(() => undefined),
  ]);
  const tips = items.flatMap((tip) => choosable(tip, endpoint) ?? []);
  const [first] = tips;
  return { src, url: first?.url && new URL('/', first.url).href, title, tips, topics: topicsOf(tips), show };
}

async function wholeFeed(src: string): Promise<{ readonly title: string; readonly items: readonly Tip[] }> {
  const { document } = (await getDocument(src, decodeFeed)).document;
  const items = [...document.items];
  let next: string | undefined = document.next_url;
  for (let page = 1; next && page < PAGES; page++) {
    // A list that breaks off is better than none.
    const more: Awaited<ReturnType<typeof feedAt>> | undefined = await feedAt(next).catch(() => undefined);
    items.push(...(more?.items ?? []));
    next = more?.next_url;
  }
  return { title: document.title ?? '', items };
}

const feedAt = async (address: string) => (await getDocument(address, decodeFeed)).document.document;

function choosable(tip: Tip, endpoint: string): CatalogueTip | undefined {
  const src = tip._pinpoint?.src;
  if (!src || !tip.title) return undefined;
  return {
    item: src.startsWith(endpoint) ? src.slice(endpoint.length) : src,
    src,
    url: tip.url,
    title: tip.title,
    summary: tip.summary ?? '',
    image: tip.image?.src,
    tags: tip.tags ?? [],
  };
}

async function getShow(src: string): Promise<CatalogueShow> {
  const { document } = (await getDocument(src, decodeShow)).document;
  const { name, url, tagline = '', description, image, episodes } = document;
  const isText = typeof description === 'string';
  return {
    src,
    url,
    name,
    tagline,
    description: isText ? plainText(description) : '',
    image: image?.src,
    episodes: episodes.map(({ id, name }) => ({ id, name })),
  };
}

function topicsOf(tips: readonly CatalogueTip[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of tips.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([tag]) => tag);
}
