import { type Widget, widgets } from '../spellings.js';
import { languageNames } from './language-names.js';
import type { Option } from './option.js';

export type { Option, OptionKey, Writes } from './option.js';

/** All that can be chosen, in the order in which it is asked and written. */
export const options: readonly Option[] = [
  {
    key: 'lang',
    widgets,
    kind: 'choice',
    values: Object.keys(languageNames),
    default: undefined,
    writes: { attribute: 'lang' },
    label: { en: 'Language', fr: 'Langue' },
    hint: {
      en: 'The language of the content, where PinPoint has it, and of the buttons.',
      fr: 'La langue du contenu, lorsque PinPoint l’offre, et celle des boutons.',
    },
    valueLabels: {
      '': { en: 'That of your page', fr: 'Celle de votre page' },
      ...languageNames,
    },
  },
  {
    key: 'variant',
    widgets: ['article'],
    kind: 'choice',
    values: ['full', 'summary'],
    default: 'full',
    writes: { attribute: 'variant' },
    label: { en: 'Form', fr: 'Présentation' },
    valueLabels: {
      full: { en: 'The whole tip', fr: 'Le conseil en entier' },
      summary: { en: 'A summary that opens in place', fr: 'Un résumé qui s’ouvre sur place' },
    },
  },
  {
    key: 'variant',
    widgets: ['show-player'],
    kind: 'choice',
    values: ['card', 'bar'],
    default: 'card',
    writes: { attribute: 'variant' },
    label: { en: 'Form', fr: 'Présentation' },
    valueLabels: {
      card: { en: 'A card, which becomes a player', fr: 'Une carte qui devient un lecteur' },
      bar: { en: 'One row', fr: 'Une seule rangée' },
    },
  },
  {
    key: 'theme',
    widgets,
    kind: 'choice',
    values: ['auto', 'light', 'dark'],
    default: 'auto',
    writes: { attribute: 'theme' },
    label: { en: 'Light or dark', fr: 'Clair ou foncé' },
    valueLabels: {
      auto: { en: 'As on your page', fr: 'Comme sur votre page' },
      light: { en: 'Light', fr: 'Clair' },
      dark: { en: 'Dark', fr: 'Foncé' },
    },
  },
  {
    key: 'accent',
    widgets,
    kind: 'colour',
    default: undefined,
    writes: { property: '--pinpoint-color-accent' },
    label: { en: 'Colour of links and buttons', fr: 'Couleur des liens et des boutons' },
    hint: { en: 'Your logo’s, for instance.', fr: 'Celle de votre logo, par exemple.' },
  },
  {
    key: 'surface',
    widgets,
    kind: 'colour',
    default: undefined,
    writes: { property: '--pinpoint-color-surface' },
    label: { en: 'Colour of the background', fr: 'Couleur de l’arrière-plan' },
    hint: {
      en: 'Without one, your page shows through.',
      fr: 'Sans couleur, votre page paraît au travers.',
    },
  },
  {
    key: 'radius',
    widgets,
    kind: 'number',
    min: 0,
    max: 40,
    unit: 'px',
    default: 14,
    writes: { property: '--pinpoint-radius' },
    label: { en: 'Round corners', fr: 'Coins arrondis' },
  },
  {
    key: 'font',
    widgets,
    kind: 'choice',
    values: ['system'],
    default: undefined,
    writes: { attribute: 'font' },
    label: { en: 'Font', fr: 'Police' },
    valueLabels: {
      '': { en: 'That of your page', fr: 'Celle de votre page' },
      system: { en: 'That of the visitor’s device', fr: 'Celle de l’appareil du visiteur' },
    },
  },
  {
    key: 'action.text',
    widgets,
    kind: 'text',
    default: undefined,
    writes: { slot: 'action' },
    label: { en: 'Your call to action', fr: 'Votre appel à l’action' },
    hint: { en: 'For instance: Book an appointment', fr: 'Par exemple\u00a0: Prendre rendez-vous' },
  },
  {
    key: 'action.href',
    widgets,
    kind: 'url',
    default: undefined,
    writes: { slot: 'action' },
    label: { en: 'Where it leads', fr: 'Où il mène' },
    hint: {
      en: 'A whole address (https://…), a telephone number (tel:…) or an e-mail address (mailto:…).',
      fr: 'Une adresse complète (https://…), un numéro de téléphone (tel:…) ou une adresse de courriel (mailto:…).',
    },
  },
  {
    key: 'headingLevel',
    widgets,
    kind: 'number',
    min: 1,
    max: 6,
    default: 2,
    writes: { attribute: 'heading-level' },
    label: { en: 'Level of the title', fr: 'Niveau du titre' },
    hint: {
      en: '2 under the title of your page, 3 under a heading of it.',
      fr: '2 sous le titre de votre page, 3 sous un de ses intertitres.',
    },
  },
  {
    key: 'limit',
    widgets: ['tips'],
    kind: 'number',
    min: 1,
    default: undefined,
    writes: { attribute: 'limit' },
    label: { en: 'How many tips', fr: 'Nombre de conseils' },
    hint: { en: 'Without a number all, some at a time.', fr: 'Sans nombre, tous, quelques-uns à la fois.' },
  },
  {
    key: 'topic',
    widgets: ['tips'],
    kind: 'text',
    default: undefined,
    writes: { attribute: 'topic' },
    label: { en: 'Topic', fr: 'Sujet' },
    hint: { en: 'Only tips with this keyword.', fr: 'Seulement les conseils portant ce mot-clé.' },
  },
  {
    key: 'episode',
    widgets: ['show-player'],
    kind: 'text',
    default: undefined,
    writes: { attribute: 'episode' },
    label: { en: 'Episode', fr: 'Épisode' },
    hint: {
      en: 'The id of the one that is ready to play; without it, the newest.',
      fr: 'L’identifiant de celui qui est prêt à jouer; sans lui, le plus récent.',
    },
  },
];

/** What can be chosen for a widget. */
export function optionsFor(widget: Widget): readonly Option[] {
  return options.filter(({ widgets }) => widgets.includes(widget));
}
