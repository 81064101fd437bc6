import { intl } from './format.js';

/**
 * The size of a file, shortly, in thousands or millions of bytes: `860 kB`, `2.4 MB`, `24 MB`. Empty where it is not known, or
 * nothing.
 */
export function formatBytes(bytes: number, lang: string): string {
  if (!(bytes > 0 && bytes < Infinity)) return '';
  const isLarge = bytes >= 999_500;
  const value = bytes / (isLarge ? 1e6 : 1e3);
  return intl(Intl.NumberFormat, lang, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge && value < 9.95 ? 1 : 0,
  }).format(isLarge ? value : Math.max(1, value));
}
