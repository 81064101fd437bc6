import type { AxeResults, RunOptions } from 'axe-core';
import type { HostPage } from '../host-page.js';

interface AxeWindow extends Window {
  axe?: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds wrong in the widgets of a page, one line a node: rule, place and reason. Some rules may be left out. */
export async function problemsIn({ window, document }: HostPage, ...without: string[]): Promise<string[]> {
  const page = window as AxeWindow;
  if (!page.axe) {
    const axe = document.createElement('script');
    axe.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve, reject) => {
      axe.addEventListener('load', resolve);
      axe.addEventListener('error', reject);
    });
    document.head.append(axe);
    await loaded;
  }
  const include = ['pinpoint-article', 'pinpoint-show-player', 'pinpoint-tips'].filter((tag) =>
    document.querySelector(tag),
  );
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await page.axe!.run({ include }, { resultTypes: ['violations'], rules });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}
