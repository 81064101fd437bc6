/**
 * The demo's server: the repository, read-only, on this machine alone.
 *
 *     node demo/serve.mjs [--port 8080] [--watch]
 *
 * It answers as an endpoint should (CORS, ETag, range requests) and, for trying out failures:
 * `/slow/…` never answers; `/status/503` and its like answer with that status. `/live/show.mp3` is a broadcast.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { broadcastShow } from './live-stream.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Types that sirv's table lacks. */
const types = { '.srt': 'application/x-subrip', '.m3u8': 'application/vnd.apple.mpegurl' };

const files = sirv(root, {
  dev: true, // reads the disk at each request, so an edit shows at the next reload
  etag: true,
  setHeaders(response, path) {
    const type = types[path.slice(path.lastIndexOf('.'))];
    if (type) response.setHeader('Content-Type', type);
  },
});

/** Starts the server; resolves to its `origin` and a `close()`. Port 0 is any free one; a taken port, the next. */
export async function serve({ port = 8080 } = {}) {
  const server = createServer(answer);
  await listen(server, port);
  return {
    origin: `http://localhost:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections(); // the requests to /slow/ would keep it open
    },
  };
}

async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || port >= 65535) throw error;
    await listen(server, port + 1);
  }
}

function answer(request, response) {
  const path = pathOf(request.url);
  const status = /^\/status\/([2-5]\d\d)$/.exec(path ?? '')?.[1];
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  response.setHeader('Accept-Ranges', 'bytes');

  if (path === undefined) end(response, 400);
  else if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405, { Allow: 'GET, HEAD' });
  else if (path.startsWith('/slow/')) return;
  else if (status) end(response, Number(status), /429|503/.test(status) ? { 'Retry-After': '1' } : {});
  else if (path === '/live/show.mp3') sendShow(request, response);
  else if (/[/\\]\./.test(path)) end(response, 404);
  else if (path === '/favicon.ico') end(response, 204);
  else if (path === '/') end(response, 302, { Location: '/demo/' });
  else if (isFolderWithoutSlash(path)) end(response, 301, { Location: encodeURI(`${path}/`) });
  else files(request, response, () => end(response, 404));
}

/** A broadcast has no parts to ask for, and no end. */
function sendShow({ method }, response) {
  response.removeHeader('Accept-Ranges');
  if (method === 'HEAD') end(response, 200, { 'Content-Type': 'audio/mpeg' });
  else void broadcastShow(response);
}

/** The decoded path, single-slashed so that a redirect to it stays on this server; undefined if malformed. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*/, '')).replace(/\/{2,}/g, '/');
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Relative links in a folder's index.html need the slash. A path that ends in one exists only for a folder. */
function isFolderWithoutSlash(path) {
  return !path.endsWith('/') && existsSync(join(root, path, '/'));
}

function end(response, status, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', ...headers });
  response.end(status === 204 || status === 304 ? undefined : `${status}\n`);
}

function watch() {
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  const build = spawn(process.execPath, [rollup, '--config', '--watch', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());
  process.on('exit', () => build.kill());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, watch: { type: 'boolean', default: false } },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
    console.error(`--port takes a number from 0 to 65535, not "${values.port}"`);
    process.exit(1);
  }
  const { origin } = await serve({ port: Number(values.port) });
  if (values.watch) watch();
  console.log(`PinPoint widgets: ${origin}/demo/
The builder:      ${origin}/demo/builder.html
Documentation:    ${origin}/demo/docs/`);
}
