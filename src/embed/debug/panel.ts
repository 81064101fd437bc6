import { h } from '../../elements/dom.js';
import { attempt } from './fact.js';
import { panelStyles } from './panel.styles.js';
import { reportStyles } from './report.styles.js';
import { type Report, textOf } from './report.js';
import { renderMarks, renderReport } from './sections.js';

/** The panel on the page. */
export interface Panel {
  readonly host: HTMLElement;
  /** Shows a report; does nothing where it says what is shown already. */
  show(report: Report): void;
  /** Says that there is no report, and why. */
  fail(reason: unknown): void;
  /** Puts the numbers where the widgets are now. */
  place(): void;
}

/**
 * Opens the panel, beside the page's body: what a page does to the children of that does not reach it. It is in the top
 * layer where there is one.
 */
export function openPanel(version: string, whenClosed: () => void): Panel {
  const marks = h('div', { class: 'marks', 'aria-hidden': 'true' });
  const verdict = h('h2', { id: 'verdict' });
  const body = h('div', { class: 'body', tabindex: 0, role: 'group', 'aria-label': 'The report' });
  const said = h('p', { class: 'said', role: 'status' });
  let shown = '';

  const close = (): void => {
    host.remove();
    whenClosed();
  };
  const copy = (): void =>
    void write(text()).then((isWritten) => {
      said.textContent = isWritten ? 'Copied.' : 'Copy the text below, it is selected.';
      body.querySelector('textarea')?.remove();
      if (isWritten) return;
      const field = h('textarea', { readonly: true, rows: 6, 'aria-label': 'The report as text' });
      field.value = text();
      body.prepend(field);
      field.select();
    });
  const text = () => `${shown}\n\n${new Date().toISOString()}`;

  const panel = h(
    'section',
    { class: 'panel', role: 'region', 'aria-labelledby': 'title', keydown: escape },
    h(
      'header',
      {},
      h('p', { class: 'title', id: 'title' }, `PinPoint ${version}, for support`),
      verdict,
      h(
        'div',
        { class: 'buttons' },
        h('button', { type: 'button', class: 'first', click: copy }, 'Copy report'),
        h('button', { type: 'button', click: close }, 'Close'),
      ),
      said,
    ),
    body,
  );
  function escape(event: Event): void {
    if ((event as KeyboardEvent).key === 'Escape') close();
  }

  const host = h('div', { 'data-pinpoint-debug': true, lang: 'en', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  root.append(marks, panel);
  dress(root);
  document.documentElement.append(host);
  attempt(() => {
    host.popover = 'manual';
    host.showPopover();
  }, undefined);

  let elements: readonly Element[] = [];
  const place = (): void =>
    elements.forEach((element, index) => {
      const mark = marks.children[index] as HTMLElement;
      const { left, top, width, height } = element.getBoundingClientRect();
      mark.hidden = !element.getClientRects().length;
      mark.style.translate = `${left}px ${top}px`;
      mark.style.width = `${width}px`;
      mark.style.height = `${height}px`;
    });

  return {
    host,
    show(report) {
      elements = report.widgets.map(({ element }) => element);
      const next = textOf(report);
      if (next !== shown) {
        shown = next;
        verdict.textContent = report.verdict;
        panel.className = `panel ${report.tone}`;
        const { scrollTop } = body;
        const field = body.querySelector('textarea');
        body.replaceChildren(...(field ? [field] : []), ...renderReport(report));
        body.scrollTop = scrollTop;
        marks.replaceChildren(...renderMarks(report.widgets));
      }
      place();
    },
    fail(reason) {
      verdict.textContent = `The report could not be made: ${String(reason)}`;
      panel.className = 'panel bad';
    },
    place,
  };
}

/** Whether the text could be put on the clipboard: an insecure page has none, and a visitor may forbid it. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Not by elements/styles.ts: its tables are what a page that has replaced `WeakMap` breaks, and then this is needed. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(reportStyles + panelStyles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(h('style', {}, reportStyles, panelStyles));
  }
}
