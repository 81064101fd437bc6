import type { Release } from '../embed/snippet/choice.js';
import { places } from '../embed/snippet/places.js';
import { warningsFor } from '../embed/snippet/warnings.js';
import { snippetFor } from '../embed/snippet/write-snippet.js';
import { searchOf } from './address.js';
import { choiceOf, releaseOf, tipOf } from './choice-of.js';
import { searchTips } from './search-tips.js';
import type { BuilderState } from './state.js';
import { strings } from './strings.js';
import type { View } from './view.js';

/** What the builder knows; all else that is shown follows from it. */
export interface Known extends Pick<
  View,
  'state' | 'catalogue' | 'hasFailed' | 'feed' | 'search' | 'drafts' | 'swatches' | 'siteSaid' | 'said'
> {
  readonly defaults: BuilderState;
  /** The file of one version, with its hash. */
  readonly pinned: Release['pinned'];
  /** The addresses that somebody has typed here, and not only opened. */
  readonly own: ReadonlySet<string>;
}

/** What each part of the page is drawn from. */
export function viewOf({ defaults, pinned, own, ...known }: Known): View {
  const { state, catalogue, search } = known;
  const choice = catalogue && choiceOf(state, catalogue);
  const place = places.find(({ id }) => id === state.place) ?? places[0];
  const page = places.find(({ id }) => id === 'html');
  if (!place || !page) throw new Error('There are no places to paste into.');
  const written = searchOf(state, defaults).toString();
  return {
    ...known,
    strings: strings[state.language],
    found: catalogue ? searchTips(catalogue.tips, search) : [],
    tip: catalogue && tipOf(state, catalogue),
    choice,
    warnings: choice ? warningsFor(choice) : [],
    place,
    snippet: choice ? snippetFor(choice, releaseOf(state, pinned), place) : '',
    // The preview runs this site's own script: one that the address bar names has no business here.
    inPage: choice ? snippetFor(choice, { scriptUrl: defaults.script }, page) : '',
    link: new URL(written ? `?${written}` : location.pathname, location.href).href,
    canPin: !!pinned,
    foreign: foreignHosts(state, own),
  };
}

/** Hosts that whoever made the link has chosen, and not who reads this. */
function foreignHosts({ endpoint, script }: BuilderState, own: ReadonlySet<string>): string {
  const hosts = [endpoint, script]
    .filter((address) => !own.has(address))
    .map((address) => new URL(address).host)
    .filter((host) => host !== location.host);
  return [...new Set(hosts)].join(', ');
}
