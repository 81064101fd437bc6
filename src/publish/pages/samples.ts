import { readFileSync } from 'node:fs';
import { type ArticlePageOptions, showBelow } from './article-page.js';

/** The documents of the demo, and hostile ones, for the tests of pages. */

const CONTENT = new URL('../../../demo/content/', import.meta.url);

/** What an editor pastes who means no good, or a text that is about HTML. */
export const HOSTILE = '</script></style></template><img src=x onerror="alert(1)"> & \'"<!--';

type Json = Readonly<Record<string, unknown>>;

function read(path: string): Json {
  return JSON.parse(readFileSync(new URL(path, CONTENT), 'utf8')) as Json;
}

export const BASE = 'https://content.example/v1/';

export const articles = ['strength-training-back-pain', 'every-block'].flatMap((id) =>
  ['', 'fr/'].map((folder) => ({
    path: `articles/${folder}${id}/`,
    lang: folder ? 'fr-CA' : 'en-CA',
    json: read(`articles/${folder}${id}.json`),
  })),
);

export const show = read('shows/pinpoint-health-show.json');

/** A document with words of its own replaced by hostile ones: all but what names a type, a tone, a date, an address. */
export function hostile(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((part) => hostile(part, key));
  if (typeof value === 'object' && value)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hostile(part, name)]));
  const isFixed =
    /^(type|tone|status|inLanguage|lang|id|src|srcset|url|href|poster|encodingFormat|byDay|startTime|duration|scheduleTimezone|telephone|date.*|last.*|next.*)$/.test(
      key,
    );
  return typeof value === 'string' && !isFixed ? `${value} ${HOSTILE}` : value;
}

/** How the pages of the samples are made. */
export function optionsOf(path: string): ArticlePageOptions {
  const [, , name = ''] = /^articles\/(fr\/)?(.*)$/.exec(path) ?? [];
  return {
    baseUrl: BASE,
    path,
    scriptUrl: 'https://cdn.example/pinpoint.js',
    site: { name: 'PinPoint Health', url: 'https://pinpoint.example/' },
    oembedUrl: `${BASE}oembed/${name}index.json`,
    languages: [
      { inLanguage: 'en-CA', url: `${BASE}articles/${name}` },
      { inLanguage: 'fr-CA', url: `${BASE}articles/fr/${name}` },
    ],
    show: showBelow(show, `${BASE}shows/pinpoint-health-show.json`),
  };
}
