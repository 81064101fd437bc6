import { h } from '../dom.js';
import { LazyPanels, type OpenPanel } from './lazy-panels.js';
import type { PlayerView } from './panel.js';
import { set } from './set.js';

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly open: OpenPanel;
}

/** Tabs as the ARIA Authoring Practices describe them: one stop for the Tab key, arrows between them. */
export class Tabs {
  readonly place: HTMLElement;
  readonly #panels: LazyPanels;
  readonly #list: HTMLElement;
  #tabs: readonly Tab[] = [];
  #shown = '';

  /** @param beside What stands beside the tabs. */
  constructor(changed: () => void, beside: Node) {
    this.#list = h('div', { class: 'tabs', role: 'tablist', keydown: (event) => this.#onKey(event) });
    const panel = h('div', { id: 'panel', class: 'panel', role: 'tabpanel' });
    this.#panels = new LazyPanels(panel, changed);
    this.place = h('div', {}, h('div', { class: 'strip' }, this.#list, beside), panel);
  }

  /** Shows tabs; the one that was chosen stays so where it is there still, else the first is. */
  update(view: PlayerView, tabs: readonly Tab[]): void {
    this.#tabs = tabs;
    this.place.hidden = !tabs.length;
    const shown = JSON.stringify(tabs) + view.strings.code;
    if (shown !== this.#shown) {
      this.#shown = shown;
      const had = this.#list.querySelector(':focus')?.id;
      set(this.#list, { lang: view.strings.code });
      this.#list.replaceChildren(
        ...tabs.map(({ id, name }) =>
          h(
            'button',
            {
              type: 'button',
              role: 'tab',
              id: `tab-${id}`,
              'aria-controls': 'panel',
              click: () => this.#choose(id),
            },
            name,
          ),
        ),
      );
      const again = [...this.#list.children].find(({ id }) => id === had) as HTMLElement | undefined;
      again?.focus({ preventScroll: true });
    }
    if (!tabs.some(({ id }) => id === this.#panels.open)) this.#choose(tabs[0]?.id ?? '');
    for (const tab of this.#list.children) {
      const isChosen = tab.id === `tab-${this.#panels.open}`;
      set(tab, { 'aria-selected': `${isChosen}`, tabindex: isChosen ? 0 : -1 });
    }
    set(this.#panels.place, { 'aria-labelledby': `tab-${this.#panels.open}` });
    this.#panels.update(view);
  }

  stop(): void {
    this.#panels.stop();
  }

  #choose(id: string): void {
    this.#panels.show(id, this.#tabs.find((tab) => tab.id === id)?.open);
  }

  #onKey(event: Event): void {
    const { key } = event as KeyboardEvent;
    const tabs = this.#tabs;
    const isRtl = getComputedStyle(this.#list).direction === 'rtl';
    const at = tabs.findIndex(({ id }) => id === this.#panels.open);
    const to = {
      ArrowRight: at + (isRtl ? -1 : 1),
      ArrowLeft: at + (isRtl ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    }[key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    this.#choose(next.id);
    this.#list.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }
}
