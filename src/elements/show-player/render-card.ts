import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isBlocks, type ListItem } from '../../content/block.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import type { CommonStrings, PlayerStrings } from '../../locale/strings.js';
import { formatMinutes } from '../../locale/format.js';
import { renderImage } from '../blocks/image.js';
import { renderText } from '../blocks/text.js';
import { renderFooter } from '../footer.js';
import { heading, type View } from '../view.js';
import { playIcon } from './icons.js';

/** What the card is told. */
export interface CardView extends View<CommonStrings & PlayerStrings> {
  readonly variant: 'card' | 'bar';
  /** The episode that is ready to play. */
  readonly episode: Episode | undefined;
  /** The clinic's call to action. */
  readonly action: HTMLElement;
  /** The player, once it is open. */
  readonly deck: unknown;
  /** True once it has been asked for. */
  readonly busy: boolean;
  listen(): void;
  prepare(): void;
}

/** The show's card, and the player in it once it is open. */
export function renderCard(show: Show, view: CardView): TemplateResult {
  const { strings, label, episode, deck } = view;
  const name = episode && deck ? strings.region(show.name, episode.name) : show.name;
  return html`<section class="card ${view.variant} ${deck ? 'open' : ''}" aria-label=${name}>
    <div class="hero">
      <div class="art">${show.image ? renderImage(show.image) : nothing}</div>
      <div class="about">
        <div>
          ${heading(view, 0, { part: 'title' }, show.name)}
          ${show.tagline ? html`<p class="tagline">${show.tagline}</p>` : nothing}
        </div>
        ${show.description ? html`<div part="summary">${renderAbout(show.description)}</div>` : nothing}
        ${deck ? nothing : renderListen(view)} ${view.action}
      </div>
    </div>
    ${deck ?? nothing} ${renderFooter(show, strings.publishedBy, label)}
  </section>`;
}

/** What the show is about: text, or the paragraphs of blocks, whose other templates the card does not carry. */
function renderAbout(about: ListItem): unknown {
  return isBlocks(about) ? about.map((block) => ('text' in block ? html`<p>${renderText(block.text)}</p>` : nothing)) : html`<p>${renderText(about)}</p>`;
}

function renderListen({ strings, label, episode, busy, listen, prepare }: CardView): TemplateResult {
  if (!episode) return html`<p class="small">${label(strings.noEpisodes)}</p>`;
  return html`<div class="listen-row">
    <button
      part="listen"
      class="listen"
      type="button"
      aria-busy=${busy}
      @click=${listen}
      @pointerenter=${prepare}
      @focus=${prepare}
    >
      ${playIcon}<span>${label(strings.listenNow)}</span>
    </button>
    <p class="small ready">
      ${episode.name}${episode.duration ? html` · ${label(formatMinutes(episode.duration, strings.code))}` : nothing}
    </p>
  </div>`;
}
