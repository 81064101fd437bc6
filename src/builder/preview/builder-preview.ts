import { html, LitElement, type PropertyValues } from 'lit';
import type { Choice } from '../../embed/snippet/choice.js';
import { type Width, widths } from '../state.js';
import { type MockPage, mockPage } from './mock-page.js';
import { setPage } from './trusted-html.js';

/** How long the typing has to rest before the page is made again, in ms. */
const REST = 200;

/** A frame with a clinic's page in it, which holds the real snippet; as wide as a device, made small to fit. */
export class BuilderPreview extends LitElement {
  static override properties = { content: { attribute: false }, choice: { attribute: false }, width: {} };

  declare content: MockPage | undefined;
  declare choice: Choice | undefined;
  declare width: Width;

  readonly #observer = new ResizeObserver(() => this.#fit());
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page in the frame is made of, but for what is set on it in place. */
  #shown = '';
  #scroll = 0;

  constructor() {
    super();
    this.width = 'page';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  protected override render(): unknown {
    return html`<div class="sheet">
      <iframe title=${this.content?.title ?? ''} @load=${this.#restore}></iframe>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#fit();
    if (changed.has('content') || changed.has('choice')) this.#show();
  }

  get #frame(): HTMLIFrameElement | null {
    return this.querySelector('iframe');
  }

  #show(): void {
    const { content, choice } = this;
    if (!content || !choice) return;
    this.#wear(choice);
    // Colours and corners are pulled and pushed: they are set in place, or the page would flicker.
    const key = JSON.stringify([
      { ...content, snippet: '' },
      { ...choice, accent: '', surface: '', radius: '' },
    ]);
    if (key === this.#shown) return;
    clearTimeout(this.#timer);
    const renew = () => {
      const { frame, page } = { frame: this.#frame, page: this.content };
      if (!frame || !page) return;
      this.#scroll = frame.contentWindow?.scrollY ?? 0;
      setPage(frame, mockPage(page));
    };
    const isFirst = !this.#shown;
    this.#shown = key;
    if (isFirst) renew();
    else this.#timer = setTimeout(renew, REST);
  }

  /** The page comes again where the eye was. */
  readonly #restore = (): void => {
    this.#frame?.contentWindow?.scrollTo(0, this.#scroll);
    if (this.choice) this.#wear(this.choice);
  };

  #wear({ widget, accent, surface, radius }: Choice): void {
    const element = this.#frame?.contentDocument?.querySelector<HTMLElement>(`pinpoint-${widget}`);
    if (!element) return;
    const set = (name: string, value: string | undefined) => {
      if (value === undefined) element.style.removeProperty(name);
      else element.style.setProperty(name, value);
    };
    set('--pinpoint-color-accent', accent);
    set('--pinpoint-color-surface', surface);
    set('--pinpoint-radius', radius === undefined ? undefined : `${radius}px`);
  }

  /** Makes the frame as wide as the device, and as small as the place. */
  #fit(): void {
    const frame = this.#frame;
    const room = this.clientWidth;
    if (!frame || !room) return;
    const wide = widths[this.width];
    const scale = Math.min(1, room / wide);
    const { style } = this;
    style.setProperty('--wide', `${wide}px`);
    style.setProperty('--scale', `${scale}`);
  }
}
