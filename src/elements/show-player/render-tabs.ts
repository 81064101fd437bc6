import { html, type TemplateResult } from 'lit/html.js';

export interface Tab {
  readonly id: string;
  readonly name: string;
  panel(): unknown;
}

export interface TabsView {
  /** The language of the names. */
  readonly lang: string;
  readonly tabs: readonly Tab[];
  /** The id of the tab whose panel is shown. */
  readonly chosen: string;
  choose(id: string): void;
}

/** Tabs as the ARIA Authoring Practices describe them: one stop for the Tab key, arrows between them. */
export function renderTabs({ lang, tabs, chosen, choose }: TabsView): TemplateResult {
  const current = tabs.find(({ id }) => id === chosen) ?? tabs[0]!;
  const onKey = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const isRtl = getComputedStyle(list).direction === 'rtl';
    const at = tabs.indexOf(current);
    const to = {
      ArrowRight: at + (isRtl ? -1 : 1),
      ArrowLeft: at + (isRtl ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    choose(tabs[next]!.id);
    (list.children[next] as HTMLElement).focus();
  };
  return html`<div class="tabs" role="tablist" lang=${lang} @keydown=${onKey}>
      ${tabs.map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${tab.id}"
            aria-controls="panel"
            aria-selected=${tab === current}
            tabindex=${tab === current ? 0 : -1}
            @click=${() => choose(tab.id)}
          >
            ${tab.name}
          </button>`,
      )}
    </div>
    <div id="panel" class="panel" role="tabpanel" aria-labelledby="tab-${current.id}">
      ${current.panel()}
    </div>`;
}
