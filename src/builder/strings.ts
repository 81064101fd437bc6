import { en } from './strings-en.js';
import { fr } from './strings-fr.js';

/** The languages that the builder itself speaks. */
export const languages = ['en', 'fr'] as const;

export type Language = (typeof languages)[number];

/** Everything the builder says that is not said by `src/embed/snippet/`. */
export interface Strings {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly otherLanguage: string;
  readonly chooseStep: string;
  readonly lookStep: string;
  readonly placeStep: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'article' | 'show-player' | 'tips', string>>;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  readonly tips: string;
  readonly topic: string;
  readonly allTopics: string;
  readonly loading: string;
  readonly failed: (address: string) => string;
  readonly tryAgain: string;
  readonly episodes: (count: number) => string;
  readonly look: string;
  readonly colours: string;
  readonly action: string;
  readonly more: string;
  readonly newest: string;
  readonly asItComes: string;
  readonly clear: (label: string) => string;
  readonly pick: (label: string) => string;
  readonly notColour: string;
  readonly notAddress: string;
  readonly notNumber: (min: number, max: number) => string;
  readonly contrast: (ratio: string) => string;
  readonly borrow: string;
  readonly typed: string;
  readonly typedHint: string;
  readonly site: string;
  readonly siteHint: string;
  readonly read: string;
  readonly reading: string;
  readonly siteFound: (count: number) => string;
  readonly siteNone: string;
  readonly siteRefused: string;
  readonly wear: (colour: string) => string;
  readonly swatches: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly skipPreview: string;
  readonly width: string;
  readonly widths: Readonly<Record<'phone' | 'tablet' | 'page', string>>;
  readonly page: string;
  readonly pages: Readonly<Record<'light' | 'dark', string>>;
  readonly place: string;
  readonly placeHint: string;
  readonly steps: (place: string) => string;
  readonly snippetFor: (place: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copySelected: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkSelected: string;
  readonly linkField: string;
  readonly sketch: string;
  readonly developers: string;
  readonly endpoint: string;
  readonly endpointHint: string;
  readonly script: string;
  readonly scriptHint: string;
  readonly version: string;
  readonly evergreen: string;
  readonly evergreenHint: string;
  readonly pinned: string;
  readonly pinnedHint: string;
  readonly pinnedMissing: string;
  readonly foreign: (hosts: string) => string;
  readonly clinic: ClinicStrings;
}

/** What the mock of a clinic's page says. */
export interface ClinicStrings {
  readonly name: string;
  readonly menu: readonly string[];
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  readonly hoursTitle: string;
  readonly hours: readonly (readonly [days: string, hours: string])[];
  readonly findTitle: string;
  readonly find: string;
}

export const strings: Readonly<Record<Language, Strings>> = { en, fr };
