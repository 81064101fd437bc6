import { optionsFor } from '../embed/snippet/options.js';
import { places } from '../embed/snippet/places.js';
import { widgets } from '../embed/spellings.js';
import { folderOf, isFault } from './option-value.js';
import { type BuilderState, widths } from './state.js';
import { languages } from './strings.js';

/** Keys of the address that are no options. */
const keys = {
  language: 'lang',
  widget: 'show',
  item: 'tip',
  place: 'place',
  isPinned: 'pinned',
  width: 'width',
  page: 'page',
  endpoint: 'endpoint',
  script: 'script',
} as const;

/** What follows an option's name in the address, so that no option can be taken for one of {@link keys}. */
const optionKey = (key: string) => `o-${key}`;

function oneOf<T extends string>(value: string | null, values: readonly T[], fallback: T): T {
  return values.find((known) => known === value) ?? fallback;
}

/** An absolute http(s) address, or the fallback. */
function address(value: string | null, base: string, fallback: string): string {
  try {
    const url = new URL(value || fallback, base);
    return /^https?:$/.test(url.protocol) ? url.href : fallback;
  } catch {
    return fallback;
  }
}

/** A document's address within the endpoint: never one that leads out of it. */
function within(value: string | null, endpoint: string): string {
  const found = value ? address(value, endpoint, '') : '';
  return found.startsWith(endpoint) ? found.slice(endpoint.length) : '';
}

/** What an address says, and the default for what it does not say or says wrongly. */
export function stateOf(search: URLSearchParams, defaults: BuilderState): BuilderState {
  const language = oneOf(search.get(keys.language), languages, defaults.language);
  const widget = oneOf(search.get(keys.widget), widgets, defaults.widget);
  const endpoint = folderOf(address(search.get(keys.endpoint), defaults.endpoint, defaults.endpoint));
  const values: Record<string, string> = {};
  for (const option of optionsFor(widget)) {
    const value = search.get(optionKey(option.key))?.trim();
    if (value && !isFault(option, value)) values[option.key] = value;
  }
  return {
    language,
    widget,
    item: within(search.get(keys.item), endpoint),
    values,
    place: oneOf(
      search.get(keys.place),
      places.map(({ id }) => id),
      defaults.place,
    ),
    isPinned: search.get(keys.isPinned) === '1',
    width: oneOf(search.get(keys.width), Object.keys(widths) as (keyof typeof widths)[], defaults.width),
    page: oneOf(search.get(keys.page), ['light', 'dark'] as const, defaults.page),
    endpoint,
    script: address(search.get(keys.script), defaults.script, defaults.script),
  };
}

/** The address of a state: only what differs from the default, in an order that does not change. */
export function searchOf(state: BuilderState, defaults: BuilderState): URLSearchParams {
  const search = new URLSearchParams();
  const set = (key: string, value: string, usual: string) => {
    if (value !== usual) search.set(key, value);
  };
  set(keys.widget, state.widget, defaults.widget);
  set(keys.item, state.item, defaults.item);
  for (const { key } of optionsFor(state.widget)) set(optionKey(key), state.values[key] ?? '', '');
  set(keys.place, state.place, defaults.place);
  set(keys.isPinned, state.isPinned ? '1' : '', '');
  set(keys.width, state.width, defaults.width);
  set(keys.page, state.page, defaults.page);
  set(keys.endpoint, state.endpoint, defaults.endpoint);
  set(keys.script, state.script, defaults.script);
  // A colleague who opens it may have a browser that speaks another language.
  set(keys.language, state.language, search.size ? '' : defaults.language);
  return search;
}
