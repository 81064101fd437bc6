/** A page that notes what happens to it. */
import type { HostPage } from '../host-page.js';
import { forms, type Hazard } from './hazard.js';
import { openHost, settled } from './hosting-page.js';

/** What the page itself notes of what happens in it. */
interface Diary {
  readonly events: string[];
  readonly records: string[];
  readonly lines: string[];
  readonly asked: string[];
  readonly opened: string[];
  errors: number;
}

type Diarist = HTMLElement & { diary: Diary };

export const diaryOf = ({ document }: HostPage): Diary => (document.documentElement as Diarist).diary;

/** Runs in the page: notes events, timers, changes to its own content, listeners, the console, and what is opened. */
function keepDiary(): void {
  const diary: Diary = { events: [], records: [], lines: [], asked: [], opened: [], errors: 0 };
  (document.documentElement as Diarist).diary = diary;
  window.onerror = () => {
    diary.errors++;
  };
  window.onunhandledrejection = () => diary.errors++;

  const types =
    'DOMContentLoaded load hashchange popstate focusin scroll resize clinic submit beforeprint message storage';
  for (const type of types.split(' ')) window.addEventListener(type, () => diary.events.push(type));
  window.addEventListener('load', () => {
    setTimeout(() => {
      diary.events.push('timer');
      requestAnimationFrame(() => {
        diary.events.push('frame');
        document.dispatchEvent(new CustomEvent('clinic', { bubbles: true }));
        void Promise.resolve().then(() => diary.events.push('promise'));
      });
    });
  });

  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const place =
        target.nodeType === 1
          ? (target as Element).closest('.place')
          : target.parentElement?.closest('.place');
      const nodes = [...addedNodes, ...removedNodes].filter(({ nodeName }) => !/^script$/i.test(nodeName));
      if (place || (type === 'childList' && !nodes.length)) continue;
      diary.records.push([type, target.nodeName, ...nodes.map(({ nodeName }) => nodeName)].join(' '));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, ...rest) {
    if (/unload|print|pagehide|freeze/.test(type)) diary.asked.push(type);
    add.call(this ?? window, type, ...rest);
  };
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'table', 'trace'] as const)
    console[name] = (...words: unknown[]) => diary.lines.push(words.map(String).join(' '));
  for (const name of [
    'WebSocket',
    'EventSource',
    'BroadcastChannel',
    'Worker',
    'SharedWorker',
    'RTCPeerConnection',
  ]) {
    const given = Reflect.get(window, name) as (new (...values: unknown[]) => object) | undefined;
    if (!given) continue;
    const noted = function (...values: unknown[]) {
      diary.opened.push(name);
      return new given(...values);
    };
    Object.assign(window, { [name]: noted });
  }
}

export const plain: Hazard = { id: '', name: 'a page', before: keepDiary };
const tag = '<script src="/dist/pinpoint.js"></script>';

export async function allSettled(page: HostPage): Promise<HostPage> {
  for (const form of forms) await settled(page, form);
  return page;
}

/** The page, with nine widgets in it, by a script tag in its markup or, where it has been looked at, by one that is added. */
export async function openWith(hazard: Partial<Hazard> = {}): Promise<HostPage> {
  return allSettled(await openHost({ ...plain, ...hazard, script: tag }));
}
