import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { headersFile, nginxConfig } from '../output/headers.js';
import { openOutput } from '../output/output.js';
import { eachOf } from '../output/slots.js';
import type { ShowBelow } from '../pages/article-page.js';
import { inOrder, type Problem } from '../problem.js';
import { version } from '../../version.js';
import { buildArticle, type BuiltArticle } from './article.js';
import { Builder } from './builder.js';
import { Links } from './links.js';
import { pagesOfSite } from './pages.js';
import { buildShow } from './show.js';
import { readSite } from './site.js';
import { type ArticleSource, findSources, type ShowSource } from './sources.js';
import { feedsOf, type TipItem } from './tips.js';
import { WIDGETS, writeWidgets } from './widgets.js';

/** Of brotli: 11 takes more than twice the time for one or two per cent. */
const QUALITY = 10;

export interface BuildOptions {
  /** The folder of contents. */
  readonly content: string;
  /** The folder of the endpoint: made, or of an earlier build. */
  readonly out: string;
  /** Where the endpoint will be. */
  readonly baseUrl: string;
  /** Where the pages get the widgets from; by default they are in the endpoint too. */
  readonly scriptUrl?: string | undefined;
  /** Called before each document. */
  readonly onProgress?: (done: number, all: number, what: string) => void;
}

export interface BuildResult {
  readonly problems: readonly Problem[];
  /** Files; undefined where errors have kept the build from being put in place. */
  readonly files:
    { readonly written: number; readonly unchanged: number; readonly removed: number } | undefined;
  readonly articles: number;
  readonly shows: number;
}

/** What the next build knows of this one. */
interface Manifest {
  readonly articles: Readonly<Record<string, BuiltArticle>>;
  readonly assets: unknown;
}

/**
 * Makes the endpoint: every document, page and feed. With errors, the output stays what it was.
 *
 * @throws where the folder of the output is not ours, or somebody else builds into it
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const content = resolve(options.content);
  const baseUrl = options.baseUrl.replace(/\/*$/, '/');
  const [sources, site] = await Promise.all([findSources(content), readSite(content)]);
  const output = await openOutput(resolve(options.out), { brotliQuality: QUALITY });
  try {
    const key = createHash('sha256')
      .update(JSON.stringify([version, baseUrl, options.scriptUrl, site.text]))
      .digest('base64url');
    const builder = new Builder(
      content,
      baseUrl,
      site,
      output,
      key,
      new Links(content, baseUrl, sources),
      options.scriptUrl ?? `${baseUrl}${WIDGETS}pinpoint.js`,
    );
    builder.report(site.problems);
    if (!sources.articles.length && !sources.shows.length) builder.report([nothing(options.content)]);
    const all = sources.articles.length + sources.shows.length;
    let done = 0;
    const next = (what: string): void => options.onProgress?.(done++, all, what);

    const earlier = (output.earlier as Manifest | undefined)?.articles ?? {};
    const byId = siblingsOf(sources.articles);
    const shows = await buildShows(builder, sources.shows, next);
    builder.show = shows.get(site.show ?? '') ?? (shows.size === 1 ? [...shows.values()][0] : undefined);
    const articles = await buildArticles(builder, byId, sources.articles, earlier, next);
    if (!options.scriptUrl) await writeWidgets(output);
    await writeFeeds(builder, sources.articles, articles);
    await builder.writeAll([
      ...pagesOfSite(builder, byId, articles, [...shows.keys()]),
      ['_headers', headersFile()],
      ['_nginx.conf', nginxConfig({ root: '/var/www/pinpoint' })],
    ]);
    options.onProgress?.(all, all, 'done');

    const problems = inOrder(builder.problems);
    if (problems.some(({ severity }) => severity === 'error')) {
      await output.discard();
      return { problems, files: undefined, articles: articles.size, shows: shows.size };
    }
    const manifest: Manifest = { articles: Object.fromEntries(articles), assets: builder.assets.manifest };
    return { problems, files: await output.commit(manifest), articles: articles.size, shows: shows.size };
  } catch (reason) {
    await output.discard();
    throw reason;
  }
}

/** The languages of each article, by its id. */
function siblingsOf(sources: readonly ArticleSource[]): ReadonlyMap<string, readonly ArticleSource[]> {
  const byId = new Map<string, ArticleSource[]>();
  for (const source of sources) byId.set(source.id, [...(byId.get(source.id) ?? []), source]);
  return byId;
}

/** The shows that have no errors, by id, with what draws their cards. */
async function buildShows(
  builder: Builder,
  sources: readonly ShowSource[],
  next: (what: string) => void,
): Promise<ReadonlyMap<string, ShowBelow>> {
  const shows = new Map<string, ShowBelow>();
  for (const source of sources) {
    next(source.file);
    const card = await buildShow(builder, source);
    if (card) shows.set(source.id, card);
  }
  const { show } = builder.site;
  if (show !== undefined && !sources.some(({ id }) => id === show)) builder.report([unknownShow(show)]);
  return shows;
}

/** Several at once: while one is compressed, another is read. */
async function buildArticles(
  builder: Builder,
  byId: ReadonlyMap<string, readonly ArticleSource[]>,
  sources: readonly ArticleSource[],
  earlier: Readonly<Record<string, BuiltArticle>>,
  next: (what: string) => void,
): Promise<ReadonlyMap<string, BuiltArticle>> {
  const built = new Map<string, BuiltArticle>();
  await eachOf(sources, async (source) => {
    next(source.file);
    const siblings = byId.get(source.id) ?? [];
    const first = siblings.find(({ language }) => language === source.language);
    if (first && first !== source) {
      builder.report([twice(source, first)]);
      return;
    }
    const article = await buildArticle(builder, source, siblings, earlier[source.file]);
    if (article) built.set(source.file, article);
  });
  return new Map([...built].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function writeFeeds(
  builder: Builder,
  sources: readonly ArticleSource[],
  articles: ReadonlyMap<string, BuiltArticle>,
): Promise<void> {
  const tips = new Map<string, TipItem[]>([['', []]]);
  for (const { file, language } of sources) {
    const tip = articles.get(file)?.tip;
    if (!tip) continue;
    const others = tips.get(language);
    if (others) others.push(tip);
    else tips.set(language, [tip]);
  }
  for (const [language, items] of [...tips].sort())
    for (const [path, feed] of feedsOf(items, language, builder.site.of(language), builder.baseUrl))
      await builder.output.write(path, `${JSON.stringify(feed)}\n`);
}

const nothing = (file: string): Problem => ({
  severity: 'error',
  file,
  message: 'there is nothing to publish here',
  hint: 'articles are articles/NAME.md, shows are shows/NAME/show.yaml',
});

const unknownShow = (show: string): Problem => ({
  severity: 'error',
  file: 'site.yaml',
  message: `there is no show "${show}"`,
  hint: 'show is the name of a folder in shows/',
});

const twice = ({ file, id }: ArticleSource, twin: ArticleSource): Problem => ({
  severity: 'error',
  file,
  message: `the id "${id}" is that of ${twin.file} too`,
  hint: 'give one of them another name',
});
