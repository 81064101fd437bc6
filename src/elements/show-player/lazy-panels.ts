import { h } from '../dom.js';
import type { Panel, PlayerView } from './panel.js';

/** Gets the code of a panel, and makes it. */
export type OpenPanel = () => Promise<Panel>;

/** A place for one of several panels. Their code is loaded when they are opened first; then they are kept as they are. */
export class LazyPanels {
  readonly place: HTMLElement;
  /** Which one is open. */
  open = '';
  readonly #panels = new Map<string, Panel>();
  readonly #changed: () => void;
  #shown: Panel | undefined;
  #load: OpenPanel | undefined;
  #hasFailed = false;
  #isStopped = false;

  /** @param changed There is something to update. */
  constructor(place: HTMLElement, changed: () => void) {
    this.place = place;
    this.#changed = changed;
  }

  /** Opens a panel in place of the one that is open; an empty id closes that. */
  show(id: string, load?: OpenPanel): void {
    if (id === this.open) return;
    this.#shown?.closed?.();
    this.#shown = undefined;
    this.#hasFailed = false;
    this.open = id;
    this.#load = load;
    this.place.replaceChildren();
    const panel = this.#panels.get(id);
    if (panel) this.#put(panel);
    else void this.#get();
    this.#changed();
  }

  update(view: PlayerView): void {
    if (this.#isStopped && this.place.isConnected) {
      this.#isStopped = false;
      this.#shown?.opened?.();
    }
    this.#shown?.update(view);
    if (!this.#hasFailed || this.place.firstChild) return;
    const { strings, label } = view;
    const retry = () => {
      this.#hasFailed = false;
      this.place.replaceChildren();
      void this.#get();
    };
    this.place.append(
      h(
        'div',
        { class: 'lacking', role: 'status' },
        h('p', {}, label(strings.panelFailed)),
        h('button', { class: 'quiet', type: 'button', click: retry }, label(strings.retry)),
      ),
    );
  }

  /** Ends what runs in the open panel, once the player has left the page. */
  stop(): void {
    this.#isStopped = true;
    this.#shown?.closed?.();
  }

  async #get(): Promise<void> {
    const id = this.open;
    const load = this.#load;
    if (!load) return;
    try {
      const panel = await load();
      this.#panels.set(id, panel);
      if (this.open === id) this.#put(panel);
    } catch (reason) {
      if (this.open === id) this.#hasFailed = true;
      console.warn('[pinpoint] a part of the player could not be had', reason);
    }
    this.#changed();
  }

  #put(panel: Panel): void {
    this.#shown = panel;
    this.place.replaceChildren(panel.place);
    panel.opened?.();
  }
}
