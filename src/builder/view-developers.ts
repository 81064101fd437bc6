import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { folderOf } from './option-value.js';
import { type Actions, textOf, type View } from './view.js';
import { radios } from './view-field.js';

/** What only developers change: where things come from, and which version. */
export function developersPart({ strings, state, canPin }: View, actions: Actions): TemplateResult {
  const address = (event: Event, take: (href: string) => void) => {
    const field = event.currentTarget as HTMLInputElement;
    try {
      const { href, protocol } = new URL(textOf(event).trim(), location.href);
      if (/^https?:$/.test(protocol)) take(href);
    } catch {
      // What stood there stays.
    }
    field.value = field.id === 'endpoint' ? state.endpoint : state.script;
  };
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
      <div class="field">
        <label for="endpoint">${strings.endpoint}</label>
        <input
          id="endpoint"
          type="text"
          inputmode="url"
          spellcheck="false"
          aria-describedby="endpoint-hint"
          .value=${live(state.endpoint)}
          @change=${(event: Event) => address(event, (href) => actions.set({ endpoint: folderOf(href), item: '' }))}
        />
        <p class="hint" id="endpoint-hint">${strings.endpointHint}</p>
      </div>
      <div class="field">
        <label for="script">${strings.script}</label>
        <input
          id="script"
          type="text"
          inputmode="url"
          spellcheck="false"
          aria-describedby="script-hint"
          .value=${live(state.script)}
          @change=${(event: Event) => address(event, (script) => actions.set({ script }))}
        />
        <p class="hint" id="script-hint">${strings.scriptHint}</p>
      </div>
    </div>
  </details>`;
}
