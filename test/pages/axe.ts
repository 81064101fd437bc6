import type { AxeResults } from 'axe-core';
import type { OpenPage } from './open-page.js';

interface AxeWindow extends Window {
  axe?: { run(): Promise<AxeResults> };
}

/** Rules for whole pages. */
const ofPages = ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** What axe finds wrong in a page, one line a node: rule, place and reason. */
export async function problemsIn({ window, document }: OpenPage): Promise<readonly string[]> {
  const page = window as AxeWindow;
  if (!page.axe) {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
    });
    document.head.append(script);
    await loaded;
  }
  const { violations, passes } = await page.axe!.run();
  const tried = new Set([...violations, ...passes].map(({ id }) => id));
  return [
    ...ofPages.filter((rule) => !tried.has(rule)).map((rule) => `${rule}: was not tried`),
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
    ),
  ];
}
