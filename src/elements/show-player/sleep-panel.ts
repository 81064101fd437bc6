import { html } from 'lit/html.js';
import { enSleep } from '../../locale/en-sleep.js';
import { formatMinutes, formatPhrase } from '../../locale/format.js';
import { directionOf } from '../../locale/language.js';
import { SleepTimer } from '../../playback/sleep-timer.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { placeFor, renderPanel } from './render-panel.js';
import { set } from './set.js';
import { sleepStyles } from './sleep.styles.js';

/** What can be chosen: minutes, none, or the end of the episode. */
type Choice = number | 'end';

const choices: readonly Choice[] = [0, 5, 10, 15, 30, 45, 60, 'end'];

/** The choice of when the sound stops. One for a player, for as long as it lives: the timer goes on while it is closed. */
export class SleepPanel implements Panel {
  readonly place = placeFor('sleep');
  readonly timer: SleepTimer;
  readonly #player: PinpointShowPlayer;
  /** What is announced, while the panel is closed too: so it stands in the player. */
  readonly #status = h('div', { class: 'hidden', role: 'status' });
  #hasStopped = false;

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    this.timer = new SleepTimer(player, (hasStopped) => this.#changed(hasStopped));
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
    const { code, sleepTimer, sleepAtEnd, sleepOff } = { ...enSleep, ...view.strings };
    const { isLive } = this.#player;
    const chosen = this.#chosen;
    const words = (choice: Choice) =>
      choice === 'end' ? sleepAtEnd : choice ? formatMinutes(choice * 60, code) : sleepOff;
    // The chosen one can be pressed again, which changes nothing but begins its minutes anew.
    const renderChoice = (choice: Choice) => html`
      <label ?hidden=${isLive && choice === 'end'}>
        <input
          type="radio"
          name="sleep"
          value=${choice}
          .checked=${choice === chosen}
          @click=${() => this.#choose(choice)}
        />
        <span class="quiet">${words(choice)}</span>
      </label>
    `;
    renderPanel(
      this.place,
      view,
      sleepTimer,
      html`<div class="choices" role="radiogroup" aria-label=${sleepTimer}>${choices.map(renderChoice)}</div>
        <p class="small">${this.#inWords()}</p>`,
    );
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
