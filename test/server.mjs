/** What the test server answers beside the sources: files as a content host serves them, and answers made to order. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Serves files as they are, to any origin and in parts (`Range`: without it audio cannot seek). The test runner
 * would rewrite the imports in them and send them whole.
 *
 * @param {string} root The folder that holds `demo`, `dist` and `test`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function contentHost(root) {
  const setHeaders = (response) => response.setHeader('Access-Control-Allow-Origin', '*');
  const send = sirv(root, { dev: true, setHeaders });
  return async (context, next) => {
    if (!/^\/(demo|dist|test\/fixtures)\//.test(context.path)) return next();
    await new Promise((resolve, reject) => {
      context.res.once('close', resolve);
      context.respond = false;
      send(context.req, context.res, () => {
        context.respond = true;
        next().then(resolve, reject);
      });
    });
  };
}

/**
 * Serves a page of the demo, `/demo/x.html?first=…`, with a script before all others: the one at that address.
 *
 * @param {string} root The folder that holds `demo`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function withFirstScript(root) {
  return async (context, next) => {
    const first = new URLSearchParams(context.querystring).get('first');
    if (!first || !/^\/demo\/(?:docs\/)?[\w-]+\.html$/.test(context.path)) return next();
    const page = await readFile(join(root, context.path), 'utf8');
    context.type = 'text/html';
    context.body = page.replace(
      '<head>',
      () => `<head><script src="${first.replaceAll('&', '&amp;')}"></script>`,
    );
  };
}

/**
 * Answers `/test-server/echo` as its query says, to any origin: `status` (default 200), `type` (default `text/plain`),
 * `body` (default empty), `delay` in milliseconds, and any header as `header.<name>`. Where the body is JSON, the string
 * `"$headers"` in it becomes a string too: the JSON of the headers that the request came with.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export async function echo(context, next) {
  if (context.path !== '/test-server/echo') return next();
  const query = new URLSearchParams(context.querystring);
  await wait(Number(query.get('delay')));
  context.status = Number(query.get('status') ?? 200);
  context.set({
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
    'Content-Type': query.get('type') ?? 'text/plain',
  });
  for (const [name, value] of query) {
    if (name.startsWith('header.')) context.set(name.slice('header.'.length), value);
  }
  const headers = () => JSON.stringify(JSON.stringify(context.headers));
  context.body = (query.get('body') ?? '').replace('"$headers"', headers);
}

/**
 * Answers as the demo's own server does for its page of states: `/slow/…` never, `/status/503` and its like with that
 * status.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export async function failures(context, next) {
  const [, slow, status] = /^\/(?:(slow)\/|status\/([2-5]\d\d)$)/.exec(context.path) ?? [];
  if (slow) await new Promise((resolve) => context.res.once('close', resolve));
  else if (status) context.status = Number(status);
  else await next();
}
