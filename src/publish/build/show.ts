import { dirname, join } from 'node:path';
import { placeMedia } from '../output/place-media.js';
import { type ShowBelow, showBelow } from '../pages/article-page.js';
import { pagesOf } from '../show/pages-of.js';
import { readShow } from '../show/read-show.js';
import { rssOf } from '../show/rss.js';
import { addressesOf } from './addresses.js';
import type { Builder, Written } from './builder.js';
import { pagesOfShow } from './pages.js';
import type { ShowSource } from './sources.js';

/** How many episodes stand in the page, newest first: it would be megabytes of thousands. The feed has them all. */
const MOST_IN_PAGE = 500;

/** The card names the newest, as such where there are others. */
const MOST_IN_CARD = 2;

/**
 * Builds one show: its documents, its feed and its page.
 *
 * @returns what draws its card on other pages; undefined where it has errors
 */
export async function buildShow(builder: Builder, source: ShowSource): Promise<ShowBelow | undefined> {
  const json = await readWhole(builder, source);
  if (!json) return undefined;
  await builder.writeAll(filesOf(builder, source, json));
  const { document } = addressesOf('shows', source.id);
  return showBelow(newestOf(json, MOST_IN_CARD), new URL(document, builder.baseUrl).href);
}

/** The show with the site's keys and its media in place; undefined where it has errors. */
async function readWhole(builder: Builder, source: ShowSource): Promise<Record<string, unknown> | undefined> {
  const file = join(builder.content, source.file);
  const { json, problems } = await readShow({
    folder: dirname(file),
    file: source.file,
    id: source.id,
    linksFrom: (from) => builder.links.from(from),
  });
  builder.report(problems);
  if (!json || problems.some(({ severity }) => severity === 'error')) return undefined;
  const { document: path, page } = addressesOf('shows', source.id);
  const { inLanguage, publisher, copyrightNotice } = builder.site.of('');
  const url = new URL(page, builder.baseUrl).href;
  const { episodes, ...rest } = json;
  const { version, type, id, name, ...others } = rest;
  const whole = {
    version,
    type,
    id,
    name,
    url,
    inLanguage,
    ...(publisher ? { publisher } : {}),
    ...(copyrightNotice ? { copyrightNotice } : {}),
    ...others,
    episodes,
  };
  const placed = await placeMedia(whole, {
    file,
    path,
    assets: builder.assets,
    problemOf: (message, hint) => ({ severity: 'error', file: source.file, message, hint }),
  });
  builder.report(placed.problems);
  return placed.json;
}

/** One after the other: the files of thousands of episodes are not to be in memory at once. */
function* filesOf(builder: Builder, source: ShowSource, json: Record<string, unknown>): Generator<Written> {
  const { document: path, page } = addressesOf('shows', source.id);
  for (const { name, json: part } of pagesOf(json, undefined, source.id))
    yield [addressesOf('shows', name).document, `${JSON.stringify(part)}\n`];
  const { baseUrl } = builder;
  const selfUrl = new URL(`${page}feed.xml`, baseUrl).href;
  yield [`${page}feed.xml`, rssOf(json, { selfUrl, baseUrl: new URL(path, baseUrl).href })];
  yield* pagesOfShow(builder, source, newestOf(json, MOST_IN_PAGE), selfUrl);
}

/** A show with no more than its newest episodes. */
function newestOf(json: Record<string, unknown>, most: number): Record<string, unknown> {
  const { episodes } = json;
  return { ...json, episodes: Array.isArray(episodes) ? (episodes.slice(0, most) as unknown[]) : [] };
}
