import { fstatSync, type ReadStream, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import send from 'send';
import { type Headers, always, cachingOf, isHidden, negotiated, varyOf } from '../output/header-table.js';
import { extensionOf, isText, types } from '../media-types.js';

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
    answer(request, response, root, fresh);
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

function answer(request: IncomingMessage, response: ServerResponse, root: string, fresh: boolean): void {
  const path = pathOf(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') fail(response, 405, { Allow: 'GET, HEAD' });
  else if (path === undefined) fail(response, 400);
  else if (isHidden(path)) fail(response, 404);
  else {
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const shared = { 'Cache-Control': fresh ? 'no-cache' : cachingOf(name), Vary: varyOf(name) };
    sendFirst(request, response, root, shared, representations(request, name));
  }
}

/** A file that can be sent: as it is, compressed, or of a kind that is smaller. */
interface Representation {
  readonly name: string;
  readonly type: string;
  readonly encoding?: string;
}

/** The best first; not all need to be there. */
function representations({ headers }: IncomingMessage, name: string): readonly Representation[] {
  const type = types[extensionOf(name)] ?? 'application/octet-stream';
  const found: Representation[] = [];
  for (const [end, encoding] of [
    ['.br', 'br'],
    ['.gz', 'gzip'],
  ] as const) {
    if (isText(name) && accepts(headers['accept-encoding'], encoding)) {
      found.push({ name: name + end, type, encoding });
    }
  }
  const { prefix, from, to, type: smaller } = negotiated;
  if (name.startsWith(prefix) && name.endsWith(from) && accepts(headers.accept, smaller)) {
    found.push({ name: name.slice(0, -from.length) + to, type: smaller });
  }
  return [...found, { name, type }];
}

/** Sends the first that is there; a build may take one away until it is open. */
function sendFirst(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  shared: Readonly<Record<string, string | undefined>>,
  [best, ...others]: readonly Representation[],
): void {
  reset(response);
  if (!best) {
    fail(response, 404);
    return;
  }
  const path = encodeURI(best.name);
  let inode: number | undefined;
  send(request, path, { root, dotfiles: 'allow', index: false, cacheControl: false })
    .on('headers', (_response, _path, stats: Stats) => {
      inode = stats.ino;
      const own = { 'Content-Type': best.type, 'Content-Encoding': best.encoding };
      for (const [name, value] of Object.entries({ ...shared, ...own })) {
        if (value) response.setHeader(name, value);
      }
    })
    .on('stream', (stream: ReadStream) => {
      // The library opens by name what it has measured by name: between the two, a build may have replaced it.
      stream.once('open', (file: number) => {
        if (fstatSync(file).ino !== inode) stream.destroy(new Error('replaced'));
      });
    })
    .on('directory', () => {
      // Else relative addresses of the page would start one folder too high.
      response.writeHead(301, { Location: `${path}/` }).end();
    })
    .on('error', ({ status, headers }: { status: number; headers?: Headers }) => {
      if (response.headersSent) response.destroy();
      else if (status === 404) sendFirst(request, response, root, shared, others);
      else fail(response, status, headers);
    })
    .pipe(response);
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

/** Nothing but what every answer has. */
function reset(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.setHeaders(new Map(Object.entries(always)));
  response.statusCode = 200;
}

function fail(response: ServerResponse, status: number, headers: Headers = {}): void {
  reset(response);
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain' }).end(`${status}\n`);
}
