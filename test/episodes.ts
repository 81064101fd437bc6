// Here already, so that no test waits for a chunk.
import '../src/elements/show-player/long-list.js';
import '../src/elements/show-player/more-episodes.js';
import type { PinpointShowPlayer } from '../src/elements/show-player/pinpoint-show-player.js';
import { control, controls, episode, nameOf, part, show, talk as speech, until, words } from './player.js';

type Json = Record<string, unknown>;

/** What one test has heard, the next one does not know: its episodes are others. */
let test = 0;
beforeEach(() => {
  test++;
});

/** The id of an episode by its number. */
export function idOf(n: number): string {
  return `talk-${String(test)}-${String(n)}`;
}

/** So many episodes, the newest, that of the highest number, first: `Talk 30`, `Talk 29`, … */
export function talks(count: number, newest = count): Json[] {
  return Array.from({ length: count }, (_, index) => talk(newest - index));
}

/** An episode by its number, and what a test adds to it. */
export function talk(n: number, more: Json = {}): Json {
  return episode(idOf(n), speech, { name: `Talk ${n}`, ...more });
}

/** A show of episodes, the newest of which was not published first: the order is that of the document. */
export function talkShow(episodes: Json[], more: Json = {}): Json {
  return show(episodes, { id: 'talks', ...more });
}

/** The rows of the list that are there, by the names of their buttons. */
export function rows(player: PinpointShowPlayer): string[] {
  return buttons(player).map((button) => words(button.textContent));
}

/** The button of each row. */
export function buttons(player: PinpointShowPlayer): HTMLElement[] {
  return [...part(player, 'episodes').querySelectorAll<HTMLElement>('li > button')];
}

/** Whether there is a button of a name. */
export function hasButton(player: PinpointShowPlayer, name = 'More episodes'): boolean {
  return controls(player).some((element) => nameOf(element) === name);
}

/** Presses that button as somebody at a keyboard does, and waits for the outcome. */
export async function pressMore(player: PinpointShowPlayer, outcome: () => unknown): Promise<void> {
  await until(() => hasButton(player), 'there is a button for more');
  const button = control(player, 'More episodes');
  button.focus();
  button.click();
  await until(outcome, 'the button has had its effect');
}

/** The search field of a long list, once it is there. */
export async function searchField(player: PinpointShowPlayer): Promise<HTMLInputElement> {
  const find = () => player.renderRoot.querySelector<HTMLInputElement>('input[type=search]');
  await until(find, 'there is a search field');
  return find()!;
}

/** Types into a field. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What is said politely in the list just now. */
export function said(player: PinpointShowPlayer): string {
  const regions = part(player, 'episodes').parentElement!.querySelectorAll('[role=status]');
  return words([...regions].map(({ textContent }) => textContent).join(' '));
}
