import { fixtureSync, html, waitUntil } from '@open-wc/testing';
// Here already, so that no test waits for a chunk.
import '../src/elements/show-player/deck.js';
import { h } from '../src/elements/dom.js';
import '../src/elements/show-player/define.js';
import type { PinpointShowPlayer } from '../src/elements/show-player/pinpoint-show-player.js';
import { enDeck } from '../src/locale/en-deck.js';
import '../src/locale/fr.js';
import { override } from './fake-network.js';

// What one test has heard, the next one does not know.
beforeEach(() => localStorage.removeItem('pinpoint-player'));

type Attributes = Record<string, string | undefined>;
type Json = Record<string, unknown>;

/** The demo's show: four episodes of two or three minutes, in English of Canada. */
export const sample = '/demo/content/shows/pinpoint-health-show.json';

/** Four seconds of sound. */
export const tone = '/test/fixtures/playback-tone.mp3';

/** Twenty-one seconds of speech. */
export const talk = '/demo/content-src/media/a-pause-for-your-back.mp3';

/** Sound that is not there. Of a 404 the test runner would make a note. */
export const gone = '/status/410';

/** Sound that never comes. */
export const never = '/slow/sound.mp3';

/** An episode with a sound, and what a test adds to it. */
export function episode(id: string, src = tone, more: Json = {}): Json {
  return { id, name: `About ${id}`, audio: [{ src, type: 'audio/mpeg' }], ...more };
}

/** A show of these episodes, and what a test adds to it. */
export function show(episodes: Json[], more: Json = {}): Json {
  return { version: 1, type: 'show', id: 'show', name: 'The Show', inLanguage: 'en', episodes, ...more };
}

/** Puts a player on the page, in a box of its own. It has not been drawn yet. */
export function place(attributes: Attributes = {}, ...children: (Node | string)[]): PinpointShowPlayer {
  const player = h('pinpoint-show-player', attributes, ...children);
  fixtureSync(html`<div>${player}</div>`);
  return player;
}

/** Shows a document that is at hand, or that of an address, and waits until it is on the page. */
export async function card(document: unknown, attributes: Attributes = {}): Promise<PinpointShowPlayer> {
  const isAddress = typeof document === 'string';
  const player = place(isAddress ? { src: document, loading: 'eager', ...attributes } : attributes);
  if (!isAddress) player.show = document;
  await heard(player, 'pinpoint-load');
  return player;
}

/** Presses *Listen Now*, and waits until the sound is heard and the player is open. */
export async function listen(player: PinpointShowPlayer): Promise<void> {
  part(player, 'listen').click();
  await until(() => find(player, 'play') && isHeard(player), 'it plays');
}

/** A player that plays. */
export async function playing(document: unknown, attributes: Attributes = {}): Promise<PinpointShowPlayer> {
  const player = await card(document, attributes);
  await listen(player);
  return player;
}

/** A player that is open and paused, at a position in seconds. */
export async function paused(
  document: unknown,
  seconds = 0,
  attributes: Attributes = {},
): Promise<PinpointShowPlayer> {
  const player = await playing(document, attributes);
  player.pause();
  player.currentTime = seconds;
  await until(() => nameOf(part(player, 'play')) === { ...enDeck, ...player.strings }.play, 'it is paused');
  await until(() => player.currentTime === seconds, `it is at ${seconds} seconds`);
  await player.updateComplete;
  return player;
}

/** Whether its sound goes on at this moment. */
export function isHeard(player: PinpointShowPlayer): boolean {
  return !player.paused && player.currentTime > 0;
}

/** Waits until a condition holds. */
export function until(holds: () => unknown, promise: string): Promise<void> {
  return waitUntil(() => Boolean(holds()), `not so: ${promise}`, { interval: 15, timeout: 14_000 });
}

/** Waits until the sound has gone on for so many seconds. */
export async function goneOn(player: PinpointShowPlayer, seconds = 0.3): Promise<void> {
  const from = player.currentTime;
  await until(() => player.currentTime > from + seconds, `the sound goes on after ${from}`);
}

