import { safeUrl } from '../../content/safe-url.js';
import type { Option } from './option.js';

/** Whether it is a colour as a choice has it, `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text);
}

/** An address that a call to action may lead to: relative ones lead from the page that it stands in. */
export function isLink(href: string): boolean {
  return !!safeUrl(href, 'https://page.example/', /^(https?|mailto|tel):$/);
}

/**
 * Whether an option takes a value: whole, and without spaces around it. Content comes in any language, so any language may
 * be asked for, not only those of the labels.
 */
export function takes({ kind, key, values, min = 0, max = Infinity }: Option, text: string): boolean {
  switch (kind) {
    case 'choice':
      return !!values?.includes(text) || (key === 'lang' && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(text));
    case 'colour':
      return isColour(text);
    case 'number':
      return /^\d{1,3}$/.test(text) && +text >= min && +text <= max;
    case 'url':
      return isLink(text);
    case 'text':
      return text !== '';
  }
}
