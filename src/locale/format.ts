import { localeOf } from './language.js';

/** How many Intl objects are kept: ten languages' worth. Languages come from documents, so they have no end of their own. */
const limit = 99;
let kept: Record<string, unknown> = {};
let count = 0;

/** What a maker of words is asked for: the options of the `Intl` object that it stands in for. */
type Wanted = Intl.DateTimeFormatOptions & Intl.NumberFormatOptions;

/**
 * Stand-ins for `Intl` in languages that browsers claim to know and do not, by BCP 47 tag; nothing where `Intl` will
 * do. The chunk of such a language fills it, so that nobody else pays.
 */
export const lent: Record<string, (options: Wanted) => unknown> = {};

/** Time as a clock shows it: `0:07`, `12:41`, `1:02:03`. Whole seconds, rounded down; `–:––` where it is not known. */
export function formatClock(seconds: number): string {
  if (!isFinite(seconds)) return '–:––';
  const [h, m, s] = split(seconds);
  const pad = (n: number) => `${n}`.padStart(2, '0');
  return (h ? `${h}:${pad(m)}` : m) + ':' + pad(s);
}

/** Time in words to be read out: `2 minutes 30 seconds`. Whole seconds, rounded down; empty where it is not known. */
export function formatPhrase(seconds: number, lang: string): string {
  return inUnits(split(seconds), lang, 'long');
}

/**
 * About how long something takes, shortly: `45 sec`, `30 min`, and above 90 minutes `1 hr 31 min`. Rounded to
 * the nearest minute, or second below one minute; empty where it is not known.
 */
export function formatMinutes(seconds: number, lang: string): string {
  const s = Math.round(seconds);
  const m = Math.round(s / 60);
  return inUnits(s >= 60 && m <= 90 ? [0, m, 0] : split(s < 60 ? s : m * 60), lang, 'short');
}

/**
 * A moment, in milliseconds since the epoch, as a day and a time in words: what the options ask for, in the visitor's zone or in
 * that of the options.
 */
export function formatMoment(moment: number, lang: string, options: Intl.DateTimeFormatOptions): string {
  return intl(Intl.DateTimeFormat, lang, options).format(moment);
}

/** Names in a row: `Ann, Bo, and Cy`. */
export function formatList(items: readonly string[], lang: string): string {
  return intl(Intl.ListFormat, lang, { type: 'conjunction' }).format(items);
}

/**
 * A number in the language's digits: `1.5`, `1,5`, to three decimals; with `percent` a share from 0 to 1 in whole
 * per cent, `50%`.
 */
export function formatNumber(value: number, lang: string, style: 'decimal' | 'percent' = 'decimal'): string {
  return intl(Intl.NumberFormat, lang, { style }).format(value);
}

type Parts = [hours: number, minutes: number, seconds: number];

function split(seconds: number): Parts {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}

function inUnits([hours, minutes, seconds]: Parts, lang: string, unitDisplay: 'long' | 'short'): string {
  const words: string[] = [];
  const add = (value: number, unit: string) =>
    words.push(intl(Intl.NumberFormat, lang, { style: 'unit', unit, unitDisplay }).format(value));
  if (!isFinite(hours)) return '';
  if (hours) add(hours, 'hour');
  if (minutes) add(minutes, 'minute');
  if (seconds || !words.length) add(seconds, 'second');
  // In most languages the narrow manner has no comma or "and": shorter to hear at each step of a slider.
  return intl(Intl.ListFormat, lang, { type: 'unit', style: 'narrow' }).format(words);
}

/** An Intl object, kept because making one costs far more than using it. No two kinds have the same options. */
export function intl<O, T>(Kind: new (locales: string[], options: O) => T, lang: string, options: O): T {
  const key = lang + JSON.stringify(options);
  if (!kept[key] && count++ > limit) {
    kept = {};
    count = 0;
  }
  const tag = String(localeOf(lang) ?? 'en');
  // English comes second, or a language unknown to the browser would be replaced by the visitor's own.
  return (kept[key] ??= lent[tag]?.(options as Wanted) ?? new Kind([tag, 'en'], options)) as T;
}
