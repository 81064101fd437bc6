import type { AxeResults, RunOptions } from 'axe-core';

/** A page in a frame, in which axe runs. */
interface Page {
  readonly window: Window;
  readonly document: Document;
}

interface AxeWindow extends Window {
  axe?: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
}

/** Runs axe in a page of its own. @param context what it looks at; the whole page by default */
export async function runAxe(
  { window, document }: Page,
  context: unknown = document,
  options: RunOptions = {},
): Promise<AxeResults> {
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
  return page.axe!.run(context, options);
}

/** What is wrong, one line a node: rule, place and reason. */
export function linesOf({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}
