import type { Decoded, Localized } from '../content/document.js';
import type { PinpointError } from '../content/pinpoint-error.js';
import type { Decode } from '../endpoint/get-document.js';
import { directionOf, languageOf } from '../locale/language.js';
import { loadStrings } from '../locale/load-strings.js';
import type { CommonStrings } from '../locale/strings.js';
import { BaseElement } from './base-element.js';
import { ContentController, type ContentStatus } from './content-controller.js';
import { h } from './dom.js';
import { PinpointActionEvent, PinpointErrorEvent, PinpointLoadEvent } from './events.js';
import { followScheme } from './scheme.js';
import { failed, loading } from './status.js';

/**
 * What all PinPoint elements share: where the document comes from, its language and look, the fallback and the
 * call to action, loading and failing.
 *
 * @attr {string} lang - The language of the content, where the document names a translation, and of the labels; else that of the nearest `lang` around the element.
 * @attr {'system'} font - `system` takes the device’s own font instead of the page’s.
 * @slot - The fallback: shown with no script, while loading, and when loading fails.
 * @slot action - The clinic's own call to action, shown with the content.
 * @fires {PinpointLoadEvent} pinpoint-load - Content is on the page.
 * @fires {PinpointErrorEvent} pinpoint-error - The document could not be had.
 * @fires {PinpointActionEvent} pinpoint-action - The visitor chose the clinic's call to action.
 * @cssprop [--pinpoint-color-text=the page's] - The colour of the text; the light or dark scheme follows it.
 * @cssprop [--pinpoint-color-soft=#536065 or #a9b5b7] - The colour of what matters less: dates, credits.
 * @cssprop [--pinpoint-color-accent=#0b5f58 or #6fd0c3] - The colour of links and buttons.
 * @cssprop [--pinpoint-color-on-accent=#fff or #06201d] - The colour of what stands on the accent.
 * @cssprop [--pinpoint-color-point=#c2391f or #ff8a6b] - The colour of the point: the dot, the slider's thumb.
 * @cssprop [--pinpoint-color-surface=none] - What lies under the content.
 * @cssprop [--pinpoint-font-family=the page's] - The font.
 * @cssprop [--pinpoint-font-size=max(16px, 1em)] - The size of the text; everything else follows it.
 * @cssprop [--pinpoint-padding=0 for an article, 20px or 28px for the player] - The space around the content.
 * @cssprop [--pinpoint-radius=14px] - How round corners are.
 * @csspart status - The message while loading or after a failure.
 * @csspart retry - The *Try again* button.
 * @cssState loading - The document is on its way.
 * @cssState ready - Content is on the page.
 * @cssState failed - There is nothing to show.
 */
export abstract class PinpointElement<
  T extends Localized = Localized,
  S extends CommonStrings = CommonStrings,
