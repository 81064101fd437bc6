import { statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { always, cachingOf, isHidden, negotiated, varyOf } from '../output/header-table.js';
import { extensionOf, isText, types } from '../output/types.js';
import { type OpenFile, openFile, send } from './send.js';

export interface ServeOptions {
  /** 0: one that is free. */
  readonly port: number;
  /** Default `127.0.0.1`: this machine alone. */
  readonly host?: string;
  /** True: browsers ask each time, so that an editor sees each change; else they keep what they would keep live. */
  readonly fresh?: boolean;
}

/** A server that runs. */
export interface Served {
  /** As in `http://127.0.0.1:8080`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves an output on this machine with the headers that it has elsewhere. A build may replace the folder meanwhile.
 *
 * @throws Error whose message can be shown, where the port cannot be had
 */
export async function serveOutput(dir: string, options: ServeOptions): Promise<Served> {
  const { port, host = '127.0.0.1', fresh = false } = options;
  const root = resolve(dir);
  const server = createServer((request, response) => {
    // A visitor who has left is no failure, and one bad file must not end the server.
    answer(request, response, root, fresh).catch(() => response.destroy());
  });
  await listening(server, port, host);
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listening(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`port ${port} is taken: give another one`, { cause: error }) : error);
    });
    server.listen(port, host, done);
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  fresh: boolean,
): Promise<void> {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  const path = pathOf(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    fail(response, 405);
    return;
  }
  if (path === undefined) {
    fail(response, 400);
    return;
  }
  if (isHidden(path)) {
    fail(response, 404);
    return;
  }
  if (!path.endsWith('/') && isFolder(join(root, path))) {
    // Else relative addresses of the page would start one folder too high.
    response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
    return;
  }
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const best = await representation(request, root, name);
  if (!best) {
    fail(response, 404);
    return;
  }
  response.setHeader('Content-Type', types[extensionOf(best.name)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', fresh ? 'no-cache' : cachingOf(name));
  const vary = varyOf(name);
  if (vary) response.setHeader('Vary', vary);
  if (best.encoding) response.setHeader('Content-Encoding', best.encoding);
  await send(request, response, best.file);
}

/** A file as it is best sent: compressed, or of a kind that is smaller. */
interface Representation {
  readonly file: OpenFile;
  readonly name: string;
  readonly encoding?: string;
}

async function representation(
  { headers }: IncomingMessage,
  root: string,
  name: string,
): Promise<Representation | undefined> {
  const isCompressed = isText(name);
  for (const [end, encoding] of [
    ['.br', 'br'],
    ['.gz', 'gzip'],
  ] as const) {
    if (!isCompressed || !accepts(headers['accept-encoding'], encoding)) continue;
    const file = await openFile(join(root, name + end));
    if (file) return { file, name, encoding };
  }
  const { prefix, from, to, type } = negotiated;
  if (name.startsWith(prefix) && name.endsWith(from) && accepts(headers.accept, type)) {
    const smaller = name.slice(0, -from.length) + to;
    const file = await openFile(join(root, smaller));
    if (file) return { file, name: smaller };
  }
  const file = await openFile(join(root, name));
  return file && { file, name };
}

/** Whether a header such as `gzip, br;q=0.5` names something, and does not refuse it. */
function accepts(header: string | undefined, what: string): boolean {
  return (header ?? '').split(',').some((item) => {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    return name === what && !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
  });
}

/** The path that is asked for, with no way out of the folder; undefined where it is none. */
function pathOf(url = '/'): string | undefined {
  try {
    // The parser takes `..` away, and decoding what is left must bring back neither it nor a new separator.
    const path = decodeURIComponent(new URL(url.replace(/^\/+/, '/'), 'http://localhost').pathname);
    return /[\0\\]|\/\.\.?(?:\/|$)/.test(path) ? undefined : path.replace(/\/{2,}/g, '/');
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);
}
