import { html, type TemplateResult } from 'lit';
import type { Actions, View } from './view.js';

/** The top of the page; demo/builder.html has the same for those without scripts. */
export function headPart({ strings, state }: View, actions: Actions): TemplateResult {
  const other = state.language === 'en' ? 'fr' : 'en';
  return html`<header>
    <div class="top">
      <a class="mark" href="./">PinPoint Health</a>
      <button class="plain" lang=${other} @click=${() => actions.set({ language: other })}>
        ${strings.otherLanguage}
      </button>
    </div>
    <h1>${strings.heading}</h1>
    <p class="lead">${strings.lead}</p>
  </header>`;
}
