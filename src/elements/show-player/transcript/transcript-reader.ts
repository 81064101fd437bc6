import type { FileChapter } from '../../../content/chapters-file.js';
import type { Cue } from '../../../content/cue.js';
import { directionOf } from '../../../locale/language.js';
import type { CommonStrings, TranscriptStrings } from '../../../locale/strings.js';
import { h } from '../../dom.js';
import { copyText } from './copy.js';
import { inSlices } from './in-slices.js';
import { Marks } from './marks.js';
import { groupCues, type Paragraph, plainTranscript } from './paragraphs.js';
import { hasSelection, reveal } from './reveal.js';
import { type Found, Search } from './search.js';
import { SearchBar } from './search-bar.js';
import { TranscriptText } from './transcript-text.js';

export interface ReaderOptions {
  readonly cues: readonly Cue[];
  /** The language of the words. */
  readonly lang: string;
  /** That of the show: of the titles of chapters. */
  readonly titles: string;
  /** The level of the headings of chapters. */
  readonly level: number;
  readonly strings: CommonStrings & TranscriptStrings;
  /** The name of the whole. */
  readonly name: string;
  /** The names of the episode and the show, as they are now. */
  about(): { readonly title: string; readonly show: string };
  /** Goes to a time, in seconds. */
  seek(seconds: number): void;
}

/** A transcript that has come: what can be done with it, and its words in a box that scrolls by itself. */
export class TranscriptReader {
  readonly place: HTMLElement;
  readonly #options: ReaderOptions;
  readonly #bar: SearchBar;
  readonly #switch: HTMLInputElement;
  readonly #said = h('span', { class: 'small', role: 'status' });
  readonly #box: HTMLElement;
  #paragraphs: readonly Paragraph[] = [];
  #text!: TranscriptText;
  #search!: Search;
  #marks!: Marks;
  #found: readonly Found[] = [];
  /** The one that is shown. */
  #shown: Found | undefined;
  #time = 0;
  /** Where the box was when it was closed: it forgets that outside of the page. */
  #scrolled = 0;

