import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodePage } from './decode-page.js';
import type { FoundArticle } from './found-article.js';
import { excerpt } from './losses.js';
import { mainContent } from './main-content.js';
import { pageData } from './page-data.js';
import { politeFetch, type FetchOptions } from '../polite-fetch.js';
import type { WordPressOptions } from './wordpress-file.js';

/**
 * Reads one page as an article: its main content, and what it says of itself.
 *
 * @param source a file or an address
 * @returns undefined where it cannot be read, which is told of
 */
export async function readHtmlPage(
  source: string,
  report: WordPressOptions['report'],
  how: FetchOptions = {},
): Promise<FoundArticle | undefined> {
  const page = await load(source, how).catch((error: unknown) =>
    String(error instanceof Error ? error.message : error),
  );
  if (typeof page === 'string') {
    report({
      severity: 'error',
      file: source,
      message: `it cannot be read: ${page}`,
      hint: 'check the name and try again',
    });
    return undefined;
  }
  const { html, left } = mainContent(page.html);
  const data = pageData(page.html);
  for (const { tag, text } of left) {
    if (text === data.headline) continue;
    const message = `<${tag}> was not taken for a part of the article${text && `: “${excerpt(text)}”`}`;
    report({ severity: 'warning', file: source, message, hint: 'copy it if readers need it' });
  }
  const isFile = page.base.startsWith('file:');
  const whole = (address: string | undefined, base: string) =>
    address && URL.canParse(address, base) ? new URL(address, base).href : undefined;
  const url = whole(data.url, page.base) ?? (isFile ? undefined : page.base);
  const src = whole(data.image?.src, page.base);
  const name = basename(new URL(url ?? page.base).pathname).replace(/\.\w+$/, '');
  return {
    ...data,
    source,
    slug: name || data.headline,
    headline: data.headline || name,
    html,
    base: page.base,
    linkBase: url,
    description: data.description === undefined ? undefined : asHtml(data.description),
    image: data.image && src ? { ...data.image, src } : undefined,
    url: url?.startsWith('http') ? url : undefined,
  };
}

async function load(
  source: string,
  how: FetchOptions,
): Promise<{ readonly html: string; readonly base: string }> {
  if (!/^https?:/i.test(source)) {
    return { html: decodePage(await readFile(source)), base: pathToFileURL(resolve(source)).href };
  }
  const { status, url, headers, body } = await politeFetch(source, how);
  if (status !== 200) throw new Error(`status ${status}`);
  const type = headers.get('content-type') ?? '';
  if (!/html|^$/i.test(type)) throw new Error(`it is ${type}, no page`);
  return { html: decodePage(body, type), base: url };
}

/** What a page says of itself is text. */
function asHtml(plain: string): string {
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
