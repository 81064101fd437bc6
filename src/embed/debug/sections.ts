import { h } from '../../elements/dom.js';
import type { Fact } from './fact.js';
import type { WidgetFacts } from './facts-of-widget.js';
import type { Report } from './report.js';
import { type RequestFacts, shortOf, sizeOf } from './requests.js';

/** The report as nodes: what a picture of the page has to show. */
export function renderReport(report: Report): Node[] {
  return [
    h(
      'div',
      {},
      h('h3', {}, 'Widgets'),
      report.widgets.length
        ? h('ol', { class: 'widgets' }, inOrder(report.widgets).map(renderWidget))
        : h(
            'p',
            {},
            report.leftovers.length
              ? 'None.'
              : 'None was found. The editor of the site may have taken the snippet out, or it stands on another page.',
          ),
      report.leftovers.length > 0 && [
        h('h3', {}, 'No widget was made of'),
        renderFacts(report.leftovers, 'wide'),
      ],
    ),
    h(
      'div',
      {},
      h('h3', {}, 'Script'),
      renderFacts(report.script),
      h('h3', {}, 'Page'),
      renderFacts(report.page),
    ),
    h(
      'div',
      {},
      h('h3', {}, 'Requests'),
      report.requests.length
        ? renderRequests(report.requests)
        : h('p', {}, 'None that the browser remembers.'),
    ),
  ];
}

/** What fails comes first, so that a picture without scrolling has it; the numbers stay those on the page. */
function inOrder(widgets: readonly WidgetFacts[]): readonly WidgetFacts[] {
  return (['bad', 'wait', 'good'] as const).flatMap((tone) =>
    widgets.filter((widget) => widget.tone === tone),
  );
}

function renderWidget({ number, name, state, tone, advice, facts }: WidgetFacts): HTMLElement {
  return h(
    'li',
    { class: tone, value: number },
    h('span', { class: 'number', 'aria-hidden': 'true' }, `${number}`),
    h('h4', {}, `${name} `, h('span', { class: 'state' }, state)),
    advice && h('p', { class: 'advice' }, advice),
    renderFacts(facts),
  );
}

function renderFacts(facts: readonly Fact[], more = ''): HTMLElement {
  return h(
    'dl',
    { class: more },
    facts.map(({ name, value, look = '' }) => [
      h('dt', {}, name),
      h('dd', { class: look }, look === 'code' ? breakable(value) : value),
    ]),
  );
}

function renderRequests(requests: readonly RequestFacts[]): HTMLElement {
  const head = ['Status', 'What', 'Size', 'Time'].map((name) => h('th', { scope: 'col' }, name));
  const row = ({ url, status, bytes, isCached, ms }: RequestFacts) =>
    h(
      'tr',
      { class: status >= 400 ? 'bad' : '' },
      h('td', {}, status ? `${status}` : '–'),
      h('td', { class: 'code' }, breakable(shortOf(url))),
      h('td', {}, isCached ? 'cached' : sizeOf(bytes)),
      h('td', {}, `${ms} ms`),
    );
  return h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, requests.map(row)));
}

/** An address that may be broken into lines where it has parts. */
const breakable = (address: string): (Node | string)[] =>
  address.split(/(?<=[/?&=-])(?=[^/])/).flatMap((part) => [part, h('wbr')]);

/** Where each widget stands, as a frame and its number: laid over the page, so that nothing in it moves. */
export function renderMarks(widgets: readonly WidgetFacts[]): Node[] {
  return widgets.map(({ number, tone }) =>
    h('div', { class: `mark ${tone}` }, h('span', { class: 'number' }, `${number}`)),
  );
}
