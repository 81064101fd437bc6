import { html, type TemplateResult } from 'lit';

/** The title of one of the three steps; its number is set large. */
export function stepHeading(id: string, number: number, title: string): TemplateResult {
  return html`<h2 id=${id} tabindex="-1"><span class="number">${number}</span> ${title}</h2>`;
}
