import type { ReactiveController } from 'lit';
import type { Decoded, Localized } from '../content/document.js';
import { PinpointError } from '../content/pinpoint-error.js';
import { type Decode, getDocument } from '../endpoint/get-document.js';
import { earlyRequests } from '../endpoint/request.js';
import { resolveUrl } from '../endpoint/resolve-url.js';
import { isSameLanguage } from '../locale/language.js';
import type { PinpointElement } from './pinpoint-element.js';

export type ContentStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** How near the viewport a lazy element comes before its document is fetched. */
const NEAR = '400px';

/**
 * Gets an element's document and keeps it: the newest `src` wins, a move in the page is not a new load, and what
 * was good stays when a refresh fails.
 */
export class ContentController<T extends Localized> implements ReactiveController {
  status: ContentStatus = 'idle';
  content: Decoded<T> | undefined;
  /** What `src` itself names, where the content is a translation of it; else the same. */
  original: Decoded<T> | undefined;
  error: PinpointError | undefined;
  /** True while the last good copy is shown because the endpoint does not answer. */
  kept = false;
  /** Where the content came from; empty for a document that was set as a property. */
  url = '';

  readonly #host: PinpointElement<T>;
  readonly #decode: Decode<Decoded<T>>;
  /** Counts the loads, so that an answer that is no longer wanted is dropped. */
  #turn = 0;
  #observer: IntersectionObserver | undefined;

  constructor(host: PinpointElement<T>, decode: Decode<Decoded<T>>) {
    this.#host = host;
    this.#decode = decode;
    host.addController(this);
  }

  hostConnected(): void {
    this.#retryOnline();
  }

  hostDisconnected(): void {
    this.#stopWaiting();
  }

  /** Takes a document that was set as a property, checked like one that was fetched; none: back to `src`. */
  set(json: unknown): void {
    if (json == null) this.clear();
    else
      void this.#load(async (turn) => {
        const read = this.#decode(json, document.baseURI);
        // Where nothing has to come first, it can be read back at once.
        await this.#accept(turn, read instanceof Promise ? await read : read, '', false);
      });
  }

  /** Forgets what is shown, for a `src` that names another document. */
  clear(): void {
    this.#turn++;
    this.content = undefined;
    this.kept = false;
    this.status = 'idle';
    this.#host.requestUpdate();
  }

  /** Loads what `src` names: at once where the element is eager or near, else when it comes near. */
  want(): void {
    const { src, loading } = this.#host;
    this.#stopWaiting();
    const url = resolveUrl(src);
    // What can't be loaded is said at once, and what the script tag has asked for already is taken at once.
    if (loading === 'eager' || !url || earlyRequests()[url] || typeof IntersectionObserver !== 'function') {
      void this.load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.load();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this.#host);
  }

  /** Loads now. `fresh` asks the endpoint even where an answer is at hand. Never rejects. */
  load(fresh = false): Promise<void> {
    return this.#load(async (turn) => {
      const { src, localName } = this.#host;
      const url = resolveUrl(src);
      if (!url)
        throw new PinpointError('config', `<${localName}> needs the address of its document as src`, src);
      const onKept = (content: Decoded<T>) => {
        // What fails here fails again below.
        this.#accept(turn, content, url, true).catch(() => undefined);
      };
      const { document, kept } = await getDocument(url, this.#decode, { fresh, onKept });
      await this.#accept(turn, await this.#translate(document), url, kept, document);
    });
  }

  /** The language has changed: other labels, and perhaps a translation. */
  relabel(): void {
    if (!this.content) this.clear();
    else if (this.url) void this.load();
    else void this.#accept(this.#turn, this.content, '', false);
  }

  async #load(work: (turn: number) => Promise<void>): Promise<void> {
    this.#stopWaiting();
    const turn = ++this.#turn;
    this.error = undefined;
    if (!this.content) this.status = 'loading';
    this.#host.requestUpdate();
    try {
      await work(turn);
    } catch (reason) {
      await this.#host.prepareStrings();
      if (turn !== this.#turn) return;
      // Anything else is code of ours that could not be had.
      const url = resolveUrl(this.#host.src);
      this.error =
        reason instanceof PinpointError ? reason : new PinpointError('network', String(reason), url);
      this.status = this.content ? 'ready' : 'failed';
      this.#retryOnline();
      this.#host.contentFailed(this.error);
    }
  }

  /** Shows what came, once the labels are there in their language too. */
  async #accept(
    turn: number,
    content: Decoded<T>,
    url: string,
    kept: boolean,
    original = content,
  ): Promise<void> {
    if (turn !== this.#turn) return;
    this.original = original;
    const waits = [this.#host.prepareStrings(), this.#host.prepareContent(content)].filter((wait) => !!wait);
    if (waits.length) await Promise.all(waits);
    // A kept copy is shown already, from when the trouble began.
    if (turn !== this.#turn || (kept && content === this.content)) return;
    Object.assign(this, { content, url, kept, status: 'ready' });
    this.#retryOnline();
    await this.#host.contentArrived();
  }

  /** The translation that the document names for the wanted language; the document itself where that fails. */
  async #translate(original: Decoded<T>): Promise<Decoded<T>> {
    const { inLanguage, translations = [] } = original.document;
    const { language } = this.#host;
    if (!inLanguage || isSameLanguage(inLanguage, language)) return original;
    const translation =
      translations.find((other) => other.inLanguage === language) ??
      translations.find((other) => isSameLanguage(other.inLanguage, language));
    if (!translation) return original;
    try {
      return (await getDocument(translation.src, this.#decode)).document;
    } catch {
      return original;
    }
  }

  #stopWaiting(): void {
    this.#observer?.disconnect();
    this.#retryOnline();
  }

  /** Loads again when the connection is back, where that can help and somebody sees it. */
  #retryOnline(kind = this.error?.kind): void {
    const helps = this.#host.isConnected && (this.kept || kind === 'network' || kind === 'timeout');
    (helps ? addEventListener : removeEventListener)('online', this.#online);
  }

  readonly #online = (): void => void this.load();
}
