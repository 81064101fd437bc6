import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Episode } from '../../content/episode.js';
import { formatDate, formatMinutes } from '../../locale/format.js';
import type { CommonStrings, PlayerStrings } from '../../locale/strings.js';

export interface EpisodesView {
  readonly strings: CommonStrings & PlayerStrings;
  readonly current: Episode;
  choose(episode: Episode): void;
}

/** The episodes, each a button that plays it; the current one is marked in words too. */
export function renderEpisodes(episodes: readonly Episode[], view: EpisodesView): TemplateResult {
  return html`<ul part="episodes" class="episodes">
    ${episodes.map((episode) => html`<li part="episode">${renderEpisode(episode, view)}</li>`)}
  </ul>`;
}

function renderEpisode(episode: Episode, { strings, current, choose }: EpisodesView): TemplateResult {
  const { datePublished, duration, episodeNumber } = episode;
  const isCurrent = episode.id === current.id;
  const date = datePublished && formatDate(datePublished, strings.code);
  return html`<button
    type="button"
    aria-current=${isCurrent ? 'true' : nothing}
    @click=${() => choose(episode)}
  >
    <span class="episode-number">${episodeNumber ?? ''}</span>
    <span class="episode-name">${episode.name}</span>
    <span class="small"
      ><bdi lang=${strings.code}
        >${isCurrent ? html`<b>${strings.nowPlaying}</b>${date ? ' · ' : nothing}` : nothing}${date}</bdi
      ></span
    >
    <span class="small episode-length"
      ><bdi lang=${strings.code}>${duration ? formatMinutes(duration, strings.code) : nothing}</bdi></span
    >
  </button>`;
}