/** The next event of a type. */
export function heard<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}

/** All events of these types from now on, as they come. */
export function hearing<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  ...types: K[]
): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  for (const type of types)
    target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[K]));
  return events;
}

/** What has a part name, or nothing. */
export function find(player: PinpointShowPlayer, name: string): HTMLElement | null {
  return player.renderRoot.querySelector<HTMLElement>(`[part~=${name}]`);
}

/** Whether something has a part name. */
export function has(player: PinpointShowPlayer, name: string): boolean {
  return !!find(player, name);
}

/** What has a part name. */
export function part(player: PinpointShowPlayer, name: string): HTMLElement {
  const found = find(player, name);
  if (!found) throw new Error(`There is no part "${name}".`);
  return found;
}

/** The slider for the position. */
export function slider(player: PinpointShowPlayer): HTMLInputElement {
  return part(player, 'seek') as HTMLInputElement;
}

/** What can be used: buttons, sliders, choices and links, in their order. */
export function controls(player: PinpointShowPlayer): HTMLElement[] {
  const all = player.renderRoot.querySelectorAll<HTMLElement>('button, input, select, a[href]');
  return [...all].filter((element) => element.getClientRects().length);
}

/** The control of a name. */
export function control(player: PinpointShowPlayer, name: string | RegExp): HTMLElement {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const [found, ...others] = controls(player).filter((element) => matches(nameOf(element)));
  if (!found || others.length) {
    const there = controls(player).map((element) => `"${nameOf(element)}"`);
    throw new Error(`Not one control ${String(name)} among ${there.join(', ')}`);
  }
  return found;
}

/** The name of an element for those who listen. */
export function nameOf(element: Element): string {
  const label = (element as Partial<HTMLInputElement>).labels?.[0];
  return element.getAttribute('aria-label') ?? words((label ?? element).textContent);
}

/** What a player shows, as a visitor reads it. */
export function textOf(player: PinpointShowPlayer): string {
  return words((player.renderRoot.querySelector('.root') as HTMLElement).innerText);
}

/** A text with single spaces. */
export function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** The name of what has the focus in a player: a name, since an element in a failed comparison hangs the report. */
export function focused(player: PinpointShowPlayer): string | undefined {
  const { activeElement } = player.renderRoot;
  return activeElement ? nameOf(activeElement) : undefined;
}

/** What a visitor does at a slider: moves it, and lets it go. */
export function input(range: HTMLElement, value: number, ...types: ('input' | 'change')[]): void {
  (range as HTMLInputElement).value = `${value}`;
  for (const type of types) range.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Notes the media elements that are made from now on, and how often one was told to play: to be restored. */
export function watchAudio(): { readonly made: HTMLAudioElement[]; plays: number; restore(): void } {
  const made: HTMLAudioElement[] = [];
  class WatchedAudio extends Audio {
    constructor() {
      super();
      made.push(this);
    }
    override play(): Promise<void> {
      watched.plays++;
      return super.play();
    }
  }
  const watched = { made, plays: 0, restore: override(window, 'Audio', WatchedAudio) };
  return watched;
}

/** Leads every sound that is opened to another address while `to` is set: to be restored. */
export function detour(to?: string): { to: string | undefined; restore(): void } {
  const { prototype } = HTMLMediaElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'src')!;
  const led = { to, restore: () => void Object.defineProperty(prototype, 'src', own) };
  Object.defineProperty(prototype, 'src', {
    ...own,
    set(this: HTMLMediaElement, src: string) {
      own.set!.call(this, led.to ?? src);
    },
  });
  return led;
}

/** Keeps the console quiet, and what it was told: to be restored. */
export function quietConsole(): { readonly lines: string[]; restore(): void } {
  const lines: string[] = [];
  const note = (...told: unknown[]) => lines.push(told.map(String).join(' '));
  const restores = [override(console, 'error', note), override(console, 'warn', note)];
  return { lines, restore: () => restores.forEach((restore) => restore()) };
}
