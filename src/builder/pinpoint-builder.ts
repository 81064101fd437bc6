import { html, LitElement, type PropertyValues } from 'lit';
import type { Release } from '../embed/snippet/choice.js';
import type { Option } from '../embed/snippet/options.js';
import { places } from '../embed/snippet/places.js';
import { searchOf, stateOf } from './address.js';
import { type Catalogue, feedAddress, getCatalogue } from './catalogue.js';
import { coloursIn, type Hex } from './colours.js';
import { copyText } from './copy-text.js';
import { getPinned } from './get-pinned.js';
import { isFault } from './option-value.js';
import { siteColours } from './site-colours.js';
import type { BuilderState } from './state.js';
import { type Language, strings } from './strings.js';
import type { Actions, Said, View } from './view.js';
import { chooseStep } from './view-choose.js';
import { headPart } from './view-head.js';
import { lookStep } from './view-look.js';
import { viewOf } from './view-of.js';
import { placeStep } from './view-place.js';
import { previewPart } from './view-preview.js';

/** What is there without an address that says otherwise. */
function defaultState(): BuilderState {
  const asked = document.documentElement.dataset['language'] ?? navigator.language;
  return {
    language: /^fr\b/i.test(asked) ? 'fr' : 'en',
    widget: 'article',
    item: '',
    values: {},
    place: places[0]?.id ?? '',
    isPinned: false,
    // On a phone a whole page would be too small to read.
    width: matchMedia('(width < 44rem)').matches ? 'phone' : 'page',
    page: 'light',
    endpoint: new URL('content/', document.baseURI).href,
    script: new URL('../dist/pinpoint.js', document.baseURI).href,
  };
}

function without(values: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}

/**
 * The page on which a clinic makes its snippet. All that is chosen stands in the address bar, and nowhere else.
 * It renders into itself, so that the page's style sheet holds for what stands there with no script, too.
 */
export class PinpointBuilder extends LitElement {
  readonly #defaults = defaultState();
  #state: BuilderState = stateOf(new URLSearchParams(location.search), this.#defaults);
  #catalogue: Catalogue | undefined;
  #hasFailed = false;
  #search = '';
  #drafts: Record<string, string> = {};
  #swatches: readonly Hex[] = [];
  #siteSaid = '';
  #pinned: Release['pinned'];
  #said: Said | undefined;
  /** The address of what is shown. */
  #link = location.href;
  /** What was asked for last: the answer to anything before it comes too late. */
  #asked = '';
  /** The addresses that somebody has typed here, and not only opened. */
  readonly #own = new Set<string>();

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#reopen);
    void this.#load();
    void this.#pin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#reopen);
  }

  readonly #reopen = (): void => {
    const state = stateOf(new URLSearchParams(location.search), this.#defaults);
    const isOther =
      searchOf(state, this.#defaults).toString() !== searchOf(this.#state, this.#defaults).toString();
    if (isOther) this.#set(state);
  };

  #set(change: Partial<BuilderState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    this.#said = undefined;
    for (const key of ['endpoint', 'script'] as const)
      if (change[key] && change[key] !== before[key]) this.#own.add(change[key]);
    if (this.#feed !== this.#asked) void this.#load();
    if (before.script !== this.#state.script) void this.#pin();
    this.requestUpdate();
  }

  #setValue(option: Option, text: string): void {
    const { key } = option;
    if (isFault(option, text)) this.#drafts = { ...this.#drafts, [key]: text };
    else {
      this.#drafts = without(this.#drafts, key);
      const values = without(this.#state.values, key);
      this.#set({ values: text ? { ...values, [key]: text } : values });
    }
    this.requestUpdate();
  }

  /** The language in which the clinic wants the tips; by default the one that is spoken here. */
  get #contentLanguage(): Language {
    const chosen = this.#state.values['lang'];
    return chosen === 'en' || chosen === 'fr' ? chosen : this.#state.language;
  }

  get #feed(): string {
    return feedAddress(this.#state.endpoint, this.#contentLanguage);
  }

  async #load(): Promise<void> {
    const feed = (this.#asked = this.#feed);
    this.#hasFailed = false;
    this.requestUpdate();
    const catalogue = await getCatalogue(this.#state.endpoint, this.#contentLanguage).catch(() => undefined);
    if (feed !== this.#asked) return;
    this.#catalogue = catalogue;
    this.#hasFailed = !catalogue;
    this.requestUpdate();
  }

  async #pin(): Promise<void> {
    const { script } = this.#state;
    const pinned = await getPinned(script);
    if (script !== this.#state.script) return;
    this.#pinned = pinned;
    this.requestUpdate();
  }

  async #readSite(address: string): Promise<void> {
    const words = strings[this.#state.language];
    this.#siteSaid = words.reading;
    this.requestUpdate();
    const said = await siteColours(address);
    this.#swatches = said.kind === 'found' ? said.colours : [];
    this.#siteSaid =
      said.kind === 'found'
        ? words.siteFound(said.colours.length)
        : said.kind === 'none'
          ? words.siteNone
          : words.siteRefused;
    this.requestUpdate();
  }

  async #copy(what: 'snippet' | 'link'): Promise<void> {
    const field = this.querySelector<HTMLTextAreaElement | HTMLInputElement>(`#${what}`);
    if (!field) return;
    const hasCopied = await copyText(field.value, field);
    this.#said =
      what === 'link' ? (hasCopied ? 'linkCopied' : 'linkSelected') : hasCopied ? 'copied' : 'copySelected';
    this.requestUpdate();
  }

  readonly #actions: Actions = {
    set: (change) => this.#set(change),
    setValue: (option, text) => this.#setValue(option, text),
    search: (text) => {
      this.#search = text;
      this.requestUpdate();
    },
    retry: () => {
      // The button goes away, and the focus would go with it.
      this.querySelector<HTMLElement>('#choose')?.focus();
      void this.#load();
    },
    nameColours: (text) => {
      this.#swatches = coloursIn(text);
      this.#siteSaid = '';
      this.requestUpdate();
    },
    readSite: (address) => void this.#readSite(address),
    copy: (what) => void this.#copy(what),
  };

  #viewNow(): View {
    return viewOf({
      state: this.#state,
      defaults: this.#defaults,
      catalogue: this.#catalogue,
      hasFailed: this.#hasFailed,
      feed: this.#asked,
      search: this.#search,
      drafts: this.#drafts,
      swatches: this.#swatches,
      siteSaid: this.#siteSaid,
      pinned: this.#pinned,
      said: this.#said,
      own: this.#own,
    });
  }

  protected override render(): unknown {
    const view = this.#viewNow();
    this.#link = view.link;
    return html`${headPart(view, this.#actions)}
      <main>
        <div class="desk">
          <div class="choices">${chooseStep(view, this.#actions)} ${lookStep(view, this.#actions)}</div>
          ${previewPart(view, this.#actions)}
        </div>
        ${placeStep(view, this.#actions)}
      </main>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { language } = this.#state;
    document.documentElement.lang = language;
    document.title = strings[language].title;
    if (this.#link !== location.href) history.replaceState(history.state, '', this.#link);
  }
}
