/**
 * Two origins on this machine: a clinic's page, and a CDN with the code of every case, the documents and the sound.
 * Both compress with brotli, once for each file.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';
import { articleOf, htmlOf, showOf } from './documents.mjs';
import { frame, widgets } from './cases/article.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Where the CDN's folders are on the disk. */
const folders = {
  '/dist/': join(root, 'dist'),
  '/peers/': join(root, 'bench/node_modules'),
  '/images/': join(root, 'demo/content-src/images'),
};

/**
 * Starts both.
 *
 * @param pageOf gives the HTML of a path of the clinic's, with the address of the CDN; undefined where there is none
 * @returns the origins, and `close()`
 */
export async function serve(pageOf) {
  const cdn = await listen(answerAsCdn());
  const host = await listen(({ url }, response) => {
    send(response, url, types['.html'], pageOf(url, cdn.origin));
  });
  return {
    host: host.origin,
    cdn: cdn.origin,
    close() {
      for (const { server } of [cdn, host]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

function answerAsCdn() {
  // Sound goes by ranges and is not compressed.
  const sound = sirv(join(root, 'demo/content-src/shows/pinpoint-health-show/episodes'), { etag: true });
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Timing-Allow-Origin', '*');
    const path = request.url.replace(/\?.*/, '');
    if (path.startsWith('/audio/')) {
      request.url = '/042-lifting-with-a-sore-back.mp3';
      sound(request, response);
      return;
    }
    send(response, path, types[extname(path)], bodyOf(path));
  };
}

/** What an address of the CDN holds. */
function bodyOf(path) {
  const [, kind, index] = /^\/(articles|html|shows)\/(\d+)\.json$/.exec(path) ?? [];
  if (kind === 'articles') return JSON.stringify(articleOf(index));
  if (kind === 'html') return JSON.stringify({ html: htmlOf(articleOf(index)) });
  if (kind === 'shows') return JSON.stringify(showOf(index));
  if (path === '/frame.html') return frame;
  if (path in widgets) return widgets[path];
  const folder = Object.keys(folders).find((name) => path.startsWith(name));
  const file = folder && join(folders[folder], decodeURIComponent(path.slice(folder.length)));
  if (!file?.startsWith(folders[folder] + sep)) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Compressed files, by their path. */
const compressed = new Map();

function send(response, path, type, body) {
  const found = body !== undefined;
  if (found && !compressed.has(path)) compressed.set(path, brotliCompressSync(body));
  response.writeHead(found ? 200 : 404, {
    'Content-Type': type ?? 'text/plain',
    'Content-Encoding': 'br',
    'Cache-Control': 'max-age=3600',
  });
  response.end(found ? compressed.get(path) : brotliCompressSync(''));
}
