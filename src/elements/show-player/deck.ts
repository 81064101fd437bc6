import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import { enArticle } from '../../locale/en-article.js';
import { formatDate, formatPhrase } from '../../locale/format.js';
import type { ArticleStrings } from '../../locale/strings.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import type { PlaybackState } from '../../playback/playback-state.js';
import { renderProse } from '../blocks/blocks.js';
import { blockStyles } from '../blocks/blocks.styles.js';
import { append, h } from '../dom.js';
import { heading, labelIn, type View } from '../view.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { renderControls } from './render-controls.js';
import { renderEpisodes } from './render-episodes.js';
import { renderSeek } from './render-seek.js';
import { renderTabs } from './render-tabs.js';

import { controlStyles } from './deck.styles.js';

/** The styles that come with the player. */
export const deckStyles = [blockStyles, controlStyles];

/** The player that the card becomes: what it shows follows what the media element reports. */
export class Deck {
  /** Where it is; the card puts it into the page. */
  readonly place = h('div');
  readonly #host: PinpointShowPlayer;
  readonly #playback: PlaybackController;
  /** Where the visitor holds the slider, in seconds, until it is let go. */
  #held: number | undefined;
  /** The position in words, as it was when it last had to be said: it is quiet while the sound plays. */
  #said = '';
  #tab = 'episodes';
  /** The notes of an episode, and what they were made from. */
  #notes: readonly [HTMLElement, ...unknown[]] | undefined;

  constructor(host: PinpointShowPlayer, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
  }

  /** Brings what is shown up to date. */
  draw(show: Show): void {
    render(this.#render(show), this.place);
    this.#fillSliders();
  }

  #render(show: Show): unknown {
    const episode = this.#host.current;
    if (!episode) return nothing;
    const { strings, headingLevel } = this.#host;
    const { state } = this.#playback;
    const label = labelIn(show.inLanguage ?? strings.code, strings);
    const view = { strings, level: headingLevel, label };
    const position = this.#held ?? state.currentTime;
    if (state.status !== 'playing') this.#say(position);
    const date = episode.datePublished && formatDate(episode.datePublished, strings.code);
    return html`<div class="deck">
      <div class="now">
        ${heading(view, 1, {}, episode.name)} ${date ? html`<p class="small">${label(date)}</p>` : nothing}
      </div>
      ${this.#renderProblem(state, episode, label)}
      ${renderSeek({
        strings,
        position,
        state,
        said: this.#said,
        hold: (seconds) => {
          this.#held = seconds;
          this.#say(seconds);
          this.#host.requestUpdate();
        },
        seek: (seconds) => {
          this.#held = undefined;
          this.#playback.seek(seconds);
          this.#say(seconds);
        },
        say: () => this.#say(position, true),
      })}
      ${renderControls({ strings, state, playback: this.#playback })}
      ${renderTabs({
        chosen: this.#tab,
        choose: (id) => {
          this.#tab = id;
          this.#host.requestUpdate();
        },
        tabs: [
          {
            id: 'episodes',
            name: label(strings.episodes),
            panel: () =>
              renderEpisodes(show.episodes, {
                strings,
                label,
                current: episode,
                choose: (other) => this.#host.select(other, true),
              }),
          },
          ...(episode.description?.length
            ? [{ id: 'notes', name: label(strings.notes), panel: () => this.#renderNotes(episode, label) }]
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

  /** Puts the position into words, with the whole length where the slider has just been reached. */
  #say(seconds: number, whole = false): void {
    const { strings } = this.#host;
    const { duration } = this.#playback.state;
    const words = formatPhrase(seconds, strings.code);
    const next = whole && duration ? strings.timeOf(words, formatPhrase(duration, strings.code)) : words;
    if (next === this.#said) return;
    this.#said = next;
    if (whole) this.#host.requestUpdate();
  }

  #renderProblem(
    { status }: PlaybackState,
    { audio }: Episode,
    label: (text: string) => unknown,
  ): TemplateResult {
    const { strings } = this.#host;
    return html`<div part="status" class=${status === 'failed' ? 'status' : 'quietly'} role="status">
      ${status === 'waiting' ? label(strings.waiting) : nothing}
      ${
        status === 'failed'
          ? html`<p>${label(strings.mediaFailed)}</p>
              <div class="row">
                <button part="retry" class="quiet" type="button" @click=${() => this.#playback.retry()}>
                  ${label(strings.retry)}
                </button>
                <a href=${audio[0]!.src}>${label(strings.openFile)}</a>
              </div>`
          : nothing
      }
    </div>`;
  }

  #renderNotes(episode: Episode, label: View['label']): HTMLElement {
    const { strings: labels, headingLevel: level } = this.#host;
    const [known, ...madeFrom] = this.#notes ?? [];
    const from = [episode, labels, level];
    if (known && from.every((value, index) => value === madeFrom[index])) return known;
    // The words of a text's blocks are few; where the language is another, its chunk has them all.
    const strings = { ...enArticle, ...(labels as Partial<ArticleStrings>), ...labels };
    const notes = h('div', { part: 'note', class: 'body' });
    append(notes, [renderProse(episode.description ?? [], { strings, level: level + 1, label })]);
    this.#notes = [notes, ...from];
    return notes;
  }
}
