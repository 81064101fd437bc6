import { always, cachingOf } from './header-table.js';

export { nginxConfig, type NginxOptions } from './nginx.js';

/** What a build may put at the top of an endpoint, without media. */
const places = [
  '/',
  '/index.html',
  '/articles/*',
  '/shows/*',
  '/embed/*',
  '/oembed/*',
  '/tips/*',
  '/tips.json',
  '/sitemap.xml',
];

/**
 * The headers as a `_headers` file, which Netlify and Cloudflare Pages read. Both compress by themselves and know the
 * types. Where two rules match an address they join the values, so each place has one rule for its caching.
 *
 * @param paths what is in the endpoint besides `media/`, as such a file names it
 */
export function headersFile(paths: readonly string[] = places): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('/*', always),
    ...['/media/*', ...paths].map((path) => rule(path, { 'Cache-Control': cachingOf(path) })),
  ].join('');
}
