import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { directionOf } from '../../locale/language.js';
import { h } from '../dom.js';
import type { View } from '../view.js';
import { set } from './set.js';

/**
 * Makes the place of a panel that is a Lit template. Throws where the page lets nobody parse templates (Trusted Types,
 * XHTML): here it is a panel that cannot be had, in an update it would take the player along.
 */
export function placeFor(name: string): HTMLElement {
  const place = h('div', { class: name });
  render(html`${nothing}`, place);
  return place;
}

/** Brings a panel up to date, in the language of its labels, below its heading. */
export function renderPanel(
  place: HTMLElement,
  { strings: { code }, level }: View,
  title: string,
  content: TemplateResult,
): void {
  set(place, { lang: code, dir: directionOf(code) });
  render(html`${headingOf(level + 1, title)}${content}`, place);
}

/** A heading, from the level 3 on, which is the highest below an episode's; deeper ones stop at 6. */
export function headingOf(level: number, text: string): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3>${text}</h3>`;
    case 4:
      return html`<h4>${text}</h4>`;
    case 5:
      return html`<h5>${text}</h5>`;
    default:
      return html`<h6>${text}</h6>`;
  }
}
