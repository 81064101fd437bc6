import type { FileChapter } from '../../../content/chapters-file.js';
import type { Cue } from '../../../content/cue.js';
import type { Episode, Transcript } from '../../../content/episode.js';
import { PinpointError } from '../../../content/pinpoint-error.js';
import { decodeTranscript } from '../../../content/transcript.js';
import { getText } from '../../../endpoint/get-text.js';
import { resolveUrl } from '../../../endpoint/resolve-url.js';
import { enTranscript } from '../../../locale/en-transcript.js';
import { append, h } from '../../dom.js';
import { loading } from '../../status.js';
import { adopt } from '../../styles.js';
import type { Panel, PlayerView } from '../panel.js';
import type { PinpointShowPlayer } from '../pinpoint-show-player.js';
import { chooseTranscript } from './choose-transcript.js';
import { inSlices, nextTask } from './in-slices.js';
import { TranscriptReader } from './transcript-reader.js';
import { transcriptStyles } from './transcript.styles.js';

/** What is said in the episode: loaded when it is opened, and never in the way of the sound. */
export class TranscriptPanel implements Panel {
  readonly place: HTMLElement;
  readonly #player: PinpointShowPlayer;
  /** There before what it says; takes the focus of its button, which goes when it is pressed. */
  readonly #state = h('div', { role: 'status', tabindex: -1 });
  readonly #shown = h('div');
  #view!: PlayerView;
  #episode: Episode | undefined;
  #code: string | undefined;
  #chosen: Transcript | undefined;
  #cues: readonly Cue[] = [];
  #reader: TranscriptReader | undefined;
  /** Those of the table of contents. */
  #chapters: readonly FileChapter[] = [];
  /** When these start: another list may say the same. */
  #starts = '';

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    this.place = h('div', { part: 'transcript', class: 'transcript' }, this.#state, this.#shown);
    adopt(player.renderRoot, [transcriptStyles]);
  }

  update(view: PlayerView): void {
    const { episode, strings, show, chapters, state } = view;
    this.#view = view;
    if (episode !== this.#episode || strings.code !== this.#code) {
      const isFirst = !this.#episode;
      const isRelabelled = strings.code !== this.#code;
      const chosen = chooseTranscript(episode.transcript ?? [], strings.code, show.inLanguage);
      const isSame = chosen?.src === this.#chosen?.src;
      this.#episode = episode;
      this.#code = strings.code;
      if (isFirst || !isSame) this.#load(chosen);
      else if (isRelabelled && this.#reader) this.#draw();
    }
    const listed = chapters.filter(({ toc }) => toc);
    const starts = listed.map(({ startTime }) => startTime).join();
    if (starts !== this.#starts) {
      this.#starts = starts;
      this.#chapters = listed;
      this.#reader?.group(listed);
    }
    this.#reader?.update(state.currentTime);
  }

  opened(): void {
    this.#reader?.opened();
  }

  closed(): void {
    this.#reader?.closed();
  }

  /** Gets a transcript, and shows it, unless another one is wanted by then. */
  #load(chosen: Transcript | undefined, fresh = false): void {
    // A copy, so that each request is known from the one before.
    const wanted = chosen && { ...chosen };
    this.#chosen = wanted;
    this.#clear();
    this.#shown.append(loading(this.#view.strings));
    read(wanted, fresh).then(
      (cues) => {
        if (wanted !== this.#chosen) return;
        this.#cues = cues;
        this.#draw();
      },
      (reason: unknown) => {
        if (wanted !== this.#chosen) return;
        console.warn('[pinpoint] the transcript could not be had', reason);
        this.#fail();
      },
    );
  }

  #clear(): void {
    this.#reader?.closed();
    this.#reader = undefined;
    this.#state.replaceChildren();
    this.#shown.replaceChildren();
  }

  #draw(): void {
    const { strings, show, level, state } = this.#view;
    const hadFocus = this.#shown.querySelector(':focus');
    const words = { ...enTranscript, ...strings };
    const titles = show.inLanguage ?? strings.code;
    this.#clear();
    const options = {
      ...{ cues: this.#cues, strings: words, titles, lang: this.#chosen?.inLanguage ?? titles },
      ...{ level: level + 1, name: strings.transcript },
      about: () => ({ title: this.#view.episode.name, show: this.#view.show.name }),
      seek: (seconds: number) => void (this.#player.currentTime = seconds),
    };
    this.#reader = new TranscriptReader(options, this.#chapters);
    this.#shown.append(this.#reader.place);
    this.#reader.update(state.currentTime);
    if (hadFocus) this.#state.focus({ preventScroll: true });
  }

  /** Says that there is nothing to read here, and leads to the file. */
  #fail(): void {
    const { strings, label, episode } = this.#view;
    const chosen = this.#chosen;
    const { src } = chosen ?? episode.transcript?.[0] ?? {};
    const hadFocus = this.#state.matches(':focus');
    const again = () => {
      this.#state.focus({ preventScroll: true });
      this.#load(chosen, true);
    };
    const retry =
      chosen &&
      h('button', { part: 'retry', class: 'quiet', type: 'button', click: again }, label(strings.retry));
    const box = h('div', { class: 'lacking' }, h('p', {}));
    append(box.firstChild as HTMLElement, [label(strings.panelFailed)]);
    append(box, [h('div', { class: 'row' }, retry, src && renderLink(src, label(strings.transcript)))]);
    this.#clear();
    this.#state.append(box);
    if (hadFocus) retry?.focus({ preventScroll: true });
  }
}

async function read(chosen: Transcript | undefined, fresh: boolean): Promise<readonly Cue[]> {
  if (!chosen) throw new PinpointError('format', 'none of a type that is read');
  const { text, url } = await getText(resolveUrl(chosen.src), fresh);
  const cues = await inSlices(decodeTranscript(text, chosen.type, url));
  await nextTask();
  return cues;
}

/** The way to the file itself: what it is, and where. */
function renderLink(src: string, name: ReturnType<PlayerView['label']>): HTMLElement {
  const { host, pathname } = new URL(src);
  const file = pathname.split('/').at(-1);
  return h('a', { href: src }, name, ' ', h('span', { dir: 'ltr' }, `(${host}/…/${file})`));
}
