import type { Words } from './words.js';

/** What the widgets speak (docs/languages.md), each by its code. */
export const languageNames: Readonly<Record<string, Words>> = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  ar: { en: 'Arabic', fr: 'Arabe' },
  de: { en: 'German', fr: 'Allemand' },
  es: { en: 'Spanish', fr: 'Espagnol' },
  fil: { en: 'Tagalog', fr: 'Tagalog' },
  he: { en: 'Hebrew', fr: 'Hébreu' },
  pa: { en: 'Punjabi', fr: 'Pendjabi' },
  pt: { en: 'Portuguese', fr: 'Portugais' },
  zh: { en: 'Chinese, simplified', fr: 'Chinois simplifié' },
};