> extends BaseElement {
  static observedAttributes = ['src', 'loading', 'lang', 'heading-level', 'theme', 'variant'];

  protected readonly loader: ContentController<T>;
  /**
   * The labels, in the visitor's language.
   * @internal
   */
  strings: S;
  readonly #english: S;
  /** There before what it says, or nobody would hear it; takes the focus of its button, which goes when pressed. */
  readonly #state = h('div', { role: 'status', tabindex: -1 });
  readonly #content = h('div');
  readonly #fallback = h('slot', { slotchange: () => this.requestUpdate() });
  readonly #box = h('div', { class: 'box' }, this.#state, this.#content, this.#fallback);
  readonly #followScheme = (): void => followScheme(this.#root);
  readonly #root = h(
    'div',
    {
      class: 'root',
      'data-scheme': 'light',
      transitionrun: this.#followScheme,
      transitionend: this.#followScheme,
      animationstart: this.#followScheme,
    },
    this.#box,
  );
  #states: CustomStateSet | undefined;

  constructor(decode: Decode<Decoded<T>>, english: S) {
    super();
    this.renderRoot.append(this.#root);
    this.strings = this.#english = english;
    this.loader = new ContentController<T>(this, decode);
  }

  /**
   * The address of the JSON document, relative to the page.
   * @attr
   */
  get src(): string {
    return this.text('src');
  }
  set src(value: string | null) {
    this.reflect('src', value);
  }

  /**
   * `lazy`, the default: nothing is fetched until the element nears the viewport; `eager`: at once.
   * @attr
   * @default lazy
   */
  get loading(): 'lazy' | 'eager' {
    return this.word('loading', 'lazy', 'eager');
  }
  set loading(value: string | null) {
    this.reflect('loading', value);
  }

  /**
   * The level of the title, 1 to 6, by default 2; headings in the body follow it.
   * @attr heading-level
   * @default 2
   */
  get headingLevel(): number {
    const level = this.text('heading-level');
    return /^[1-6]$/.test(level) ? +level : 2;
  }
  set headingLevel(value: number | null) {
    this.reflect('heading-level', value);
  }

  /**
   * `auto`, the default, follows the page's colours; `light` and `dark` bring their own surface.
   * @attr
   * @default auto
   */
  get theme(): 'auto' | 'light' | 'dark' {
    return this.word('theme', 'auto', 'light', 'dark');
  }
  set theme(value: string | null) {
    this.reflect('theme', value);
  }

  /** `idle` until the element nears the viewport, then `loading`, then `ready` or `failed`. */
  get status(): ContentStatus {
    return this.loader.status;
  }

  /** The language wanted here, as a BCP 47 tag: the element's, else the page's around it, else English. */
  get language(): string {
    return languageOf(this);
  }

  /** Asks the endpoint again. Resolves when that has ended, well or not; what is shown stays meanwhile. */
  reload(): Promise<void> {
    return this.loader.load(true);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value || !this.hasUpdated) return;
    if (name === 'src') this.loader.clear();
    if (name === 'lang') this.loader.relabel();
  }

  protected override update(): void {
    if (this.status === 'idle') this.loader.want();
    const { content } = this.loader;
    const code = content?.document.inLanguage ?? this.strings.code;
    this.#root.dataset['theme'] = this.theme;
    // The fallback keeps the language and the direction of the page.
    // Only where it is another one: a long list would be styled anew with each touch.
    for (const part of [this.#state, this.#content]) {
      if (part.lang !== code) {
        part.lang = code;
        part.dir = directionOf(code);
      }
    }
    this.draw(content?.document, this.#content);
    // Only now: what could not be drawn leaves the fallback, and what the page has brought drawn.
    this.#fallback.hidden = !!content;
    const drawn = this.renderRoot.querySelector('.root');
    if (drawn !== this.#root) {
      this.#root.hidden = !content;
      if (content) drawn?.remove();
    }
    this.#state.replaceChildren(...(content ? [] : this.#renderWithout()));
    this.#followScheme();
    for (const state of ['loading', 'ready', 'failed']) this.setState(state, this.status === state);
  }

  /** Switches a custom state, for `:state()` in the page's styles, where the browser has them. */
  protected setState(name: string, on: boolean): void {
    try {
      (this.#states ??= this.attachInternals().states)[on ? 'add' : 'delete'](name);
    } catch {
      // Old browsers have no internals, and a polyfill's elements get none. Chromium before 125 takes only names that
      // begin with two dashes.
    }
  }

  /**
   * Gets the labels of the wanted language; gives a promise where they have to be fetched first.
   * @internal
   */
  prepareStrings(): Promise<void> | undefined {
    const strings = loadStrings(this.language, this.#english);
    if (strings instanceof Promise) return strings.then((loaded) => void (this.strings = loaded));
    this.strings = strings;
    return undefined;
  }

  /**
   * Gets what a document needs beside the element's own code; `undefined` where there is nothing to wait for.
   * @internal
   */
  prepareContent(_content: Decoded<T>): Promise<unknown> | undefined {
    return undefined;
  }

  /**
   * The content has changed: paints it, then tells the page.
   * @internal
   */
  async contentArrived(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const { url, kept, content } = this.loader;
    this.emit(() => new PinpointLoadEvent(url, kept, content?.problems ?? []));
  }

  /**
   * The content could not be had: says so, on the page and to it.
   * @internal
   */
  contentFailed(error: PinpointError): void {
    this.requestUpdate();
    console.error(`[pinpoint] <${this.localName}> ${error.kind}: ${error.message}`, error.url);
    void this.updateComplete.then(() => this.emit(() => new PinpointErrorEvent(error)));
  }

  /** Tells the page; a page that has broken `CustomEvent` is not told, and nothing else breaks. */
  protected emit(event: () => Event): void {
    try {
      this.dispatchEvent(event());
    } catch (reason) {
      console.warn('[pinpoint]', reason);
    }
  }

  /** Shows a document, or none, in a place of its own. Called whenever something has changed. */
  protected abstract draw(document: T | undefined, place: HTMLElement): void;

  #renderWithout(): Node[] {
    // White space is no fallback, though a slot would take it for one.
    if (this.#fallback.assignedNodes().some((node) => node.textContent?.trim())) return [];
    if (this.status !== 'failed') return [loading(this.strings)];
    const again = () => {
      this.#state.focus({ preventScroll: true });
      void this.reload();
    };
    return [failed(this.strings, this.loader.error?.kind === 'config' ? undefined : again)];
  }

  /** The clinic's call to action; shown only where the clinic gave one. */
  protected renderAction(): HTMLElement {
    const box = h('div', { part: 'action', class: 'action' });
    const given = () => (box.hidden = !this.querySelector(':scope > [slot=action]'));
    box.append(h('slot', { name: 'action', slotchange: given, click: (event) => this.#act(event) }));
    given();
    return box;
  }

  #act(event: Event): void {
    const chosen = (event.target as Element).closest<HTMLAnchorElement>('a, button');
    if (chosen) this.emit(() => new PinpointActionEvent(chosen.href || ''));
  }
}
