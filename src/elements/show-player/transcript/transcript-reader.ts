import type { FileChapter } from '../../../content/chapters-file.js';
import type { Cue } from '../../../content/cue.js';
import { directionOf } from '../../../locale/language.js';
import type { CommonStrings, TranscriptStrings } from '../../../locale/strings.js';
import { h } from '../../dom.js';
import { copyText } from './copy.js';
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
      find: (words) => this.#find(words),
      go: (index) => this.#go(index),
    });
    const button = (label: string, click: (event: Event) => void) =>
      h('button', { type: 'button', class: 'quiet', click }, label);
    const tools = h(
      'div',
      { class: 'row' },
      isTimed && h('label', { class: 'follow' }, this.#switch, strings.follow),
      button(strings.copy, () => void this.#copy()),
      button(strings.print, (event) => void this.#print(event)),
      this.#said,
    );
    this.#box = h('div', {
      class: 'scroll',
      lang,
      dir: directionOf(lang),
      // Text without times has nothing in it that the Tab key leads to.
      ...(!isTimed && { role: 'region', 'aria-label': name, tabindex: 0 }),
    });
    this.#stopFollowingWhenScrolled();
    const { code } = strings;
    this.place = h(
      'div',
      { class: 'reader' },
      h('div', { class: 'above', lang: code, dir: directionOf(code) }, this.#bar.place, tools),
      this.#box,
    );
    this.group(chapters);
  }

  /** Parts the words anew, by other chapters. */
  group(chapters: readonly FileChapter[]): void {
    const { cues, lang: _lang, ...rest } = this.#options;
    const before = this.#text as TranscriptText | undefined;
    const had = before?.focused;
    before?.pause();
    this.#paragraphs = groupCues(cues, chapters);
    this.#search = new Search(cues, this.#paragraphs);
    this.#text = new TranscriptText({
      ...rest,
      cues,
      paragraphs: this.#paragraphs,
      code: rest.strings.code,
      marked: () => this.#keepUp(),
      moved: (words) => {
        this.#switch.checked = false;
        reveal(this.#box, words);
      },
    });
    if (before) this.#marks.show([], undefined);
    this.#marks = new Marks(this.#text.spans);
    this.#box.replaceChildren(this.#text.place);
    void this.#make();
    if (had !== undefined) this.#text.focus(had);
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
  }

  async #make(): Promise<void> {
    // What was found in words that were not there yet is marked now.
    if (await this.#text.make()) this.#bar.refresh();
  }

  /** Shows the current words, unless the visitor is busy with others. */
  #keepUp(): void {
    const { current } = this.#text;
    if (!current || !this.#switch.checked || this.#bar.isActive || hasSelection(this.#box)) return;
    reveal(this.#box, current);
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
    if (!this.#found.length) this.#marks.show([], undefined);
    // Whoever has done with the search is back where the sound is.
    this.#keepUp();
    return this.#found.length;
  }

  #go(index: number): HTMLElement {
    const found = this.#found[index];
    const { cues, lang } = this.#options;
    const { spans } = this.#text;
    this.#marks.show(this.#found, found);
    if (found) this.#text.lead(found.paragraph);
    const span = spans[found?.start.cue ?? -1];
    if (span) reveal(this.#box, span);
    return h('span', { lang }, cues[found?.start.cue ?? -1]?.text);
  }

  async #copy(): Promise<void> {
    const { cues, about, strings } = this.#options;
    this.#said.replaceChildren();
    const text = `${about().title}\n\n${plainTranscript(cues, this.#paragraphs)}\n`;
    if (await copyText(text, this.#text.place)) this.#said.replaceChildren(strings.textCopied);
  }

  async #print({ currentTarget }: Event): Promise<void> {
    const { cues, lang, strings, about } = this.#options;
    const pressed = currentTarget as HTMLElement;
    try {
      const { printTranscript } = await import('./print-transcript.js');
      await printTranscript({ ...about(), cues, paragraphs: this.#paragraphs, lang, strings, pressed });
    } catch (reason) {
      console.warn('[pinpoint] the transcript could not be printed', reason);
    }
  }
}
