import { zonedTime } from './dates.js';
import type { Author, FoundArticle } from './found-article.js';
import { decodePage } from './decode-page.js';
import { politeFetch, type Answer, type FetchOptions } from '../polite-fetch.js';
import { replaceShortcodes } from './shortcodes.js';
import type { WordPressOptions } from './wordpress-file.js';
import { list, plainText, text, type Xml } from './xml.js';

/** How many posts are asked for at once: the most that WordPress gives. */
const perPage = 100;

/**
 * Reads the published posts and pages of a site by its REST API, one request at a time.
 *
 * @param site its address, of any page on it
 */
export async function* readWordPressSite(
  site: string,
  { report, drafts }: WordPressOptions,
  how: FetchOptions = {},
): AsyncGenerator<FoundArticle> {
  if (drafts) {
    report({
      severity: 'warning',
      file: site,
      message: 'a site shows no drafts',
      hint: 'import its export to have them',
    });
  }
  const root = await findApi(site, how);
  if (root === undefined) {
    report({
      severity: 'error',
      file: site,
      message: 'no REST API of WordPress was found there',
      hint: 'check the address, or export the site in WordPress at Tools, Export',
    });
    return;
  }
  for (const kind of ['posts', 'pages']) yield* readKind(root, kind, site, report, how);
}

/** The root of the API: by the header or the link that each page has, or else at its two usual places. */
async function findApi(site: string, how: FetchOptions): Promise<string | undefined> {
  const page = await politeFetch(site, how).catch(() => undefined);
  const link = /<([^>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/.exec(page?.headers.get('link') ?? '')?.[1];
  const html = page ? decodePage(page.body, page.headers.get('content-type') ?? '') : '';
  const tag = /<link\b[^>]*rel=["']https:\/\/api\.w\.org\/["'][^>]*>/i.exec(html)?.[0] ?? '';
  const href = /href=["']([^"']+)["']/i.exec(tag)?.[1]?.replaceAll('&amp;', '&');
  const told = [link, href].filter((address) => address !== undefined);
  const home = page?.url ?? site;
  const usual = ['./wp-json/', './?rest_route=/', '/wp-json/', '/?rest_route=/'];
  for (const address of new Set([...told, ...usual].map((each) => new URL(each, home).href))) {
    const answer = await politeFetch(routeOf(address, '', {}), how).catch(() => undefined);
    const api = answer?.status === 200 ? json(answer) : undefined;
    if (typeof api === 'object' && api !== null && 'routes' in api) return address;
  }
  return undefined;
}

/** The address of a route, with plain permalinks (`?rest_route=/`) too. */
function routeOf(root: string, route: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(root);
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/${route}`;
  else url.searchParams.set('rest_route', `${plain.replace(/\/$/, '')}/${route}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

async function* readKind(
  root: string,
  kind: string,
  site: string,
  report: WordPressOptions['report'],
  how: FetchOptions,
): AsyncGenerator<FoundArticle> {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = { _embed: '1', per_page: String(perPage), page: String(page), orderby: 'id', order: 'asc' };
    const url = routeOf(root, `wp/v2/${kind}`, query);
    const answer = await politeFetch(url, how).catch((error: unknown) => String(error));
    // Past the last page, of which a proxy that drops headers did not let us know the number.
    if (typeof answer !== 'string' && answer.status === 400 && page > 1) return;
    const posts = typeof answer === 'string' || answer.status !== 200 ? undefined : json(answer);
    if (typeof answer === 'string' || !Array.isArray(posts)) {
      const reason =
        typeof answer === 'string'
          ? answer
          : posts === undefined && answer.status !== 200
            ? `status ${answer.status}`
            : 'this is no list of posts';
      report({
        severity: 'error',
        file: url,
        message: `${kind} from page ${page} on are missing: ${reason}`,
        hint: 'try again later, or import an export',
      });
      return;
    }
    pages = Number(answer.headers.get('x-wp-totalpages')) || (posts.length === perPage ? page + 1 : page);
    for (const post of list(posts)) {
      const found = foundIn(post, site);
      const isLocked = (post['content'] as Xml | undefined)?.['protected'] === true;
      if (isLocked)
        report({
          severity: 'warning',
          file: found.base,
          message: `“${found.headline}” has a password and is left out`,
        });
      else yield found;
    }
  }
}

/** Plugins print warnings before the JSON. */
function json({ body }: Answer): unknown {
  const written = decodePage(body, 'charset=utf-8');
  const start = written.search(/[[{]/);
  for (const from of [0, start]) {
    try {
      return JSON.parse(written.slice(Math.max(from, 0))) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}

function foundIn(post: Xml, site: string): FoundArticle {
  const rendered = (key: string) => text((post[key] as Xml | undefined)?.['rendered']);
  const url = text(post['link']);
  const embedded = list(post['_embedded'])[0] ?? {};
  const picture = list(embedded['wp:featuredmedia'])[0];
  const src = text(picture?.['source_url']);
  const headline = plainText(rendered('title')) || `post ${text(post['id'])}`;
  const language = text(post['lang']) || text(post['wpml_current_locale']);
  return {
    source: url || headline,
    slug: text(post['slug']) || headline,
    headline,
    // What is left of shortcodes belongs to plugins that are gone.
    html: replaceShortcodes(rendered('content')),
    base: url || site,
    description: ownExcerpt(rendered('excerpt')),
    keywords: keywordsOf(embedded['wp:term']),
    author: list(embedded['author']).flatMap((author): Author[] => {
      const name = plainText(text(author['name']));
      return name ? [{ name, url: text(author['url']) || undefined }] : [];
    }),
    datePublished: zonedTime(text(post['date']), text(post['date_gmt'])),
    dateModified: zonedTime(text(post['modified']), text(post['modified_gmt'])),
    image: src
      ? {
          src,
          alt: text(picture?.['alt_text']),
          caption: text((picture?.['caption'] as Xml | undefined)?.['rendered']),
        }
      : undefined,
    url: url || undefined,
    inLanguage: language.replace('_', '-') || undefined,
  };
}

/** Where nobody wrote one, WordPress cuts it off the text: `[&hellip;]`. */
function ownExcerpt(html: string): string | undefined {
  return /\[(?:&hellip;|&#8230;|…|\.\.\.)\]|class="[^"]*more-link/.test(html)
    ? undefined
    : html.trim() || undefined;
}

function keywordsOf(terms: unknown): readonly string[] {
  const all = (Array.isArray(terms) ? terms : []).flatMap((group) => list(group));
  const named = all.filter(
    (term) =>
      ['category', 'post_tag'].includes(text(term['taxonomy'])) && text(term['slug']) !== 'uncategorized',
  );
  return [...new Set(named.map((term) => plainText(text(term['name']))).filter(Boolean))];
}
