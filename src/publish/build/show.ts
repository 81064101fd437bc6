import { dirname, join } from 'node:path';
import { placeMedia } from '../output/place-media.js';
import { pagesOf } from '../show/pages-of.js';
import { readShow } from '../show/read-show.js';
import { rssOf } from '../show/rss.js';
import { addressesOf } from './addresses.js';
import type { Builder, Written } from './builder.js';
import { pagesOfShow } from './pages.js';
import type { ShowSource } from './sources.js';

/** Builds one show: its documents, its feed and its page. Gives false where it has errors. */
export async function buildShow(builder: Builder, source: ShowSource): Promise<boolean> {
  const file = join(builder.content, source.file);
  const { json, problems } = await readShow({ folder: dirname(file), file: source.file, id: source.id });
  builder.report(problems);
  if (!json || problems.some(({ severity }) => severity === 'error')) return false;

  const { document: path, page } = addressesOf('shows', source.id);
  const { inLanguage, publisher, copyrightNotice } = builder.site.of('');
  const url = new URL(page, builder.baseUrl).href;
  const { episodes, ...rest } = json;
  const whole = {
    url,
    inLanguage,
    ...(publisher ? { publisher } : {}),
    ...(copyrightNotice ? { copyrightNotice } : {}),
    ...rest,
    episodes,
  };
  const placed = await placeMedia(whole, {
    file,
    path,
    assets: builder.assets,
    problemOf: (message, hint) => ({ severity: 'error', file: source.file, message, hint }),
  });
  builder.report(placed.problems);
  const documents = pagesOf(placed.json, undefined, source.id).map(({ name, json: part }): Written => {
    const { document } = addressesOf('shows', name);
    return [document, `${JSON.stringify(part)}\n`];
  });
  const { baseUrl } = builder;
  const selfUrl = new URL(`${page}feed.xml`, baseUrl).href;
  await builder.writeAll([
    ...documents,
    [`${page}feed.xml`, rssOf(placed.json, { selfUrl, baseUrl: new URL(path, baseUrl).href })],
    ...pagesOfShow(builder, source, placed.json, selfUrl),
  ]);
  return true;
}
