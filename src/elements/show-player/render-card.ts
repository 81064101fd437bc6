import { isBlocks, type ListItem } from '../../content/block.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import { formatClock, formatMinutes } from '../../locale/format.js';
import type { AirStrings, CommonStrings, PlayerStrings } from '../../locale/strings.js';
import { isActive, type PlaybackStatus } from '../../playback/playback-state.js';
import { renderImage } from '../blocks/image.js';
import { renderText } from '../blocks/text.js';
import { type Child, h } from '../dom.js';
import { renderFooter } from '../footer.js';
import { heading, type View } from '../view.js';

/** What the card is told. */
export interface CardView extends View<CommonStrings & PlayerStrings & AirStrings> {
  readonly variant: 'card' | 'bar';
  /** The episode that is ready to play. */
  readonly episode: Episode | undefined;
  /** Where it goes on, in seconds; 0 at its start. */
  readonly resumeAt: number;
  /** It is the newest one, and nobody has asked for it. */
  readonly isNewest: boolean;
  /** How its sound is, where there is no player to show it. */
  readonly status: PlaybackStatus;
  /** The clinic's call to action. */
  readonly action: HTMLElement;
  /** The broadcast; empty and hidden where the show has none. */
  readonly air: { readonly badge: Node; readonly said: Node; readonly call: Node };
  /** Where the player is, once it is open. */
  readonly deck: HTMLElement | undefined;
  listen(): void;
  /** Called when the visitor comes near the button. */
  prepare(): void;
}

/** The show's card, with *Listen Now* or with the player that came of it. */
export function renderCard(show: Show, view: CardView): HTMLElement {
  const { strings, label, deck, air } = view;
  const { name, tagline, description, image } = show;
  return h(
    'section',
    { class: `card ${view.variant}` },
    h(
      'div',
      { class: 'hero' },
      h('div', { class: 'art' }, image && renderImage(image)),
      h(
        'div',
        { class: 'about' },
        air.badge,
        air.said,
        h(
          'div',
          {},
          heading(view, 0, { part: 'title' }, name),
          tagline && h('p', { class: 'tagline' }, tagline),
        ),
        description && h('div', { part: 'summary' }, renderAbout(description)),
        !deck && renderListen(view),
        air.call,
        view.action,
      ),
    ),
    deck,
    renderFooter(show, strings.publishedBy, label),
  );
}

/** What the show is about: text, or the paragraphs of blocks, whose other templates the card does not carry. */
function renderAbout(about: ListItem): Child {
  return isBlocks(about)
    ? about.map((block) => 'text' in block && h('p', {}, renderText(block.text)))
    : h('p', {}, renderText(about));
}

function renderListen(view: CardView): HTMLElement {
  const { strings, label, episode, status, listen, prepare } = view;
  if (!episode) return h('p', { class: 'small' }, label(strings.noEpisodes));
  return h(
    'div',
    { class: 'listen-row' },
    h(
      'button',
      {
        part: 'listen',
        class: 'listen',
        type: 'button',
        click: listen,
        pointerenter: prepare,
        focus: prepare,
      },
      label(isActive(status) ? strings.pause : strings.listenNow),
    ),
    h(
      'p',
      { class: 'small ready' },
      status === 'failed' ? label(strings.mediaFailed) : renderWhich(episode, view),
    ),
  );
}

/** Which one it is: the broadcast, one that was begun, or the newest. */
function renderWhich({ name, duration }: Episode, { strings, label, resumeAt, isNewest }: CardView): Child {
  const beside = resumeAt
    ? strings.resumeAt(formatClock(resumeAt))
    : duration && formatMinutes(duration, strings.code);
  return [isNewest && [label(strings.newest), h('br')], name, beside && [' · ', label(beside)]];
}
