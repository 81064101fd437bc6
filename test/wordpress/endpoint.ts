/** The publisher's side: what a CDN serves, on this machine. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { publisherPages } from './publisher-pages.js';

const repository = join(import.meta.dirname, '../..');

/** A tip that is published. */
export interface Tip {
  readonly headline: string;
  /** Its words, in the order of reading. */
  readonly paragraphs: readonly string[];
  /** The address of its page, which is what people paste. */
  readonly url: string;
  /** The address of its document. */
  readonly src: string;
}

/** An endpoint that runs, with the repository's `dist/` and `demo/content/` beside the tips that it is given. */
export class Endpoint {
  /** Its address, with a slash at the end. */
  readonly baseUrl: string;
  readonly #server: Server;
  readonly #files = new Map<string, readonly [type: string, text: string]>();

  /** Of what runs already: see {@link start}. */
  constructor(server: Server) {
    this.#server = server;
    this.baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  static async start(): Promise<Endpoint> {
    // WordPress' editor embeds what begins with https alone.
    const { stdout } = await promisify(execFile)('php', [join(import.meta.dirname, 'site/certificate.php')]);
    const server = createServer(JSON.parse(stdout) as { key: string; cert: string }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = new Endpoint(server);
    const setHeaders = (response: ServerResponse) => response.setHeader('Access-Control-Allow-Origin', '*');
    const disk = sirv(repository, { dev: true, setHeaders });
    server.on('request', (request, response) => {
      // What WordPress adds to an address (`maxwidth`, `format`) is nothing to a CDN.
      const { pathname } = new URL(request.url ?? '', endpoint.baseUrl);
      const [type, text] = endpoint.#files.get(pathname) ?? [];
      setHeaders(response);
      if (type !== undefined) response.setHeader('Content-Type', type).end(text);
      else if (/^\/(dist|demo\/content)\//.test(pathname)) disk(request, response);
      else response.writeHead(404).end();
    });
    return endpoint;
  }

  get scriptUrl(): string {
    return `${this.baseUrl}dist/pinpoint.js`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Publishes a tip of these paragraphs, with a link at its end that leads elsewhere. */
  publish(id: string, headline: string, paragraphs: readonly string[]): Tip {
    const article = {
      version: 1,
      type: 'article',
      id,
      headline,
      inLanguage: 'en',
      body: [
        ...paragraphs.map((text) => ({ type: 'paragraph', text })),
        { type: 'paragraph', text: [{ text: 'Where to walk', href: 'https://elsewhere.example/' }] },
      ],
    };
    const { url, src, files } = publisherPages(article, this);
    for (const [path, file] of Object.entries(files)) this.#files.set(`/${path}`, file);
    return { headline, paragraphs, url, src };
  }

  /** Takes all of a tip away. */
  withdraw(id: string): void {
    for (const path of this.#files.keys()) if (path.includes(`/${id}`)) this.#files.delete(path);
  }
}
