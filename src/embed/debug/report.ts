import { elements } from '../spellings.js';
import type { Fact } from './fact.js';
import { factsOfPage, factsOfScript } from './facts-of-page.js';
import type { Copy } from './facts-of-script.js';
import { addressOf, factsOfWidget, type Tone, type Watched, type WidgetFacts } from './facts-of-widget.js';
import { leftovers } from './leftovers.js';
import { folderOf, type RequestFacts, requestsFor, shortOf, sizeOf } from './requests.js';
import type { Heard, Violation } from './watch.js';

/** All that support wants to know of a page. */
export interface Report {
  /** The most important, in one line. */
  readonly verdict: string;
  readonly tone: Tone;
  readonly widgets: readonly WidgetFacts[];
  readonly leftovers: readonly Fact[];
  readonly requests: readonly RequestFacts[];
  readonly script: readonly Fact[];
  readonly page: readonly Fact[];
}

/** Reads the page. `whenKnown` is called when something that had to be waited for is known. */
export function readReport(copies: readonly Copy[], heard: Heard, whenKnown: () => void): Report {
  const found = [...document.querySelectorAll<Watched>(elements)];
  const widgets = found.map((widget, index) => factsOfWidget(widget, index + 1, heard, whenKnown));
  const documents = found.flatMap((widget) => [addressOf(widget).url, widget.loader?.url ?? '']);
  const folder = folderOf(copies[0]?.src ?? '');
  const left = leftovers();
  return {
    ...verdictOn(widgets, left.length),
    widgets,
    leftovers: left,
    requests: requestsFor(documents, folder),
    script: factsOfScript(copies),
    page: factsOfPage(heard.violations.filter((violation) => concernsUs(violation, folder, documents))),
  };
}

/** A page's policy may forbid much that is not ours. */
function concernsUs({ blocked, source }: Violation, folder: string, documents: readonly string[]): boolean {
  const hosts = [folder, ...documents].map((url) => /^https?:\/\/[^/]+/.exec(url)?.[0] ?? '');
  const isOurs = (url: string) => !!folder && url.startsWith(folder);
  return isOurs(source) || isOurs(blocked) || hosts.some((host) => host && blocked.startsWith(host));
}

/** The widgets, and what was pasted and became none, in one line. */
export function verdictOn(
  widgets: readonly Pick<WidgetFacts, 'name' | 'state' | 'tone'>[],
  left: number,
): Pick<Report, 'verdict' | 'tone'> {
  const [first, ...others] = widgets;
  if (!first)
    return {
      verdict: left ? 'What was pasted here became no widget' : 'There is no widget on this page',
      tone: 'bad',
    };
  const { tone } = widgets.find((widget) => widget.tone === 'bad') ??
    widgets.find((widget) => widget.tone === 'wait') ?? { tone: 'good' };
  if (!others.length) return { verdict: `${first.name}: ${first.state.toLowerCase()}`, tone };
  const count = widgets.filter((widget) => widget.tone === tone).length;
  const who = `${count} of ${widgets.length} widgets`;
  const verdict = {
    good: `All ${widgets.length} widgets are ready`,
    wait: `${who} ${count === 1 ? 'is' : 'are'} waiting or hidden`,
    bad: `${who} ${count === 1 ? 'does' : 'do'} not work`,
  }[tone];
  return { verdict, tone };
}

/** The report as text, to be sent in a mail. */
export function textOf(report: Report): string {
  const lines = (facts: readonly Fact[]) => facts.map(({ name, value }) => `  ${name}: ${value}`);
  return [
    `PinPoint, for support: ${report.verdict}`,
    ...report.widgets.flatMap(({ number, name, state, advice, facts }) => [
      '',
      `${number}. ${name}: ${state}`,
      ...(advice ? [`  To do: ${advice}`] : []),
      ...lines(facts),
    ]),
    ...(report.leftovers.length ? ['', 'No widget was made of', ...lines(report.leftovers)] : []),
    '',
    'Requests',
    ...report.requests.map(
      ({ url, status, bytes, isCached, ms }) =>
        `  ${status || '–'} ${shortOf(url)} ${sizeOf(bytes)}${isCached ? ' from the cache' : ''} ${ms} ms`,
    ),
    '',
    'Script',
    ...lines(report.script),
    '',
    'Page',
    ...lines(report.page),
  ].join('\n');
}
