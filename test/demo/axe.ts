import { linesOf, runAxe } from '../axe.js';
import type { HostPage } from '../host-page.js';

/** What axe finds wrong in the widgets of a page. Some rules may be left out. */
export async function problemsIn(page: HostPage, ...without: string[]): Promise<string[]> {
  const include = ['pinpoint-article', 'pinpoint-show-player', 'pinpoint-tips'].filter((tag) =>
    page.document.querySelector(tag),
  );
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return linesOf(await runAxe(page, { include }, { resultTypes: ['violations'], rules }));
}
