/** Pages within a page, and what they say of themselves where nobody may look into them. */
import {
  answering,
  elsewhere,
  type HostPage,
  openPage,
  type PageLog,
  type PageParts,
  running,
} from '../host-page.js';
import { forms, kinds } from './hazard.js';
import { snippetOf } from './hosting-page.js';

/** What a page says of itself. */
export interface Report {
  /** Of what stands where, by the name of the place: form and kind. */
  readonly places: Readonly<Record<string, Place>>;
  /** The page may store nothing: it has no origin. */
  readonly isStorageDenied: boolean;
  /** The sound of the first player can be heard. */
  readonly hasPlayed: boolean;
  readonly errors: readonly string[];
}

interface Place {
  /** Of the widget; empty where there is none. */
  readonly status: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly scrollWidth: number;
  readonly hasLink: boolean;
}

type Frame = HTMLIFrameElement | HTMLObjectElement | HTMLEmbedElement;

export type Tag = 'iframe' | 'object' | 'embed';

/** Gives a frame its page. */
export type Fill = (frame: Frame, markup: string) => void;

/** A page's markup; the script comes first in it. */
export function markupOf({ head = '', body = '', attributes = '' }: PageParts, script: () => void): string {
  return `<!doctype html><html lang="en"><head><title>A page</title>${running(script)}${head}</head><body ${attributes}>${body}</body></html>`;
}

/** A page with a script tag and all widgets, which puts a {@link Report} on its window and tells the page around it. */
export function reportingPage(head: string): string {
  const widgets = forms.flatMap((form) =>
    kinds.map((kind) => `<div id="${form}-${kind}">${snippetOf(form, kind)}</div>`),
  );
  return markupOf({ head, body: widgets.join('\n') }, report);
}

/** With whole addresses, for a page that has none of its own. */
export function absolute(markup: string): string {
  return markup.replace(/\b((?:src|href)=")\//g, `$1${location.origin}/`);
}

/** With whole addresses of its scripts alone. */
export function withScripts(markup: string): string {
  return markup.replace(/<script[^>]*>/g, absolute);
}

/** An address that answers with a page. */
export const addressOf = (markup: string): string => answering(markup, 'text/html');

export const fromServer: Fill = (frame, markup) => {
  if (frame.localName === 'object') frame.setAttribute('data', addressOf(markup));
  else frame.setAttribute('src', addressOf(markup));
};
export const fromBlob: Fill = (frame, markup) => {
  const blob = new Blob([markup], { type: 'text/html' });
  frame.setAttribute('src', URL.createObjectURL(blob));
};
export const fromSource: Fill = (frame, markup) => frame.setAttribute('srcdoc', markup);
export const fromAddress: Fill = (frame, markup) =>
  frame.setAttribute('src', `data:text/html;charset=utf-8,${encodeURIComponent(markup)}`);
export const written: Fill = (frame, markup) => {
  const page = (frame as HTMLIFrameElement).contentDocument!;
  page.open();
  page.write(markup);
  page.close();
};

export const fromElsewhere: Fill = (frame, markup) =>
  frame.setAttribute('src', elsewhere + addressOf(markup));

/** Like another, in a frame with this attribute. */
export const withAttribute =
  (name: string, value: string, fill: Fill): Fill =>
  (frame, markup) => {
    frame.setAttribute(name, value);
    fill(frame, markup);
  };

/** Opens a page in an element of another page, as large as that; it can be looked into. */
export async function openFramed(parts: PageParts, tag: Tag, fill: Fill): Promise<HostPage> {
  const log: PageLog = { errors: [], warnings: [], violations: [] };
  const outer = await openPage({});
  Reflect.set(outer.window, 'log', log);
  await place(outer, tag, (frame) => fill(frame, markupOf(parts, watch)));
  const window = outer.window.frames[0] as HostPage['window'];
  return { window, document: window.document, log, names: [] };
}

/** Opens a page in an iframe of another page, and gives what it says of itself. */
export async function askFramed(fill: Fill, markup: string): Promise<Report> {
  const outer = await openPage({});
  const said = new Promise<Report>((resolve) => {
    outer.window.addEventListener('message', ({ data }) => resolve(data as Report), { once: true });
  });
  await place(outer, 'iframe', (frame) => fill(frame, markup));
  return said;
}

/** Resolves when the page in the frame has loaded; the empty one that is there before may say that it has, too. */
export function place({ document }: HostPage, tag: Tag, fill: (frame: Frame) => void): Promise<void> {
  const frame = document.createElement(tag);
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: white';
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      const page = 'contentDocument' in frame && frame.contentDocument;
      if (!page || page.title) resolve();
    });
    document.body.append(frame);
    fill(frame);
  });
}

/** Runs in a page in a frame. */
function watch(): void {
  const { errors } = Reflect.get(window.parent, 'log') as PageLog;
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  console.error = (...words: unknown[]) => errors.push(words.map(String).join(' '));
}

/** Runs in a page that has no origin, or another. */
function report(): void {
  const errors: string[] = [];
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  console.error = (...words: unknown[]) => errors.push(words.map(String).join(' '));

  const until = (isSo: () => unknown) =>
    new Promise<boolean>((resolve) => {
      const start = performance.now();
      const look = () => {
        if (isSo()) resolve(true);
        else if (performance.now() - start > 12_000) resolve(false);
        else setTimeout(look, 50);
      };
      look();
    });
  type Widget = HTMLElementTagNameMap['pinpoint-show-player'];
  const widgetIn = (box: Element) =>
    box.querySelector<Widget>('pinpoint-article, pinpoint-show-player, pinpoint-tips');
  const listen = async (player: Widget | null) => {
    const button = player?.renderRoot.querySelector<HTMLElement>('[part~=listen]');
    button?.click();
    return !!button && until(() => !player!.paused && player!.currentTime > 0.1);
  };
  const isStorageDenied = () => {
    try {
      return !window.localStorage;
    } catch {
      return true;
    }
  };
  const placeOf = (box: Element): Place => {
    const widget = widgetIn(box);
    const root = widget?.status ? widget.renderRoot.querySelector<HTMLElement>('.root')! : undefined;
    const { width, height } = (root ?? box).getBoundingClientRect();
    return {
      status: widget?.status ?? '',
      text: root?.innerText ?? '',
      width,
      height,
      scrollWidth: (root ?? box).scrollWidth,
      hasLink: [...box.querySelectorAll('a')].some((link) => link.getClientRects().length),
    };
  };
  const make = async (): Promise<Report> => {
    await until(() => document.readyState === 'complete');
    const boxes = [...document.querySelectorAll('body > [id]')];
    await until(() => boxes.every((box) => ['ready', 'failed'].includes(widgetIn(box)?.status ?? '')));
    const places = Object.fromEntries(boxes.map((box) => [box.id, placeOf(box)]));
    const hasPlayed = await listen(widgetIn(boxes[1]!));
    return { places, isStorageDenied: isStorageDenied(), hasPlayed, errors };
  };
  const made = make();
  Reflect.set(window, 'report', made);
  if (window.parent !== window) void made.then((all) => window.parent.postMessage(all, '*'));
}