  constructor(options: ReaderOptions, chapters: readonly FileChapter[]) {
    const { strings, lang, name } = options;
    const isTimed = options.cues[0]?.startTime !== undefined;
    this.#options = options;
    this.#switch = h('input', { type: 'checkbox', role: 'switch', change: () => this.#keepUp() });
    this.#switch.checked = isTimed;
    this.#bar = new SearchBar({
      strings,
      prepare: () => void inSlices(this.#search.prepare()),
      find: (words) => this.#find(words),
      go: (index) => this.#go(index),
    });
    const button = (label: string, click: (event: Event) => void) =>
      h('button', { type: 'button', class: 'quiet', click }, label);
    this.#box = h('div', {
      class: 'reader-scroll',
      lang,
      dir: directionOf(lang),
      // Text without times has nothing in it that the Tab key leads to.
      ...(!isTimed && { role: 'region', 'aria-label': name, tabindex: 0 }),
    });
    this.#stopFollowingWhenScrolled();
    const { code } = strings;
    const labels = { lang: code, dir: directionOf(code) };
    this.place = h(
      'div',
      { class: 'reader' },
      h(
        'div',
        { class: 'reader-above', ...labels },
        this.#bar.place,
        isTimed && h('label', { class: 'reader-follow' }, this.#switch, strings.follow),
      ),
      this.#box,
      h(
        'div',
        { class: 'row reader-below', ...labels },
        button(strings.copy, () => void this.#copy()),
        button(strings.print, (event) => void this.#print(event)),
        this.#said,
      ),
    );
    this.group(chapters);
  }

  /** Parts the words anew, by other chapters. */
  group(chapters: readonly FileChapter[]): void {
    const { cues, titles, level, seek, strings } = this.#options;
    const before = this.#text as TranscriptText | undefined;
    const focused = before?.focused;
    before?.pause();
    this.#paragraphs = groupCues(cues, chapters);
    this.#search = new Search(cues, this.#paragraphs);
    this.#text = new TranscriptText({
      ...{ cues, titles, level, seek, code: strings.code },
      paragraphs: this.#paragraphs,
      marked: () => this.#keepUp(),
      moved: (words) => {
        this.#switch.checked = false;
        reveal(this.#box, () => (words.id ? words : undefined));
      },
    });
    if (before) this.#marks.show();
    this.#marks = new Marks(this.#text.spans);
    this.#box.replaceChildren(this.#text.place);
    void this.#make(focused);
    this.update(this.#time);
  }

  /** @param time of the sound, in seconds */
  update(time: number): void {
    this.#time = time;
    this.#text.follow(time);
  }

  opened(): void {
    this.#box.scrollTop = this.#scrolled;
    void this.#make();
    this.#keepUp();
  }

  closed(): void {
    this.#scrolled = this.#box.scrollTop;
    this.#text.pause();
    this.#bar.stop();
    // The browser keeps marks for the page: they would stay behind.
    this.#marks.show();
  }

  /** @param focused the cue at the start of the paragraph that had the focus */
  async #make(focused?: number): Promise<void> {
    if (!(await this.#text.make())) return;
    // What was found in words that were not there yet is marked now.
    this.#bar.refresh();
    if (focused !== undefined) this.#text.focus(focused);
  }

  /** Shows the current words, unless the visitor is busy with others. */
  #keepUp(): void {
    const isFree = () => this.#switch.checked && !this.#bar.isActive && !hasSelection(this.#box);
    // Before the first word, the start.
    reveal(this.#box, () => (isFree() ? (this.#text.current ?? this.#text.place) : undefined));
  }

  /** Who scrolls wants to be left alone. Whether something was scrolled by them or by us, the scroll event does not say. */
  #stopFollowingWhenScrolled(): void {
    const box = this.#box;
    const stop = ({ target, type, ctrlKey }: Partial<KeyboardEvent>) => {
      const isScrolled = type === 'pointerdown' ? target === box : !ctrlKey;
      if (isScrolled && box.scrollHeight > box.clientHeight) this.#switch.checked = false;
    };
    for (const type of ['wheel', 'touchmove', 'pointerdown'])
      box.addEventListener(type, stop, { passive: true });
    box.addEventListener('keydown', (event) => {
      if (/^(Page|Arrow|Home|End)/.test(event.key)) stop(event);
    });
  }

  #find(words: string): number {
    this.#found = this.#search.find(words);
    this.#shown = undefined;
    if (!this.#found.length) this.#marks.show();
    // Whoever has done with the search is back where the sound is.
    this.#keepUp();
    return this.#found.length;
  }

  #go(index: number): HTMLElement {
    const found = (this.#shown = this.#found[index]);
    const { cues, lang } = this.#options;
    const { spans } = this.#text;
    this.#marks.show(this.#found, found);
    if (found) this.#text.lead(found.paragraph);
    const { cue = -1 } = found?.start ?? {};
    reveal(this.#box, () => (this.#shown === found ? spans[cue] : undefined));
    return h('span', { lang }, cues[cue]?.text);
  }

  async #copy(): Promise<void> {
    const { cues, about, strings } = this.#options;
    this.#said.replaceChildren();
    const text = `${about().title}\n\n${plainTranscript(cues, this.#paragraphs)}\n`;
    if (await copyText(text, this.#text.place)) this.#said.replaceChildren(strings.textCopied);
  }

  async #print({ currentTarget }: Event): Promise<void> {
    const { cues, lang, about } = this.#options;
    const pressed = currentTarget as HTMLElement;
    try {
      const { printTranscript } = await import('./print-transcript.js');
      await printTranscript({ ...about(), cues, paragraphs: this.#paragraphs, lang, pressed });
    } catch (reason) {
      console.warn('[pinpoint] the transcript could not be printed', reason);
    }
  }
}
