import { html, svg, type TemplateResult } from 'lit';
import type { Place } from '../embed/snippet/places.js';
import type { Language } from './strings.js';

type Kind = Place['sketch'];
type Words = Readonly<Record<Language, string>>;

/** What each drawing shows, for those who do not see it. */
const about: Readonly<Record<Kind, Words>> = {
  'block-editor': {
    en: 'A page in an editor of blocks. Between two paragraphs stands a block for custom HTML, and the lines go into it.',
    fr: 'Une page dans un éditeur de blocs. Entre deux paragraphes se trouve un bloc HTML personnalisé, et les lignes y vont.',
  },
  'code-box': {
    en: 'A page whose menu of parts is open at the side. A box for code has been taken from there into the page, and the lines go into it.',
    fr: 'Une page dont le menu des éléments est ouvert sur le côté. Une boîte de code en a été tirée dans la page, et les lignes y vont.',
  },
  'embed-dialog': {
    en: 'A window over a page, with a large field for code, and a button below it. The lines go into the field.',
    fr: 'Une fenêtre au-dessus d’une page, avec un grand champ pour du code, et un bouton dessous. Les lignes vont dans le champ.',
  },
  file: {
    en: 'A file of HTML. The lines go into its body, where the tip is to stand.',
    fr: 'Un fichier HTML. Les lignes vont dans le corps, là où le conseil doit se trouver.',
  },
  component: {
    en: 'Two files, one beside the other. The lines go into the file of the component, and the page uses that.',
    fr: 'Deux fichiers, l’un à côté de l’autre. Les lignes vont dans le fichier du composant, et la page s’en sert.',
  },
};

const here: Words = { en: 'paste here', fr: 'collez ici' };
const customHtml: Words = { en: 'Custom HTML', fr: 'HTML personnalisé' };
const code: Words = { en: 'Code', fr: 'Code' };
const embed: Words = { en: 'Embed code', fr: 'Intégrer du code' };
const insert: Words = { en: 'Insert', fr: 'Insérer' };

const frame = svg`<rect class="paper" x="1" y="1" width="358" height="238" rx="10"/>`;
const bar = svg`<path class="line" d="M1 30H359"/>${[16, 30, 44].map((x) => svg`<circle class="line" cx=${x} cy="16" r="4"/>`)}`;

/** Lines of text, as grey bars of these widths. */
const textAt = (x: number, y: number, ...widths: readonly number[]) =>
  widths.map((width, index) => svg`<path class="text" d="M${x} ${y + index * 11}h${width}"/>`);

/** Where the lines go: a box with a caret in it, and the point. */
const target = (x: number, y: number, width: number, height: number, language: Language) => svg`
  <rect class="target" x=${x} y=${y} width=${width} height=${height} rx="6"/>
  <path class="brackets" d="M${x + 20} ${y + height / 2 - 8}l-8 8 8 8m12 -16l8 8 -8 8"/>
  <text class="here" x=${x + 52} y=${y + height / 2 + 4.5}>${here[language]}</text>
  <circle class="point" cx=${x + width} cy=${y} r="6"/>`;

const drawings: Readonly<Record<Kind, (language: Language) => unknown>> = {
  'block-editor': (language) => svg`${frame}${bar}
    <rect class="chip" x="318" y="9" width="30" height="14" rx="7"/>
    ${textAt(58, 54, 150)}${textAt(58, 72, 244, 220)}
    <rect class="tab" x="58" y="102" width=${customHtml[language].length * 7 + 18} height="22" rx="5"/>
    <text x="68" y="117">${customHtml[language]}</text>
    ${target(58, 128, 244, 52, language)}
    <path class="plus" d="M35 154h12m-6 -6v12"/>
    ${textAt(58, 204, 244, 180)}`,
  'code-box': (language) => svg`${frame}${bar}
    <path class="line" d="M96 30V239"/>
    ${[44, 82, 120, 158, 196].map((y) => svg`<rect class=${y === 120 ? 'tab' : 'box'} x="14" y=${y} width="68" height="30" rx="5"/>`)}
    <path class="brackets" d="M26 130l-5 5 5 5m8 -10l5 5 -5 5"/>
    <text x="47" y="139">${code[language]}</text>
    ${textAt(122, 58, 110)}${textAt(122, 76, 206, 180)}
    <path class="move" d="M86 135C104 135 100 134 114 134m-6 -5l6 5 -6 5"/>
    ${target(122, 106, 206, 56, language)}
    ${textAt(122, 186, 206, 190, 120)}`,
  'embed-dialog': (language) => svg`${frame}${bar}
    <g class="faint">${textAt(24, 52, 200)}${textAt(24, 72, 312, 300, 312, 280)}${textAt(24, 200, 312, 240)}</g>
    <rect class="paper over" x="54" y="48" width="252" height="170" rx="10"/>
    <text class="title" x="74" y="76">${embed[language]}</text>
    ${target(74, 90, 212, 76, language)}
    <rect class="button" x=${286 - insert[language].length * 8 - 22} y="180" width=${insert[language].length * 8 + 22} height="24" rx="12"/>
    <text class="on" x=${286 - (insert[language].length * 8 + 22) / 2} y="196" text-anchor="middle">${insert[language]}</text>`,
  file: (language) => svg`${frame}
    <text class="mono" x="24" y="34">&lt;body&gt;</text>
    <text class="mono" x="42" y="56">&lt;h1&gt;…&lt;/h1&gt;</text>
    <text class="mono" x="42" y="78">&lt;p&gt;…&lt;/p&gt;</text>
    ${target(42, 92, 268, 56, language)}
    <text class="mono" x="42" y="172">&lt;footer&gt;…&lt;/footer&gt;</text>
    <text class="mono" x="24" y="194">&lt;/body&gt;</text>
    <text class="mono" x="24" y="216">&lt;/html&gt;</text>`,
  component: (language) => svg`
    <rect class="paper" x="1" y="14" width="202" height="214" rx="10"/>
    <path class="line" d="M1 42H203"/>
    <text class="mono" x="16" y="33">HealthTip</text>
    ${textAt(18, 62, 96)}
    ${target(18, 82, 164, 72, language)}
    ${textAt(18, 178, 60, 32)}
    <path class="move" d="M207 118H234m-6 -5l6 5 -6 5"/>
    <rect class="paper" x="240" y="54" width="119" height="132" rx="10"/>
    ${textAt(254, 76, 60)}${textAt(254, 94, 84)}
    <text class="mono" x="252" y="124">&lt;HealthTip/&gt;</text>
    ${textAt(254, 142, 84, 50)}`,
};

/** A drawing of where to paste. */
export function sketch(kind: Kind, language: Language): TemplateResult {
  return html`<svg class="sketch" viewBox="0 0 360 240" role="img" aria-label=${about[kind][language]}>
    ${drawings[kind](language)}
  </svg>`;
}
