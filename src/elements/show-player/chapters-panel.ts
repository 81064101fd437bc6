import type { FileChapter } from '../../content/chapters-file.js';
import type { Episode } from '../../content/episode.js';
import type { Image } from '../../content/media.js';
import { plainText, type Text } from '../../content/text.js';
import { formatClock, formatMinutes } from '../../locale/format.js';
import { renderImage } from '../blocks/image.js';
import { renderText } from '../blocks/text.js';
import { h } from '../dom.js';
import { loading } from '../status.js';
import { adopt } from '../styles.js';
import { chapterAt, chaptersOf, loadChapters } from './chapters.js';
import { chaptersStyles } from './chapters.styles.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';

/** The chapters of the episode in their order, each a button that plays it; the current one is marked. */
export class ChaptersPanel implements Panel {
  readonly place: HTMLElement;
  readonly #player: PinpointShowPlayer;
  /** There before what it says; takes the focus of its button, which goes when it is pressed. */
  readonly #state = h('div', { role: 'status', tabindex: -1 });
  readonly #list = h('ol', { part: 'chapters', class: 'chapters' });
  #buttons = new Map<FileChapter, HTMLElement>();
  /** Whose chapters were asked for last, and how that went. */
  #wanted: Episode['chapters'];
  #status: 'idle' | 'loading' | 'failed' = 'idle';
  /** What is shown was made from these. */
  #madeFrom: readonly unknown[] = [];

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    this.place = h('div', {}, this.#state, this.#list);
    adopt(player.renderRoot, [chaptersStyles]);
  }

  update(view: PlayerView): void {
    const { episode, state, strings } = view;
    if (episode.chapters !== this.#wanted) {
      this.#wanted = episode.chapters;
      this.#status = 'idle';
    }
    // The player has them most often; where it could not get them, they are asked for once more.
    const chapters = view.chapters[0] ? view.chapters : chaptersOf(episode, state.duration);
    const listed = chapters.filter(({ toc }) => toc);
    if (!listed[0] && this.#status === 'idle') this.#load(episode);
    const from = [listed[0] ? chapters : this.#status, strings.code];
    if (from.some((value, index) => value !== this.#madeFrom[index])) {
      this.#madeFrom = from;
      this.#make(listed, view);
    }
    const current = chapterAt(chapters, state.currentTime);
    for (const [chapter, button] of this.#buttons)
      set(button, { 'aria-current': chapter === current && 'true' });
  }

  /** Asks for the chapters on its own; how it went is shown with the player's next update. */
  #load(episode: Episode): void {
    this.#status = 'loading';
    const settled = () => {
      if (episode.chapters !== this.#wanted) return;
      // Or there were some: then the list is shown, whatever it says here.
      this.#status = 'failed';
      this.#player.requestUpdate();
    };
    loadChapters(episode, this.#player.duration).then(settled, settled);
  }

  /** Makes what is shown; what has the focus gives it to what comes in its place. */
  #make(listed: readonly FileChapter[], view: PlayerView): void {
    const { episode, strings, label } = view;
    const wasIn = this.place.querySelector<HTMLElement>(':focus');
    const index = [...this.#list.children].findIndex((item) => item.contains(wasIn));
    this.#buttons = new Map(listed.map((chapter) => [chapter, this.#renderButton(chapter, view)]));
    this.#list.replaceChildren(
      ...listed.map((chapter) => h('li', {}, this.#buttons.get(chapter), renderLink(chapter))),
    );
    this.#list.hidden = !listed[0];
    const width = formatClock(listed.at(-1)?.startTime ?? 0).length * 0.56;
    this.#list.style.setProperty('--_clock', `${width}em`);
    this.#state.replaceChildren();
    if (!listed[0]) {
      const again = () => {
        this.#load(episode);
        this.#player.requestUpdate();
      };
      this.#state.append(
        this.#status === 'loading'
          ? loading(strings)
          : h(
              'div',
              { class: 'lacking' },
              h('p', {}, label(strings.panelFailed)),
              h(
                'button',
                { part: 'retry', class: 'quiet', type: 'button', click: again },
                label(strings.retry),
              ),
            ),
      );
    }
    if (wasIn)
      ([...this.#buttons.values()].at(Math.max(0, index)) ?? this.#state).focus({ preventScroll: true });
  }

  #renderButton(chapter: FileChapter, { strings, label }: PlayerView): HTMLElement {
    const { startTime, endTime, title = '', image } = chapter;
    return h(
      'button',
      { type: 'button', click: () => this.#play(startTime) },
      h('span', { class: 'chapter-start' }, formatClock(startTime)),
      renderName(title),
      endTime !== undefined &&
        h('span', { class: 'small chapter-length' }, label(formatMinutes(endTime - startTime, strings.code))),
      image && renderPicture(image),
    );
  }

  #play(seconds: number): void {
    const player = this.#player;
    player.currentTime = seconds;
    // The player shows what fails.
    if (player.paused) player.play().catch(() => undefined);
  }
}

/** A picture of a chapter only decorates: it goes where it can't be had. */
function renderPicture(image: Image): HTMLElement {
  const picture = renderImage({ src: image.src, width: 48, height: 48, alt: '' });
  picture.onerror = () => picture.remove();
  return picture;
}

/** Where a chapter leads to: the name of the site, and for those who listen, what of. */
function renderLink({ url, title = '' }: FileChapter): HTMLElement | undefined {
  if (!url) return undefined;
  const { host, pathname } = new URL(url);
  return h(
    'a',
    { href: url, rel: 'noopener' },
    host || pathname,
    h('span', { class: 'hidden' }, ` ${plainText(title)}`),
  );
}

/** The title of a chapter without its links: they have no place in a button. */
function renderName(title: Text): HTMLElement {
  const name = h('span', { class: 'chapter-name' }, renderText(title));
  for (const link of name.querySelectorAll('a'))
    link.replaceWith(h('span', { lang: link.lang }, ...link.childNodes));
  return name;
}
