import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { Problem } from '../problem.js';
import type { FoundArticle } from './found-article.js';
import { readWordPressSite } from './wordpress-site.js';

type Answer = (request: URL, response: ServerResponse, origin: string) => unknown;

/** A site that answers by path; what is not there is a 404. Tells how many requests ran at once. */
async function withSite(
  answer: Answer,
  use: (origin: string, log: { paths: string[]; atOnce: number }) => Promise<void>,
): Promise<void> {
  const log = { paths: [] as string[], atOnce: 0 };
  let open = 0;
  const server = createServer((request: IncomingMessage, response) => {
    log.atOnce = Math.max(log.atOnce, ++open);
    response.on('close', () => open--);
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const url = new URL(request.url ?? '/', origin);
    log.paths.push(url.pathname + url.search);
    const body = answer(url, response, origin);
    if (body === undefined && response.statusCode === 200) response.statusCode = 404;
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? null));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    await use(`http://localhost:${(server.address() as AddressInfo).port}`, log);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

async function read(origin: string) {
  const problems: Problem[] = [];
  const found: FoundArticle[] = [];
  const report = (problem: Problem) => problems.push(problem);
  for await (const article of readWordPressSite(origin, { report }, { pause: 1 })) found.push(article);
  return { found, problems, headlines: found.map(({ headline }) => headline) };
}

const api = { routes: {} };

function post(id: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    slug: `post-${id}`,
    link: `https://clinic.example/post-${id}/`,
    date: '2024-03-05T09:30:00',
    date_gmt: '2024-03-05T16:30:00',
    modified: '2024-03-05T09:30:00',
    modified_gmt: '2024-03-05T16:30:00',
    title: { rendered: `Post &#8211; ${id}` },
    excerpt: { rendered: '<p>Cut off [&hellip;]</p>' },
    content: { rendered: `<p>Text ${id}</p>`, protected: false },
    _embedded: {
      author: [{ name: 'Lou', url: 'https://clinic.example/lou/' }],
      'wp:featuredmedia': [
        { source_url: 'https://clinic.example/a.png', alt_text: 'A', caption: { rendered: '<p>C</p>' } },
      ],
      'wp:term': [
        [{ name: 'Backs', slug: 'backs', taxonomy: 'category' }],
        [{ name: 'Uncategorized', slug: 'uncategorized', taxonomy: 'category' }],
      ],
    },
    ...more,
  };
}

/** Pages of one post each. */
function paged(url: URL, response: ServerResponse, posts: readonly unknown[]): unknown {
  response.setHeader('X-WP-TotalPages', String(posts.length));
  return posts.slice(Number(url.searchParams.get('page')) - 1).slice(0, 1);
}

describe('a WordPress site', () => {
  it('gives all pages of its posts, one request at a time, by the API that its header names', async () => {
    await withSite(
      (url, response, origin) => {
        if (url.pathname === '/blog/')
          response.setHeader('Link', `<${origin}/api/>; rel="https://api.w.org/"`);
        if (url.pathname === '/api/') return api;
        if (url.pathname === '/api/wp/v2/posts') return paged(url, response, [post(1), post(2), post(3)]);
        return url.pathname === '/blog/'
          ? '<html>'
          : url.pathname === '/api/wp/v2/pages'
            ? [post(4)]
            : undefined;
      },
      async (origin, log) => {
        const { found, problems, headlines } = await read(`${origin}/blog/`);
        assert.deepEqual(headlines, ['Post – 1', 'Post – 2', 'Post – 3', 'Post – 4']);
        assert.deepEqual(problems, []);
        assert.equal(log.atOnce, 1);
        assert.ok(log.paths.some((path) => path.includes('_embed=1&per_page=100&page=3')));
        assert.deepEqual(found[0], {
          source: 'https://clinic.example/post-1/',
          slug: 'post-1',
          headline: 'Post – 1',
          html: '<p>Text 1</p>',
          base: 'https://clinic.example/post-1/',
          description: undefined,
          keywords: ['Backs'],
          author: [{ name: 'Lou', url: 'https://clinic.example/lou/' }],
          datePublished: '2024-03-05T09:30:00-07:00',
          dateModified: '2024-03-05T09:30:00-07:00',
          image: { src: 'https://clinic.example/a.png', alt: 'A', caption: '<p>C</p>' },
          url: 'https://clinic.example/post-1/',
          inLanguage: undefined,
        });
      },
    );
  });

  it('is read where permalinks are plain, after what plugins print before the JSON', async () => {
    await withSite(
      (url) => {
        const route = url.searchParams.get('rest_route');
        if (route === '/') return api;
        if (route === '/wp/v2/posts') return `<b>Warning</b>: x\n${JSON.stringify([post(1)])}`;
        return route === '/wp/v2/pages' ? [] : url.pathname === '/' && !url.search ? '<html>' : undefined;
      },
      async (origin) => {
        assert.deepEqual((await read(origin)).headlines, ['Post – 1']);
      },
    );
  });

  it('is asked again where it is busy, as late as it wants', async () => {
    let asked = 0;
    await withSite(
      (url, response) => {
        if (url.pathname === '/wp-json/') return api;
        if (url.pathname === '/wp-json/wp/v2/pages') return [];
        if (url.pathname !== '/wp-json/wp/v2/posts') return '<html>';
        response.statusCode = ++asked < 3 ? (asked === 1 ? 429 : 503) : 200;
        response.setHeader('Retry-After', '0');
        return [post(1)];
      },
      async (origin) => {
        const { headlines, problems } = await read(origin);
        assert.deepEqual(headlines, ['Post – 1']);
        assert.deepEqual(problems, []);
        assert.equal(asked, 3);
      },
    );
  });

  it('says which posts are missing where it breaks, and which have a password', async () => {
    await withSite(
      (url, response) => {
        if (url.pathname === '/wp-json/') return api;
        if (url.pathname === '/wp-json/wp/v2/pages')
          return [post(9, { content: { rendered: '', protected: true } })];
        if (url.pathname !== '/wp-json/wp/v2/posts') return '<html>';
        response.setHeader('X-WP-TotalPages', '2');
        if (url.searchParams.get('page') === '2') response.statusCode = 500;
        return [post(1)];
      },
      async (origin) => {
        const { headlines, problems } = await read(origin);
        assert.deepEqual(headlines, ['Post – 1']);
        assert.match(problems[0]?.message ?? '', /posts from page 2 on are missing: status 500/);
        assert.match(problems[1]?.message ?? '', /password/);
      },
    );
  });

  it('is refused where it is none', async () => {
    await withSite(
      () => '<html>',
      async (origin) => {
        const { found, problems } = await read(origin);
        assert.deepEqual(found, []);
        assert.match(problems[0]?.message ?? '', /no REST API of WordPress/);
      },
    );
  });
});
