import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { readArticle } from '../markdown/read-article.js';
import { placeMedia } from '../output/place-media.js';
import type { LinkTo } from '../markdown/links.js';
import type { Problem } from '../problem.js';
import { addressesOf } from './addresses.js';
import type { Builder } from './builder.js';
import { pagesOfArticle } from './pages.js';
import type { ArticleSource } from './sources.js';
import { tipOf, type TipItem } from './tips.js';

/** What a build remembers of an article, so that the next one can leave it as it is. */
export interface BuiltArticle {
  /** Of all that it was made from, but its media. */
  readonly key: string;
  /** Its media: the file, relative to the folder of contents, and where it is in the output, by its content. */
  readonly media: Readonly<Record<string, string>>;
  /** Its links to files: as they are written, and what they lead to; undefined where it has none. */
  readonly links: Readonly<Record<string, string>> | undefined;
  /** What was written for it. */
  readonly paths: readonly string[];
  /** How lists of tips have it; what is withdrawn is in none. */
  readonly tip: TipItem | undefined;
  /** The warnings stay until they are mended. */
  readonly problems: readonly Problem[];
}

/**
 * Builds one article, unless nothing that it was made from has changed.
 *
 * @param siblings the same article in all its languages, itself included
 * @returns undefined where it has errors
 */
export async function buildArticle(
  builder: Builder,
  source: ArticleSource,
  siblings: readonly ArticleSource[],
  earlier: BuiltArticle | undefined,
): Promise<BuiltArticle | undefined> {
  const text = await readFile(join(builder.content, source.file), 'utf8');
  const { inLanguage } = builder.site.of(source.language);
  const key = createHash('sha256')
    .update(JSON.stringify([builder.key, builder.show?.(inLanguage), source, siblings, text]))
    .digest('base64url');
  if (earlier?.key === key && (await isUnchanged(builder, source, earlier))) {
    builder.report(earlier.problems);
    return earlier;
  }
  const links = new Map<string, string>();
  const { json, problems: found } = readArticle({
    file: source.file,
    text,
    id: source.id,
    inLanguage,
    linkTo: noted(builder.links.from(source.file), links),
  });
  if (!json || found.some(({ severity }) => severity === 'error')) {
    builder.report(found);
    return undefined;
  }
  const { document: path, page } = addressesOf('articles', source.id, source.language);
  const media = new Map<string, string>();
  const placed = await placeMedia(complete(builder, source, siblings, json, page), {
    file: join(builder.content, source.file),
    path,
    assets: {
      add: async (file) => {
        const asset = await builder.assets.add(file);
        media.set(relative(builder.content, file), asset.path);
        return asset;
      },
    },
    problemOf: (message, hint) => ({ severity: 'error', file: source.file, message, hint }),
  });
  const problems = [...found, ...placed.problems];
  builder.report(problems);
  const paths = await builder.writeAll([
    [path, `${JSON.stringify(placed.json)}\n`],
    ...pagesOfArticle(builder, source, siblings, placed.json),
  ]);
  const tip = placed.json['status'] === 'withdrawn' ? undefined : tipOf(placed.json, path, inLanguage);
  return {
    key,
    media: Object.fromEntries([...media].sort()),
    links: links.size ? Object.fromEntries([...links].sort()) : undefined,
    paths,
    tip,
    problems,
  };
}

/** Writes down where links lead, since what they lead to may be renamed without a change in this file. */
function noted(linkTo: LinkTo, links: Map<string, string>): LinkTo {
  return (address) => {
    const target = linkTo(address);
    if (target) links.set(address, JSON.stringify(target));
    return target;
  };
}

/** Whether all that it was made from and all that was made of it is there still; then that is taken over. */
async function isUnchanged(
  { content, assets, output, links }: Builder,
  { file: from }: ArticleSource,
  earlier: BuiltArticle,
): Promise<boolean> {
  const linkTo = links.from(from);
  for (const [address, target] of Object.entries(earlier.links ?? {}))
    if (JSON.stringify(linkTo(address)) !== target) return false;
  for (const [file, path] of Object.entries(earlier.media)) {
    const asset = await assets.add(join(content, file)).catch(() => undefined);
    if (asset?.path !== path) return false;
  }
  return earlier.paths.every((path) => output.keep(path));
}

/** What the article does not say itself: the site's keys, its address, its other languages. */
function complete(
  { baseUrl, site }: Builder,
  source: ArticleSource,
  siblings: readonly ArticleSource[],
  json: Record<string, unknown>,
  page: string,
): Record<string, unknown> {
  const { inLanguage, publisher, copyrightNotice } = site.of(source.language);
  const { version, type, id, headline, body, citation, related, translations: given, ...rest } = json;
  const { publisher: ownPublisher, copyrightNotice: ownNotice, ...others } = rest;
  const here = posix.dirname(addressesOf('articles', source.id, source.language).document);
  const translations = siblings
    .filter((other) => other !== source)
    .map((other) => ({
      inLanguage: site.of(other.language).inLanguage,
      src: posix.relative(here, addressesOf('articles', other.id, other.language).document),
    }));
  return {
    version,
    type,
    id,
    headline,
    url: new URL(page, baseUrl).href,
    inLanguage,
    ...others,
    body,
    ...withValue('citation', citation),
    ...withValue('related', related),
    ...withValue('publisher', ownPublisher ?? publisher),
    ...withValue('copyrightNotice', ownNotice ?? copyrightNotice),
    ...(given ? { translations: given } : translations.length > 0 && { translations }),
  };
}

const withValue = (key: string, value: unknown): Record<string, unknown> => (value ? { [key]: value } : {});
