import { h } from '../dom.js';
import { LazyPanels, type OpenPanel } from './lazy-panels.js';
import type { PlayerView } from './panel.js';
import { set } from './set.js';

export interface Tool {
  readonly id: string;
  readonly icon: Node;
  name(strings: PlayerView['strings']): string;
  /** What its button says besides, while there is something to say. */
  said?(): string;
  readonly open: OpenPanel;
}

/** Buttons, each of which opens something below the controls. Escape closes it, and leads back to the button. */
export class Tools {
  readonly buttons: readonly HTMLButtonElement[];
  readonly place: HTMLElement;
  readonly #panels: LazyPanels;
  readonly #tools: readonly Tool[];

  constructor(tools: readonly Tool[], changed: () => void) {
    this.#tools = tools;
    const keydown = (event: Event) => {
      if ((event as KeyboardEvent).key !== 'Escape' || event.defaultPrevented) return;
      const button = this.#button(this.#panels.open);
      const root = this.place.getRootNode() as ShadowRoot;
      // A bar shows no buttons for what its keys open.
      const isSeen = button?.getClientRects().length;
      (isSeen ? button : root.querySelector<HTMLElement>('[part~=play]'))?.focus();
      this.#panels.show('');
    };
    this.place = h('div', { id: 'tool', class: 'tool', role: 'group', keydown });
    this.#panels = new LazyPanels(this.place, changed);
    this.buttons = tools.map(({ id, icon }) =>
      h(
        'button',
        {
          id: `tool-${id}`,
          class: 'icon',
          type: 'button',
          'aria-controls': 'tool',
          click: () => this.toggle(id),
          keydown,
        },
        icon,
        h('span', { class: 'small' }),
      ),
    );
  }

  /** Opens a tool, or closes it, and leads to its button: for who has not pressed that. */
  lead(id: string): void {
    this.toggle(id);
    this.#button(id)?.focus();
  }

  /** Opens a tool, or closes it. */
  toggle(id: string): void {
    if (this.#panels.open === id) this.#panels.show('');
    else this.#panels.show(id, this.#tools.find((tool) => tool.id === id)?.open);
  }

  update(view: PlayerView): void {
    const { open } = this.#panels;
    const { strings } = view;
    for (const tool of this.#tools) {
      const button = this.#button(tool.id);
      if (!button) continue;
      const said = tool.said?.() ?? '';
      const name = tool.name(strings);
      set(button, { 'aria-label': said ? `${name}: ${said}` : name, 'aria-expanded': `${tool.id === open}` });
      const beside = button.lastElementChild;
      if (beside && beside.textContent !== said) beside.textContent = said;
    }
    this.place.hidden = !open;
    set(this.place, { 'aria-labelledby': open && `tool-${open}` });
    this.#panels.update(view);
  }

  stop(): void {
    this.#panels.stop();
  }

  #button(id: string): HTMLButtonElement | undefined {
    return this.buttons.find((button) => button.id === `tool-${id}`);
  }
}
