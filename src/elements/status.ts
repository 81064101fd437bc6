import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CommonStrings } from '../locale/strings.js';

/** Stands in for content that is on its way: bars where its lines will be, and a word for those who listen. */
export function loading(strings: CommonStrings): TemplateResult {
  return html`<p part="status" class="status loading" role="status" lang=${strings.code}>${strings.loading}</p>`;
}

/** Says that there is nothing to show, and offers to try again where that can help. */
export function failed(strings: CommonStrings, again: (() => void) | undefined): TemplateResult {
  return html`<div part="status" class="status" role="status" lang=${strings.code}>
    <p>${navigator.onLine === false ? strings.offline : strings.failed}</p>
    ${again ? html`<button part="retry" class="quiet" type="button" @click=${again}>${strings.retry}</button>` : nothing}
  </div>`;
}
