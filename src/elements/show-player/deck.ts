import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Decoded } from '../../content/document.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import { enArticle } from '../../locale/en-article.js';
import { formatDate, formatPhrase } from '../../locale/format.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import type { PlaybackState } from '../../playback/playback-state.js';
import { prepareBlocks, renderProse } from '../blocks/blocks.js';
import { blockStyles } from '../blocks/blocks.styles.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { heading, labelIn } from '../view.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { renderControls } from './render-controls.js';
import { renderEpisodes } from './render-episodes.js';
import { renderSeek } from './render-seek.js';
import { renderTabs } from './render-tabs.js';
import { controlStyles } from './deck.styles.js';

/** The player that the card becomes: what it shows follows what the media element reports. */
export class Deck {
  /** Where it is; the card puts it into the page. */
  readonly place = h('div');
  readonly #host: PinpointShowPlayer;
  readonly #playback: PlaybackController;
  /** Where the visitor holds the slider, in seconds, until it is let go. */
  #held: number | undefined;
  /** What the slider says: it is quiet while the sound plays, and says the whole length only when it is reached. */
  #said: readonly [seconds: number, whole?: boolean] = [0];
  #tab = 'episodes';
  /** The document whose blocks were asked for. */
  #prepared: Decoded<Show> | undefined;
  /** The episode whose sound was heard last. */
  #heard: Episode | undefined;
  #title = this.place;
  #notes = this.place;
  /** What the title and the notes were made from. */
  #madeFrom: readonly unknown[] = [];

  constructor(host: PinpointShowPlayer, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    adopt(host.renderRoot, [blockStyles, controlStyles]);
  }

  /** Brings what is shown up to date. */
  draw(content: Decoded<Show>): void {
    const { current } = this.#host;
    if (!current) return;
    this.#prepare(content);
    this.#make(content.document, current);
    render(this.#render(content.document, current), this.place);
    this.#fillSliders();
  }

  /** Gets what shows the blocks that few notes have; the others are shown meanwhile. */
  #prepare(content: Decoded<Show>): void {
    if (this.#prepared === content) return;
    this.#prepared = content;
    prepareBlocks(content, this.#host.renderRoot)?.then(
      () => {
        this.#madeFrom = [];
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }

  #render(show: Show, episode: Episode): TemplateResult {
    const { strings } = this.#host;
    const { state } = this.#playback;
    const position = this.#held ?? state.currentTime;
    const seek = (seconds: number) => {
      this.#held = undefined;
      this.#playback.seek(seconds);
      this.#say(this.#playback.currentTime);
    };
    if (state.status !== 'playing' && position !== this.#said[0]) this.#said = [position];
    return html`<div class="deck">
      ${this.#title} ${this.#renderStatus(state, episode)}
      ${
        this.#host.isLive
          ? this.#host.air?.renderLive(state, () => this.#playback.goLive())
          : renderSeek({
              strings,
              position,
              state,
              said: this.#words(state),
              hold: (seconds) => {
                this.#held = seconds;
                this.#say(seconds);
              },
              seek,
              seekBy: (seconds) => seek(this.#playback.currentTime + seconds),
              say: () => this.#say(position, true),
            })
      }
      ${renderControls({ strings, state, playback: this.#playback })}
      ${renderTabs({
        lang: strings.code,
        chosen: this.#tab,
        choose: (id) => {
          this.#tab = id;
          this.#host.requestUpdate();
        },
        tabs: [
          {
            id: 'episodes',
            name: strings.episodes,
            panel: () =>
              renderEpisodes(show.episodes, {
                strings,
                current: episode,
                choose: (other) => this.#host.select(other, true),
              }),
          },
          ...(episode.description?.length
            ? [{ id: 'notes', name: strings.notes, panel: () => this.#notes }]
            : []),
        ],
      })}
    </div>`;
  }

  /** How much of a slider is filled: no inline style, which a Content Security Policy may forbid. */
  #fillSliders(): void {
    const { bufferedEnd, duration } = this.#playback.state;
    for (const slider of this.place.querySelectorAll<HTMLInputElement>('[type=range]')) {
      const fill = (name: string, value: number) =>
        slider.style.setProperty(name, `${value / Number(slider.max)}`);
      fill('--_at', slider.valueAsNumber);
      if (slider.part.contains('seek')) fill('--_loaded', duration ? bufferedEnd : 0);
    }
  }

  #say(seconds: number, whole = false): void {
    this.#said = [seconds, whole];
    this.#host.requestUpdate();
  }

  #words({ duration }: PlaybackState): string {
    const { strings } = this.#host;
    const [seconds, whole] = this.#said;
    const words = formatPhrase(seconds, strings.code);
    return whole && duration ? strings.timeOf(words, formatPhrase(duration, strings.code)) : words;
  }

  /** Announced politely: what is awaited, what plays once it is heard, what fails. Nothing at each seek or wait. */
  #renderStatus({ status }: PlaybackState, episode: Episode): TemplateResult {
    const { strings } = this.#host;
    const isFailed = status === 'failed';
    if (status === 'playing') this.#heard = episode;
    else if (isFailed) this.#heard = undefined;
    return html`<div
      part="status"
      class=${isFailed ? 'status' : 'hidden'}
      role="status"
      lang=${strings.code}
      dir="auto"
    >
      ${
        isFailed
          ? html`<p>${strings.mediaFailed}</p>
              <div class="row">
                <button part="retry" class="quiet" type="button" @click=${() => this.#playback.retry()}>
                  ${strings.retry}
                </button>
                ${this.#renderWayOut(episode)}
              </div>`
          : this.#playback.isReconnecting
            ? this.#host.air?.words?.reconnecting
            : this.#heard === episode
              ? strings.playing(episode.name)
              : status === 'waiting'
                ? strings.waiting
                : nothing
      }
    </div>`;
  }

  /** Where the sound can be had without us. */
  #renderWayOut({ audio: [file] }: Episode): TemplateResult {
    const { air, isLive, show, strings } = this.#host;
    const { url } = show?.live ?? {};
    return isLive && url
      ? html`<a href=${url as string}>${air?.words?.openStream}</a>`
      : html`<a href=${(file?.src ?? '') as string}>${strings.openFile}</a>`;
  }

  /** Makes what changes only with the episode: new nodes each second would cost who reads them the place. */
  #make(show: Show, episode: Episode): void {
    const { strings, headingLevel: level } = this.#host;
    const from = [show, episode, strings, level];
    if (from.every((value, index) => value === this.#madeFrom[index])) return;
    this.#madeFrom = from;
    const label = labelIn(show.inLanguage ?? strings.code, strings);
    const date = episode.datePublished && formatDate(episode.datePublished, strings.code);
    this.#title = h(
      'div',
      { class: 'now' },
      heading({ strings, level, label }, 1, {}, episode.name),
      date && h('p', { class: 'small' }, label(date)),
    );
    // The words of a text's blocks are few; where the language is another, its chunk has them all.
    const words = { ...enArticle, ...strings };
    this.#notes = h(
      'div',
      { part: 'note', class: 'body' },
      renderProse(episode.description ?? [], { strings: words, level: level + 1, label }),
    );
  }
}
