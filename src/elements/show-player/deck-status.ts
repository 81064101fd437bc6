import type { Episode } from '../../content/episode.js';
import { h } from '../dom.js';
import type { PlayerView } from './panel.js';
import { set } from './set.js';

/** What the status says besides what the sound itself reports. */
export interface StatusView extends PlayerView {
  /** True while a stream that broke off is asked for again. */
  readonly isReconnecting: boolean;
  /** Where the sound can be had without us. */
  readonly wayOut: { readonly href: string; readonly name: string };
}

/** Announced politely: what is awaited, what plays once it is heard, what fails. Nothing at each seek or wait. */
export class DeckStatus {
  readonly place = h('div', { part: 'status', class: 'hidden', role: 'status', dir: 'auto' });
  readonly #retry: () => void;
  /** The episode whose sound was heard last. */
  #heard: Episode | undefined;
  #shown = '';

  constructor(retry: () => void) {
    this.#retry = retry;
  }

  update(view: StatusView): void {
    const { strings, state, episode, wayOut } = view;
    const isFailed = state.status === 'failed';
    if (state.status === 'playing') this.#heard = episode;
    else if (isFailed) this.#heard = undefined;
    const said = isFailed ? this.#failure(view) : this.#words(view);
    const shown = `${said}\n${isFailed ? wayOut.href : ''}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    // What only follows from the controls is for those who listen; trouble is for all.
    const isTrouble = view.isReconnecting || !!state.trouble;
    set(this.place, { class: isFailed ? 'status' : isTrouble ? 'small' : 'hidden', lang: strings.code });
    if (!isFailed) {
      this.place.textContent = said;
      return;
    }
    const retry = h(
      'button',
      { part: 'retry', class: 'quiet', type: 'button', click: this.#retry },
      strings.retry,
    );
    const link = h('a', { href: wayOut.href }, wayOut.name);
    this.place.replaceChildren(h('p', {}, said), h('div', { class: 'row' }, retry, link));
  }

  #failure({ strings, state }: StatusView): string {
    return state.trouble === 'offline' ? strings.offline : strings.mediaFailed;
  }

  #words({ strings, state, episode, isReconnecting }: StatusView): string {
    if (isReconnecting) return strings.reconnecting;
    if (state.trouble) return state.trouble === 'offline' ? strings.offline : strings.mediaSlow;
    if (this.#heard === episode) return strings.playing(episode.name);
    return state.status === 'waiting' ? strings.waiting : '';
  }
}
