import type { CommonStrings } from '../locale/strings.js';
import { h } from './dom.js';

/** Stands in for content that is on its way: bars where its lines will be, and a word for those who listen. */
export function loading({ loading }: CommonStrings): HTMLElement {
  return h('p', { part: 'status', class: 'status loading' }, loading);
}

/** Says that there is nothing to show, and offers to try again where that can help. */
export function failed(strings: CommonStrings, again: (() => void) | undefined): HTMLElement {
  return h(
    'div',
    { part: 'status', class: 'status' },
    h('p', {}, navigator.onLine ? strings.failed : strings.offline),
    again && h('button', { part: 'retry', class: 'quiet', type: 'button', click: again }, strings.retry),
  );
}
