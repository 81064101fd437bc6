import { linesOf, runAxe } from '../axe.js';
import type { OpenPage } from './open-page.js';

/** Rules for whole pages. */
const ofPages = ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** What axe finds wrong in a page, and which rules for whole pages it did not try. */
export async function problemsIn(page: OpenPage): Promise<readonly string[]> {
  const results = await runAxe(page);
  const tried = new Set([...results.violations, ...results.passes].map(({ id }) => id));
  return [
    ...ofPages.filter((rule) => !tried.has(rule)).map((rule) => `${rule}: was not tried`),
    ...linesOf(results),
  ];
}
