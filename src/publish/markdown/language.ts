import type { Placed, Report } from './report.js';

/** Whether it is a BCP 47 tag, as in `fr` or `fr-CA`. */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The same, and tells where it is none. */
export function isLanguage(tag: string, node: Placed, report: Report): boolean {
  if (isTag(tag)) return true;
  report.error(node, `"${tag}" names no language`, 'write a tag as in {fr} or {fr-CA}');
  return false;
}
