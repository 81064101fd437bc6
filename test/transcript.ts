import type { FileChapter } from '../src/content/chapters-file.js';
import type { PlayerView } from '../src/elements/show-player/panel.js';
import type { PinpointShowPlayer } from '../src/elements/show-player/pinpoint-show-player.js';
import { TranscriptPanel } from '../src/elements/show-player/transcript/transcript-panel.js';
import { fakeNetwork, page, type Route, uniquePath } from './fake-network.js';
import { until, words } from './player.js';
import { boxFor, viewOf } from './player-view.js';

/** A line of a transcript: when it starts and ends, in seconds, who says it, and what. */
export type Line = readonly [start: number, end: number, speaker: string, text: string];

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

/** The name of a control for those who listen: what is only seen is not in it. */
export function nameOf(element: Element): string {
  const copy = (element.closest('label') ?? element).cloneNode(true) as Element;
  for (const seen of copy.querySelectorAll('[aria-hidden]')) seen.remove();
  return words(element.getAttribute('aria-label') ?? copy.textContent);
}

/** The text of an element, with a space between its parts. */
function textOf(element: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) parts.push(walker.currentNode.textContent ?? '');
  return words(parts.join(' '));
}

/** Lines as WebVTT. */
export function vtt(lines: readonly Line[]): string {
  const cues = lines.map(
    ([start, end, speaker, text]) =>
      `${clock(start)} --> ${clock(end)}\n${speaker ? `<v ${speaker}>` : ''}${text}\n`,
  );
  return ['WEBVTT', '', ...cues].join('\n');
}

/** Four paragraphs of three speakers: that of Ann has two cues. */
export const talk: readonly Line[] = [
  [0, 4, 'Dr. Lou', 'Welcome to the show.'],
  [4, 8, 'Ann', 'My back hurts,'],
  [8, 12, 'Ann', 'said the doctor’s chair.'],
  [12, 16, 'Dr. Lou', 'Since when does Zoë’s café have chairs?'],
  [61, 65, 'Bob', 'I have a chair.'],
];

interface Setting {
  /** What answers at the transcript's address; a string is WebVTT. Default: the talk. */
  readonly answer?: string | Route;
  /** What the episode says of its transcripts; they are at that address where it names none. */
  readonly transcript?: readonly Record<string, unknown>[];
  /** Seconds. */
  readonly time?: number;
  readonly chapters?: readonly FileChapter[];
  readonly strings?: Partial<PlayerView['strings']>;
  /** The language of the show. */
  readonly lang?: string;
  /** Pixels. */
  readonly width?: number;
}

/** A transcript panel in a stand-in for the player, which notes where it is sent. To be closed. */
export function openTranscript(setting: Setting = {}) {
  const { answer = vtt(talk), time = 0, chapters = [], width = 600, lang = 'en' } = setting;
  const path = uniquePath('episode.vtt');
  const network = fakeNetwork({
    [path]: typeof answer === 'string' ? () => page(answer, 'text/vtt') : answer,
  });
  const transcript = (setting.transcript ?? [{}]).map((one) => ({ src: path, ...one }));
  const root = boxFor(width);
  const seeks: number[] = [];
  const player = {
    renderRoot: root,
    set currentTime(seconds: number) {
      seeks.push(seconds);
    },
  };
  let changes: Partial<PlayerView> = { chapters };
  const view = (): PlayerView => {
    const made = viewOf({ currentTime: now }, [], { transcript });
    const strings = { ...made.strings, ...setting.strings };
    return { ...made, show: { ...made.show, inLanguage: lang }, strings, ...changes };
  };
  let now = time;
  const panel = new TranscriptPanel(player as unknown as PinpointShowPlayer);
  const all = (selector: string) => [...panel.place.querySelectorAll<HTMLElement>(selector)];
  const close = () => {
    panel.closed();
    panel.place.remove();
  };
  const open = () => {
    root.querySelector('.box')?.append(panel.place);
    panel.opened();
  };
  open();
  panel.update(view());

  return {
    panel,
    network,
    root,
    path,
    seeks,
    all,
    open,
    close,
    /** A second of sound, and what else has changed. */
    update(seconds: number, more: Partial<PlayerView> = {}) {
      now = seconds;
      changes = { ...changes, ...more };
      panel.update(view());
    },
    /** Waits until the words are there. */
    read: () => until(() => all('[data-index]')[0], 'there are words'),
    failed: () => until(() => all('[part=retry], .lacking a')[0], 'it has failed'),
    /** The paragraphs as they are read: `0:04 Ann My back hurts, …`. */
    paragraphs: () =>
      all('p[class=""], .reader-line').map((one) =>
        [one.querySelector('[aria-hidden]'), ...(one.querySelector('p')?.children ?? [])]
          .map((part) => words(part?.textContent))
          .filter(Boolean)
          .join(' '),
      ),
    text: () => words(panel.place.innerText),
    /** What can be pressed, by its name. */
    button(name: string): HTMLElement {
      const found = all('button, input, a').filter((one) => nameOf(one) === name);
      if (found.length !== 1)
        throw new Error(`${found.length} named "${name}" in: ${words(panel.place.innerText)}`);
      return found[0]!;
    },
    current: () => all('.spoken').map((one) => words(one.textContent)),
    said: () => all('[role=status]').map(textOf).filter(Boolean),
    focused: () => root.activeElement && nameOf(root.activeElement),
    box: () => all('.reader-scroll')[0]!,
    /** Ends the test. */
    restore() {
      close();
      network.restore();
    },
  };
}

export type Opened = ReturnType<typeof openTranscript>;

/** Presses a key at an element, as a browser tells of it; gives whether the page may do something with it. */
export function press(target: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}
