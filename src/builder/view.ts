import type { Choice } from '../embed/snippet/choice.js';
import type { Option } from '../embed/snippet/options.js';
import type { Place } from '../embed/snippet/places.js';
import type { Warning } from '../embed/snippet/warnings.js';
import type { Catalogue, CatalogueTip } from './catalogue.js';
import type { Hex } from './colours.js';
import type { BuilderState } from './state.js';
import type { Strings } from './strings.js';

/** The part of the page that says what became of it. */
export type Said = 'copied' | 'copySelected' | 'linkCopied' | 'linkSelected';

/** What each part of the page is drawn from. */
export interface View {
  readonly strings: Strings;
  readonly state: BuilderState;
  /** Nothing until it is there, or where it cannot be had. */
  readonly catalogue: Catalogue | undefined;
  readonly hasFailed: boolean;
  readonly feed: string;
  readonly search: string;
  readonly found: readonly CatalogueTip[];
  readonly tip: CatalogueTip | undefined;
  readonly choice: Choice | undefined;
  readonly warnings: readonly Warning[];
  /** What stands in a field and is no value yet, by the option's key. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly swatches: readonly Hex[];
  /** What came of reading a site. */
  readonly siteSaid: string;
  readonly place: Place;
  readonly snippet: string;
  /** For the preview: as it stands in a page of HTML, with this site's own script. */
  readonly inPage: string;
  readonly link: string;
  readonly canPin: boolean;
  /** Hosts that only the address bar has named. */
  readonly foreign: string;
  readonly said: Said | undefined;
}

/** What people can do. */
export interface Actions {
  readonly set: (change: Partial<BuilderState>) => void;
  readonly setValue: (option: Option, text: string) => void;
  readonly search: (text: string) => void;
  readonly retry: () => void;
  readonly nameColours: (text: string) => void;
  readonly readSite: (address: string) => void;
  readonly copy: (what: 'snippet' | 'link') => void;
}

/** What somebody has typed or picked. */
export const textOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
