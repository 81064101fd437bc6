import type { Choice } from './choice.js';
import { contrast } from './contrast.js';
import type { Words } from './words.js';
import { isColour, isLink } from './takes.js';

/** What a clinic should know of what it has chosen. */
export interface Warning {
  readonly key: keyof Choice;
  readonly kind:
    | 'contrast'
    | 'colour'
    | 'action-without-link'
    | 'action-without-text'
    | 'unsafe'
    | 'insecure'
    | 'relative';
  readonly message: Words;
  /** The contrast that there is, of 1 to 21, where that is the matter. */
  readonly ratio?: number;
}

/** What has less contrast than this can be hard to read (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

/** Of each scheme: what lies under the content, its text, and the text on a button where the browser corrects nothing. */
const schemes = {
  light: { surface: '#ffffff', text: '#1c2326', onAccent: '#ffffff' },
  dark: { surface: '#191f21', text: '#e9ece8', onAccent: '#06201d' },
} as const;

/** What is to be said of a choice, in the order of the options. */
export function warningsFor(choice: Choice): readonly Warning[] {
  return [...ofAddresses(choice), ...ofColours(choice), ...ofAction(choice)];
}

function ofAddresses(choice: Choice): readonly Warning[] {
  return (['src', 'url'] as const)
    .filter((key) => /^http:/i.test(choice[key]?.trim() ?? ''))
    .map((key) => ({
      key,
      kind: 'insecure',
      message: {
        en: 'This address begins with http:, which pages with https: do not load.',
        fr: 'Cette adresse commence par http:, que les pages en https: ne chargent pas.',
      },
    }));
}

function ofColours(choice: Choice): readonly Warning[] {
  const colourOf = (key: 'accent' | 'surface') => {
    const text = choice[key]?.trim();
    return text && isColour(text) ? text : undefined;
  };
  const faults = (['accent', 'surface'] as const).filter((key) => choice[key] && !colourOf(key));
  const [accent, surface] = [colourOf('accent'), colourOf('surface')];
  return [
    ...faults.map((key): Warning => ({
      key,
      kind: 'colour',
      message: {
        en: 'This is no colour of the form #1a2b3c. It is left out.',
        fr: 'Ce n’est pas une couleur de la forme #1a2b3c. Elle est omise.',
      },
    })),
    ...(accent ? ofAccent(accent, surface, choice) : []),
    ...(surface ? ofSurface(surface, choice) : []),
  ];
}

/**
 * Words in the accent and words on it. Current browsers correct both (base.styles.ts), by the scheme: on a surface of the
 * clinic's own the words in it may still be hard to read.
 */
function ofAccent(accent: string, surface: string | undefined, { theme }: Choice): readonly Warning[] {
  const scheme = schemes[theme === 'dark' ? 'dark' : 'light'];
  const ratio = Math.min(contrast(accent, surface ?? scheme.surface), contrast(accent, scheme.onAccent));
  if (ratio >= ENOUGH) return [];
  const en = `This colour has a contrast of ${inEnglish(ratio)} only; 4.5 is needed. `;
  const fr = `Le contraste de cette couleur n’est que de ${inFrench(ratio)}; il faut 4,5. `;
  const isDark = scheme === schemes.dark;
  const message = surface
    ? {
        en: `${en}Links are ${isDark ? 'lightened' : 'darkened'} as for a ${isDark ? 'dark' : 'white'} page, not for your background: look at the preview.`,
        fr: `${fr}Les liens sont ${isDark ? 'éclaircis' : 'foncés'} comme pour une page ${isDark ? 'sombre' : 'blanche'}, non pour votre arrière-plan\u00a0: regardez l’aperçu.`,
      }
    : {
        en: `${en}Links are ${isDark ? 'lightened' : 'darkened'} until they can be read, and buttons keep it; browsers from before 2024 correct nothing.`,
        fr: `${fr}Les liens sont ${isDark ? 'éclaircis' : 'foncés'} jusqu’à être lisibles, et les boutons la gardent; les navigateurs d’avant 2024 ne corrigent rien.`,
      };
  return [{ key: 'accent', kind: 'contrast', ratio, message }];
}

/** Nothing corrects the text: with `auto` it is that of the page, most often dark. */
function ofSurface(surface: string, { theme }: Choice): readonly Warning[] {
  const isDark = theme === 'dark';
  const ratio = contrast(surface, schemes[isDark ? 'dark' : 'light'].text);
  if (ratio >= ENOUGH) return [];
  const message = isDark
    ? {
        en: `Light text has a contrast of ${inEnglish(ratio)} only with this background; 4.5 is needed. Choose a darker one, or the light form.`,
        fr: `Le contraste d’un texte clair avec cet arrière-plan n’est que de ${inFrench(ratio)}; il faut 4,5. Choisissez-en un plus foncé, ou la présentation claire.`,
      }
    : {
        en: `Dark text has a contrast of ${inEnglish(ratio)} only with this background; 4.5 is needed. Choose a lighter one, or the dark form.`,
        fr: `Le contraste d’un texte foncé avec cet arrière-plan n’est que de ${inFrench(ratio)}; il faut 4,5. Choisissez-en un plus clair, ou la présentation foncée.`,
      };
  return [{ key: 'surface', kind: 'contrast', ratio, message }];
}

function ofAction({ action }: Choice): readonly Warning[] {
  const text = action?.text.trim() ?? '';
  const href = action?.href.trim() ?? '';
  if (!text && !href) return [];
  const warning = (kind: Warning['kind'], en: string, fr: string): readonly Warning[] => [
    { key: 'action', kind, message: { en, fr } },
  ];
  if (!href)
    return warning(
      'action-without-link',
      'Your call to action has no link. Without one it is left out.',
      'Votre appel à l’action n’a pas de lien. Sans lien, il est omis.',
    );
  if (!isLink(href))
    return warning(
      'unsafe',
      'This link leads nowhere: it has to begin with https:, tel: or mailto:. It is left out.',
      'Ce lien ne mène nulle part\u00a0: il doit commencer par https:, tel: ou mailto:. Il est omis.',
    );
  if (!text)
    return warning(
      'action-without-text',
      'Your call to action has no words. Without them it is left out.',
      'Votre appel à l’action n’a pas de texte. Sans texte, il est omis.',
    );
  if (/^http:/i.test(href))
    return warning(
      'insecure',
      'This link begins with http:. Browsers warn of such pages: use https: if the page has it.',
      'Ce lien commence par http:. Les navigateurs mettent en garde contre ces pages\u00a0: utilisez https: si la page l’offre.',
    );
  if (!/^[a-z][a-z\d+.-]*:/i.test(href))
    return warning(
      'relative',
      'This is no whole address. It works on your own site only, and neither in Wix nor in Google Sites: begin with https://.',
      'Cette adresse n’est pas complète. Elle ne fonctionne que sur votre propre site, et ni dans Wix ni dans Google Sites\u00a0: commencez par https://.',
    );
  return [];
}

/** Rounded down: what is not enough does not read as if it were. */
const rounded = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);
const inEnglish = (ratio: number) => `${rounded(ratio)}:1`;
const inFrench = (ratio: number) => `${rounded(ratio).replace('.', ',')}:1`;
