import { enSleep } from '../../locale/en-sleep.js';
import { formatMinutes, formatPhrase } from '../../locale/format.js';
import { directionOf } from '../../locale/language.js';
import { SleepTimer } from '../../playback/sleep-timer.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { heading } from '../view.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';
import { sleepStyles } from './sleep.styles.js';

/** What can be chosen: minutes, none, or the end of the episode. */
type Choice = number | 'end';

const choices: readonly Choice[] = [0, 5, 10, 15, 30, 45, 60, 'end'];

/** The choice of when the sound stops. One for a player, for as long as it lives: the timer goes on while it is closed. */
export class SleepPanel implements Panel {
  readonly place = h('div', { class: 'sleep' });
  readonly timer: SleepTimer;
  readonly #player: PinpointShowPlayer;
  readonly #radios: readonly HTMLInputElement[];
  /** How long it goes on, for the eyes: it changes each minute. */
  readonly #left = h('p', { class: 'small' });
  /** What is announced, while the panel is closed too: so it stands in the player. */
  readonly #status = h('div', { class: 'hidden', role: 'status' });
  #hasStopped = false;
  /** What the choice was made from. */
  #shown: readonly unknown[] = [];

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    this.timer = new SleepTimer(player, (hasStopped) => this.#changed(hasStopped));
    this.#radios = choices.map((choice) =>
      // The chosen one can be pressed again, which changes nothing but begins its minutes anew.
      h('input', { type: 'radio', name: 'sleep', value: choice, click: () => this.#choose(choice) }),
    );
    adopt(player.renderRoot, [sleepStyles]);
    player.renderRoot.querySelector('.box')?.append(this.#status);
    player.addEventListener('pinpoint-play', () => {
      if (!this.#hasStopped) return;
      this.#hasStopped = false;
      this.#say('');
      player.requestUpdate();
    });
  }

  /** What the panel's button says beside its name: `12 min`, `End of episode`; empty while the timer is off. */
  label(): string {
    const { code, sleepAtEnd } = this.#strings;
    const seconds = this.#minutes * 60;
    return seconds ? formatMinutes(seconds, code) : this.#chosen === 'end' ? sleepAtEnd : '';
  }

  update(view: PlayerView): void {
    const { strings, level } = view;
    if (strings !== this.#shown[0] || level !== this.#shown[1]) {
      this.#shown = [strings, level];
      this.#make(view);
    }
    const chosen = choices.indexOf(this.#chosen);
    // To check one that is checked already costs nothing.
    this.#radios.forEach((radio, index) => (radio.checked = index === chosen));
    // A broadcast is no episode.
    const atEnd = this.#radios.at(-1)?.parentElement;
    if (atEnd) atEnd.hidden = this.#player.isLive;
    const left = this.#inWords();
    if (this.#left.textContent !== left) this.#left.textContent = left;
  }

  get #strings() {
    return { ...enSleep, ...this.#player.strings };
  }

  get #chosen(): Choice {
    const { atEnd, minutes } = this.timer;
    return atEnd && !this.#player.isLive ? 'end' : minutes;
  }

  /** How many minutes are left, those that have begun too. */
  get #minutes(): number {
    return Math.ceil((this.timer.remaining ?? 0) / 60);
  }

  #inWords(): string {
    const { code, sleepsIn, sleepStopped } = this.#strings;
    const minutes = this.#minutes;
    return minutes ? sleepsIn(formatPhrase(minutes * 60, code)) : this.#hasStopped ? sleepStopped : '';
  }

  #make(view: PlayerView): void {
    const strings = { ...enSleep, ...view.strings };
    const { code, sleepTimer } = strings;
    const focused = this.#radios.find((radio) => radio.matches(':focus'));
    const words = (choice: Choice) =>
      choice === 'end' ? strings.sleepAtEnd : choice ? formatMinutes(choice * 60, code) : strings.sleepOff;
    set(this.place, { lang: code, dir: directionOf(code) });
    this.place.replaceChildren(
      heading(view, 1, {}, sleepTimer),
      h(
        'div',
        { class: 'choices', role: 'radiogroup', 'aria-label': sleepTimer },
        this.#radios.map((radio, index) =>
          h('label', {}, radio, h('span', { class: 'quiet' }, words(choices[index] ?? 0))),
        ),
      ),
      this.#left,
    );
    focused?.focus({ preventScroll: true });
  }

  #choose(choice: Choice): void {
    if (choice === 'end') this.timer.startAtEnd();
    else if (choice) this.timer.start(choice);
    else this.timer.stop();
    // Once: who wants to know how long it is still finds it below the choices.
    this.#say(this.#inWords());
  }

  #changed(hasStopped: boolean): void {
    this.#hasStopped = hasStopped;
    if (hasStopped) this.#say(this.#inWords());
    this.#player.requestUpdate();
  }

  #say(words: string): void {
    const { code } = this.#strings;
    set(this.#status, { lang: code, dir: directionOf(code) });
    this.#status.textContent = words;
  }
}
