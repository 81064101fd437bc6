import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { folderOf } from './option-value.js';
import { type Actions, textOf, type View } from './view.js';
import { radios } from './view-field.js';

/** What only developers change: where things come from, and which version. */
export function developersPart({ strings, state, canPin }: View, actions: Actions): TemplateResult {
  return html`<details class="developers">
    <summary>${strings.developers}</summary>
    <div class="inside">
      ${radios({
        name: 'pinned',
        legend: strings.version,
        values: ['evergreen', 'pinned'],
        labels: { evergreen: strings.evergreen, pinned: strings.pinned },
        value: state.isPinned ? 'pinned' : 'evergreen',
        pick: (version) => actions.set({ isPinned: version === 'pinned' }),
        note: html`<p class="hint" role="status">
          ${!state.isPinned ? strings.evergreenHint : canPin ? strings.pinnedHint : strings.pinnedMissing}
        </p>`,
      })}
      ${addressField('endpoint', strings.endpoint, strings.endpointHint, state.endpoint, (href) => actions.set({ endpoint: folderOf(href), item: '' }))}
      ${addressField('script', strings.script, strings.scriptHint, state.script, (script) => actions.set({ script }))}
    </div>
  </details>`;
}

/** A field for an http(s) address; of what is none, nothing is taken, and what stood there comes back. */
function addressField(
  id: string,
  label: string,
  hint: string,
  value: string,
  take: (href: string) => void,
): TemplateResult {
  const change = (event: Event) => {
    const { href = '', protocol = '' } = urlOf(textOf(event).trim()) ?? {};
    if (/^https?:$/.test(protocol)) take(href);
    else (event.currentTarget as HTMLInputElement).value = value;
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode="url"
      spellcheck="false"
      aria-describedby="${id}-hint"
      .value=${live(value)}
      @change=${change}
    />
    <p class="hint" id="${id}-hint">${hint}</p>
  </div>`;
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text, location.href) ? new URL(text, location.href) : undefined;
}
