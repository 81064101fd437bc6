import { inOrder, type Problem } from '../problem.js';
import { checkJson, kindOf, SIZE_LIMIT } from './check-document.js';
import { documentHeaders, type Remark } from './headers.js';
import { type Json, readJson } from './json.js';
import { Queue } from './queue.js';
import { type Reference, referencesOf } from './references.js';
import { type Answer, type Fetch, rawFetch, unpacked } from './request.js';
import { checkResource } from './resources.js';
import { isLoopback, isReserved, visit, type Way } from './visit.js';
import { isObject, type Path } from './walk.js';

/** How an endpoint is checked. */
export interface EndpointOptions {
  /** Asks a server; over HTTP by default. */
  readonly fetch?: Fetch | undefined;
  /** The moment of the check; without it nothing is said about what is past. */
  readonly now?: Date | undefined;
  /** False: links to pages are not followed; true by default. */
  readonly links?: boolean | undefined;
}

/** Requests at once, and for one host: a check is no attack. */
const LIMITS = { atOnce: 8, perHost: 4 };

/**
 * Checks a live document as a browser in a clinic's page sees it, with all that it names: documents of the same origin whole,
 * each once; recordings, pictures, transcripts, links by what they answer.
 */
export async function checkEndpoint(url: string, options: EndpointOptions = {}): Promise<readonly Problem[]> {
  const check = new EndpointCheck(url, options);
  await check.document(url);
  return inOrder(check.problems);
}

class EndpointCheck {
  readonly problems: Problem[] = [];
  readonly #origin: string;
  readonly #options: EndpointOptions;
  readonly #way: Way;
  readonly #documents = new Set<string>();
  /** What was said of an address in a role: each is asked for once. */
  readonly #resources = new Map<string, Promise<readonly Remark[]>>();

  constructor(url: string, options: EndpointOptions) {
    this.#origin = new URL(url).origin;
    this.#options = options;
    this.#way = { fetch: options.fetch ?? rawFetch, queue: new Queue(LIMITS) };
  }

  async document(url: string): Promise<void> {
    if (this.#documents.has(url)) return;
    this.#documents.add(url);
    if (url.startsWith('http:') && !isLoopback(url))
      this.#add(url, {
        severity: 'error',
        message: 'it is not secure, and clinics’ pages will not load it',
        hint: 'serve it over https:',
      });
    const question = { headers: { 'Accept-Encoding': 'br, gzip' }, isCors: true, limit: SIZE_LIMIT + 1 };
    const { answer, url: base, redirects, remarks } = await visit(url, this.#way, question);
    for (const remark of remarks) this.#add(url, remark);
    if (redirects.length && answer)
      this.#add(url, {
        severity: 'warning',
        message: `it redirects to ${base}`,
        hint: 'name that address: each redirect costs a visitor time',
      });
    if (!answer) return;
    if (answer.status !== 200)
      return this.#add(url, {
        severity: 'error',
        message: `it answers ${answer.status}`,
        hint: 'see that the file is there, and may be read by all',
      });
    await Promise.all([this.#again(url, base, answer), this.#content(url, base, answer)]);
  }

  /** Caches ask again by the ETag, and should be told that nothing has changed. */
  async #again(url: string, base: string, { headers }: Answer): Promise<void> {
    const [tag] = headers.get('etag') ?? [];
    if (!tag) return;
    const { answer } = await visit(base, this.#way, {
      headers: { 'Accept-Encoding': 'br, gzip', 'If-None-Match': tag },
      isCors: true,
    });
    if (answer && answer.status !== 304)
      this.#add(url, {
        severity: 'warning',
        message: `it is sent again though nothing changed: asked with its ETag, it answers ${answer.status}`,
        hint: 'let the server compare If-None-Match, and answer 304',
      });
  }

  async #content(url: string, base: string, answer: Answer): Promise<void> {
    let body: Buffer;
    try {
      body = unpacked(answer, SIZE_LIMIT + 1);
    } catch {
      body = Buffer.alloc(0);
    }
    const isWhole =
      !answer.isCut && (body.length > 0 || answer.body.length === 0) && body.length <= SIZE_LIMIT;
    for (const remark of documentHeaders(answer, body.length)) this.#add(url, remark);
    if (!isWhole)
      return this.#add(url, {
        severity: 'error',
        message:
          'it has more than 2 MB, which readers do not take, or is not packed as Content-Encoding says',
        hint: 'put older episodes or tips into documents of their own: "next", "next_url"',
      });
    const text = body.toString();
    const json = readJson(text);
    this.problems.push(...checkJson(json, text, url, { now: this.#options.now, base }));
    await this.#references(url, base, json);
  }

  async #references(url: string, base: string, json: Json): Promise<void> {
    const kind = kindOf(json.value);
    if (!kind || !isObject(json.value)) return;
    const known = new Set<string>();
    await Promise.all(
      referencesOf(json.value, kind).map(async (reference) => {
        const { address, role, path } = reference;
        if (!URL.canParse(address, base)) return;
        const to = new URL(address, base);
        to.hash = '';
        if (!/^https?:$/.test(to.protocol) || (role === 'page' && this.#options.links === false)) return;
        // A host that leads nowhere by definition is named once, at its first place.
        const once = isReserved(to.href) ? to.host : `${role} ${to.href}`;
        if (known.has(once)) return;
        known.add(once);
        if (isReserved(to.href)) return this.#add(url, reserved(to.host), json, path);
        if (role === 'document' && to.origin === this.#origin) return this.document(to.href);
        for (const remark of await this.#resource(to.href, reference)) this.#add(url, remark, json, path);
      }),
    );
  }

  #resource(url: string, reference: Reference): Promise<readonly Remark[]> {
    const key = `${reference.role} ${url}`;
    const known = this.#resources.get(key) ?? checkResource(url, reference, this.#way);
    this.#resources.set(key, known);
    return known;
  }

  #add(file: string, { severity, message, hint }: Remark, json?: Json, path?: Path): void {
    this.problems.push({ severity, file, ...(json && path && json.at(path)), message, hint });
  }
}

function reserved(host: string): Remark {
  return {
    severity: 'warning',
    message: `${host} is a name for examples, and leads nowhere`,
    hint: 'write the real address before it is published',
  };
}
