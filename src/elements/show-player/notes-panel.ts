import type { Episode } from '../../content/episode.js';
import { enArticle } from '../../locale/en-article.js';
import { isCommon, renderProse } from '../blocks/blocks.js';
import { blockStyles } from '../blocks/blocks.styles.js';
import { calloutStyles } from '../blocks/callout.styles.js';
import { append, h } from '../dom.js';
import { adopt } from '../styles.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

/** What an episode is about. Made anew only with the episode: new nodes each second would cost who reads them the place. */
export class NotesPanel implements Panel {
  readonly place = h('div', { part: 'note', class: 'body' });
  readonly #player: PinpointShowPlayer;
  #episode: Episode | undefined;
  #code = '';

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    adopt(player.renderRoot, [blockStyles, calloutStyles]);
  }

  update({ episode, strings, level, label }: PlayerView): void {
    if (episode === this.#episode && strings.code === this.#code) return;
    this.#episode = episode;
    this.#code = strings.code;
    // The words of a text's blocks are few; where the language is another, its chunk has them all.
    const words = { ...enArticle, ...strings };
    const draw = () => {
      this.place.replaceChildren();
      append(this.place, [renderProse(episode.description ?? [], { strings: words, level, label })]);
    };
    draw();
    // Few notes have tables or films: what shows them comes after.
    const { loaded, renderRoot } = this.#player;
    if ([...(loaded?.blocks ?? [])].some((type) => !isCommon(type)))
      import('../blocks/more-blocks.js').then(
        ({ moreBlockStyles }) => {
          adopt(renderRoot, [moreBlockStyles]);
          draw();
        },
        () => undefined,
      );
  }
}
