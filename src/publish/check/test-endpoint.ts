import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A file of the endpoint: what it holds, and what is wrong with how it is sent. */
export interface TestFile {
  readonly body: string | Buffer;
  readonly type: string;
  /** Headers that are sent otherwise; undefined: not at all. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly status?: number;
  /** Takes the answer over. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly isUnpacked?: boolean;
  readonly ignoresRange?: boolean;
  readonly ignoresEtag?: boolean;
}

/** An endpoint on this machine that does all that it should, but for what its files say. */
export class TestEndpoint {
  readonly files = new Map<string, TestFile>();
  /** What was asked, as `GET /a.json`. */
  readonly asked: string[] = [];
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response);
  });

  static async open(): Promise<TestEndpoint> {
    const endpoint = new TestEndpoint();
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    this.asked.push(`${request.method ?? ''} ${path}`);
    const file = this.files.get(path);
    if (!file) response.writeHead(404).end();
    else if (file.answer) file.answer(request, response);
    else send(file, request, response);
  }
}

function send(file: TestFile, request: IncomingMessage, response: ServerResponse): void {
  const body = Buffer.from(file.body);
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  const isText = /json|text/.test(file.type) && !file.isUnpacked;
  const headers: Record<string, string | readonly string[] | undefined> = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Retry-After',
    'Content-Type': file.type,
    'Cache-Control': 'public, max-age=300',
    ETag: etag,
    ...(isText && { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }),
    ...file.headers,
  };
  const set = (status: number) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
  };
  if (request.headers['if-none-match'] === etag && !file.ignoresEtag) {
    set(304);
    response.end();
  } else if (request.headers.range === 'bytes=0-1' && !file.ignoresRange) {
    set(206);
    if (!('Content-Range' in headers)) response.setHeader('Content-Range', `bytes 0-1/${body.length}`);
    response.end(body.subarray(0, 2));
  } else {
    set(file.status ?? 200);
    response.end(isText ? gzipSync(body) : body);
  }
}
