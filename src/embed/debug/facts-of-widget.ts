import { resolveUrl } from '../../endpoint/resolve-url.js';
import { isSameLanguage } from '../../locale/language.js';
import { adviceFor, type Failure } from './advice.js';
import { type Fact, present } from './fact.js';
import { versionAtWork } from './facts-of-script.js';
import { causeOf } from './probe.js';
import { whatIsCutOff, whyHidden } from './visibility.js';
import { forbids, type Heard } from './watch.js';

export type Tone = 'good' | 'wait' | 'bad';

/** What is said of one widget. */
export interface WidgetFacts {
  readonly element: HTMLElement;
  /** Its place among the widgets of the page, from 1. */
  readonly number: number;
  /** As in `Show player`. */
  readonly name: string;
  /** How it is, in words. */
  readonly state: string;
  readonly tone: Tone;
  /** What to do; empty where there is nothing to do. */
  readonly advice: string;
  readonly facts: readonly Fact[];
}

/** What a widget lets be seen from outside. One of another version may lack any of it. */
export interface Watched extends HTMLElement {
  readonly status?: string;
  readonly language?: string;
  readonly loader?: {
    readonly error?: Failure;
    readonly kept?: boolean;
    readonly url?: string;
    readonly content?: {
      readonly document?: { readonly inLanguage?: string };
      readonly problems?: readonly { readonly path: string; readonly message: string }[];
    };
  };
}

/** How near the viewport a lazy widget loads, in pixels. */
const NEAR = 400;

/** How many problems of a document are listed. */
const LISTED = 5;

/** What a widget is asked for as, and what that stands for. */
export function addressOf(element: Watched): {
  readonly spelling: string;
  readonly written: string;
  readonly url: string;
} {
  const parent = element.parentElement;
  const link = element.querySelector(`:scope > a.${element.localName}`);
  const written = (node: Element, ...names: string[]) =>
    names.map((name) => node.getAttribute(name)).find((value) => value !== null) ?? '';
  const url = resolveUrl(element.getAttribute('src') ?? '');
  if (parent?.matches('[data-pinpoint]'))
    return {
      spelling: `placeholder <${parent.localName}>`,
      written: written(parent, 'data-src', 'src'),
      url,
    };
  if (link) return { spelling: 'link', written: written(link, 'data-src', 'href'), url };
  return { spelling: 'element', written: written(element, 'src', 'data-src'), url };
}

export function factsOfWidget(
  widget: Watched,
  number: number,
  heard: Heard,
  whenKnown: () => void,
): WidgetFacts {
  const { loader } = widget;
  const failure = loader?.error ?? heard.failures.find((known) => known.widget === widget)?.failure;
  const { spelling, written, url } = addressOf(widget);
  const hidden = whyHidden(widget);
  const { state, tone, advice } = stateOf(widget, hidden, failure);
  const problems = loader?.content?.problems ?? [];
  const { width, height } = widget.getBoundingClientRect();
  const size = `${Math.round(width)} × ${Math.round(height)} px`;
  const [wanted, shown] = [widget.language ?? '', loader?.content?.document?.inLanguage ?? ''];
  const language =
    wanted && shown && !isSameLanguage(wanted, shown)
      ? `${wanted} wanted, ${shown} shown`
      : wanted || 'no language yet';
  return {
    element: widget,
    number,
    name: widget.localName
      .slice(9)
      .replace(/^./, (letter) => letter.toUpperCase())
      .replace('-', ' '),
    state,
    tone,
    advice: (failure && adviceFor(failure, circumstances(failure, widget, heard, whenKnown))) || advice,
    facts: present(
      failure && { name: 'Error', value: lineOf(failure), look: 'bad' },
      failure?.path && { name: 'Where', value: failure.path, look: 'code' },
      hidden && { name: 'Not seen', value: hidden, look: 'bad' },
      { name: 'src', value: written || (loader?.content ? 'none: set by a script' : 'none'), look: 'code' },
      url !== written && { name: 'Asked for', value: url || 'nothing: this is no address', look: 'code' },
      loader?.url && loader.url !== url && { name: 'Shown', value: loader.url, look: 'code' },
      loader?.kept && { name: 'Copy', value: 'the last good one is shown, since the server does not answer' },
      !hidden && whatIsCutOff(widget) && { name: 'Cut off', value: whatIsCutOff(widget), look: 'bad' },
      { name: 'Widget', value: `${spelling}, ${size}, ${language}, version ${versionAtWork() || 'none'}` },
      ...problems.slice(0, LISTED).map(({ path, message }): Fact => ({
        name: 'Skipped',
        value: `${path || 'document'} ${message}`,
      })),
      problems.length > LISTED && { name: 'Skipped', value: `and ${problems.length - LISTED} more` },
    ),
  };
}

/** Kind, status and message of a failure, each said once. */
function lineOf({ kind, status, message }: Failure): string {
  return `${kind}: ${status && !message.includes(`${status}`) ? `status ${status}, ` : ''}${message}`;
}

function circumstances(failure: Failure, widget: Watched, { violations }: Heard, whenKnown: () => void) {
  const directive = violations.find((violation) => forbids(violation, failure.url))?.directive ?? '';
  const asksAgain = failure.kind === 'network' && failure.url && navigator.onLine && !directive;
  return {
    src: addressOf(widget).written,
    isOnline: navigator.onLine,
    directive,
    cause: asksAgain ? causeOf(failure.url, whenKnown) : undefined,
  };
}

type State = Pick<WidgetFacts, 'state' | 'tone' | 'advice'>;

function stateOf(widget: Watched, hidden: string, failure: Failure | undefined): State {
  const { localName, status, loader } = widget;
  const code = customElements.get(localName);
  if (code && !isOurs(code))
    return {
      state: 'Its name is taken',
      tone: 'bad',
      advice: `Another script on this page has defined <${localName}> for itself. Take that script away, or ask who put it there.`,
    };
  const isWaiting = isFar(widget) || !!hidden;
  if (isWaiting && (!status || status === 'idle'))
    return {
      state: hidden ? 'Waits until the page shows it' : 'Waits until it comes near the view',
      tone: 'wait',
      advice: hidden ? '' : 'Scroll to it. With loading="eager" it would not wait.',
    };
  if (!status)
    return {
      state: 'Its code is not there',
      tone: 'bad',
      advice:
        'Look for a failed file among the requests: the folder of the script has to hold all files of its version.',
    };
  if (status === 'failed') return { state: 'Failed', tone: 'bad', advice: '' };
  if (status !== 'ready') return { state: 'Loading', tone: 'wait', advice: '' };
  if (hidden) return { state: 'Ready, but the page hides it', tone: 'wait', advice: '' };
  if (failure?.kind === 'media') return { state: 'Ready, but its sound failed', tone: 'bad', advice: '' };
  if (loader?.kept) return { state: 'Ready, as an older copy', tone: 'wait', advice: '' };
  return { state: 'Ready', tone: 'good', advice: '' };
}

/** A class of ours, of whatever version, can be asked again and says how it is. */
function isOurs({ prototype }: CustomElementConstructor): boolean {
  return 'reload' in prototype && 'status' in prototype;
}

function isFar(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > innerHeight + NEAR || bottom < -NEAR;
}
