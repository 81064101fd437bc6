import { html, type TemplateResult } from 'lit/html.js';

/** A filled icon of 24 by 24; it only decorates, the control around it has the name. */
export function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" d=${path} /></svg>`;
}

export const playIcon = icon('M7 4.2v15.6a1 1 0 0 0 1.5.86l13-7.8a1 1 0 0 0 0-1.72l-13-7.8A1 1 0 0 0 7 4.2z');
