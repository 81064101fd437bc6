// The styles together and first: brotli makes less of them so.
import { baseStyles } from '../base.styles.js';
import { tipsStyles } from './tips.styles.js';
import { decodeFeed, type Feed, type Tip } from '../../content/feed.js';
import { PinpointError } from '../../content/pinpoint-error.js';
import { enCommon } from '../../locale/en-common.js';
import { enTips } from '../../locale/en-tips.js';
import type { CommonStrings, TipsStrings } from '../../locale/strings.js';
import { append, h } from '../dom.js';
import { PinpointElement } from '../pinpoint-element.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import { ofTopic, tipOfDay } from './choose-tips.js';
import type { Loaded } from './more-tips.js';
import type { Wish } from './render-filter.js';
import { renderTip, type TipsView } from './render-tips.js';

const english = { ...enCommon, ...enTips };

/** How many tips are shown at first, and by each press of *More*. */
const PAGE = 12;

/** From how many tips on there is a search field. */
const LONG = 9;

/**
 * A list of tips: any JSON Feed. A tip of PinPoint's opens in place, another one on its page.
 *
 * ```html
 * <pinpoint-tips src="https://content.example/tips.json" limit="3"></pinpoint-tips>
 * ```
 *
 * A tip that opens in place is an article in the language of the list, which also has the list's `theme`,
 * `heading-level`, `font`, `without` and `review-years`.
 *
 * @attr {string} without - What an article that is opened in place does without, as with `pinpoint-article`.
 * @attr {number} review-years - As with `pinpoint-article`, for one that is opened in place.
 * @csspart title - The title of the list, of each tip, and of the article that is open.
 * @csspart summary - What a tip is about.
 * @csspart tip - A tip in the list.
 * @csspart action - The box of the clinic's call to action.
 */
export class PinpointTips extends PinpointElement<Feed, CommonStrings & TipsStrings> {
  static override readonly styles = [baseStyles, tipsStyles];

  static override observedAttributes = [
    ...PinpointElement.observedAttributes,
    'limit',
    'topic',
    'layout',
    'mode',
  ];

  #loaded!: Loaded;
  /** What the visitor wants, who may not have said anything. */
  #wish: Wish | undefined;
  /** The tips that are wanted; not all of them may be shown. */
  #wanted: readonly Tip[] = [];
  #rows!: HTMLElement;
  #foot!: HTMLElement;
  /** What the list was made from. */
  #shown: readonly unknown[] = [];
  #view!: TipsView;

  constructor() {
    super(decodeFeed, english);
  }

  /**
   * How many tips are listed; without it, all, some at a time.
   * @attr
   */
  get limit(): number {
    const limit = Math.floor(+this.text('limit'));
    return limit > 0 ? limit : Infinity;
  }
  set limit(value: number | null) {
    this.reflect('limit', value);
  }

  /**
   * The topic whose tips are listed, as a tag of the feed says it.
   * @attr
   */
  get topic(): string {
    return this.text('topic');
  }
  set topic(value: string | null) {
    this.reflect('topic', value);
  }

  /**
   * `cards`, the default, with pictures; or `list`.
   * @attr
   * @default cards
   */
  get layout(): 'cards' | 'list' {
    return this.word('layout', 'cards', 'list');
  }
  set layout(value: string | null) {
    this.reflect('layout', value);
  }

  /**
   * `all`, the default; `daily`: one tip a day from the feed's first page, the same for every visitor on one date while
   * the feed stays as it is.
   * @attr
   * @default all
   */
  get mode(): 'all' | 'daily' {
    return this.word('mode', 'all', 'daily');
  }
  set mode(value: string | null) {
    this.reflect('mode', value);
  }

  /** The document: set it instead of `src`, as a JSON Feed; read back, it is decoded. */
  get feed(): Feed | undefined {
    return this.loader.content?.document;
  }
  set feed(json: unknown) {
    this.loader.set(json);
  }

  protected override draw(feed: Feed | undefined, place: HTMLElement): void {
    const { strings, headingLevel: level, layout, limit, topic, mode } = this;
    const shown = [feed, strings, level, layout, limit, topic, mode];
    if (shown.every((value, index) => value === this.#shown[index])) return;
    // A tip that is being read is left alone: what has changed is drawn when its reader is back.
    if (feed && place.querySelector('.opened')) return;
    const hadFocus = place.contains(this.renderRoot.activeElement);
    if (feed && feed !== this.#shown[0]) this.#begin(feed);
    this.#shown = shown;
    // The search field begins empty again.
    this.#wish = undefined;
    place.replaceChildren();
    if (!feed) return;
    const label = labelIn(feed.inLanguage ?? strings.code, strings);
    this.#view = { strings, level, layout, label, open: (tip) => void this.#open(tip, place) };
    const isLong = this.#isPaged && this.#choose().length >= LONG;
    append(place, [
      h(
        'h' + level,
        { part: 'title' },
        mode === 'daily' ? label(strings.daily) : (feed.title ?? label(strings.tips)),
      ),
      isLong && this.#filterBox(),
      (this.#rows = h('ul')),
      (this.#foot = h('div', { class: 'foot' })),
      this.renderAction(),
    ]);
    this.#drawList();
    if (hadFocus) this.#focusRow(0);
  }

  #begin({ items: tips, next_url: next }: Feed): void {
    const { url } = this.loader;
    this.#loaded = { tips, next: next === url ? undefined : next, pages: [url] };
  }

  /** The search field and the topics, which come when the list is there: only long ones have them. */
  #filterBox(): HTMLElement {
    const box = h('div', { class: 'filter', role: 'search' });
    const tips = this.topic ? [] : this.#loaded.tips;
    void import('./render-filter.js').then(
      ({ renderFilter, filterStyles }) => {
        adopt(this.renderRoot, [filterStyles]);
        const change = (wish: Wish | undefined) => {
          this.#wish = wish;
          this.#drawList();
          return this.#wanted.length;
        };
        box.append(...renderFilter(tips, this.#view, change));
      },
      () => box.remove(),
    );
    return box;
  }

  /** Whether the list is shown some tips at a time. */
  get #isPaged(): boolean {
    return this.limit === Infinity && this.mode === 'all';
  }

  /** Those of some tips that are wanted, by the page and by the visitor. */
  #choose(tips = this.#loaded.tips): readonly Tip[] {
    const { topic, limit, mode, feed } = this;
    // Of the first page, or who has loaded more would get another one.
    if (mode === 'daily') return tipOfDay(ofTopic(feed?.items ?? [], topic), new Date());
    const mine = ofTopic(tips, topic);
    return (this.#wish?.choose(mine) ?? mine).slice(0, limit);
  }

  /** Draws the tips that are wanted from the first on. */
  #drawList(): void {
    this.#wanted = this.#choose();
    // What a visitor has asked for is not led by one of them.
    this.#rows.className = `tips ${this.layout} ${this.#wish ? '' : 'led'}`;
    this.#rows.replaceChildren();
    this.#grow();
  }

  /** Adds the next tips; below them a button where there may be more, and what is to be said. */
  #grow(hasFailed = false): void {
    const { strings, label } = this.#view;
    const isSearch = this.#wish?.isSearch;
    const { children } = this.#rows;
    const end = this.#isPaged ? children.length + PAGE : Infinity;
    this.#rows.append(...this.#wanted.slice(children.length, end).map((tip) => renderTip(tip, this.#view)));
    const isMore = children.length < this.#wanted.length || (this.#loaded.next && !isSearch);
    const more = (event: Event) => void this.#more(event.currentTarget as HTMLElement);
    const none = !children.length && (isSearch ? strings.noneFound : strings.noTips);
    const said = hasFailed ? strings.failed : none;
    this.#foot.replaceChildren();
    append(this.#foot, [
      said && h('p', { class: 'small', id: 'said' }, label(said)),
      this.#isPaged &&
        isMore &&
        h(
          'button',
          { class: 'quiet', type: 'button', 'aria-describedby': said && 'said', click: more },
          label(strings.more),
        ),
    ]);
  }

  /** Shows more tips, from the next page of the feed where those at hand have all been shown. */
  async #more(button: HTMLElement): Promise<void> {
    const before = this.#rows.children.length;
    const hasFailed = before === this.#wanted.length && !(await this.#load(button));
    // The list may be another one by now.
    if (!this.#foot.contains(button)) return;
    // Who has gone elsewhere meanwhile stays there.
    const isHere = this.matches(':focus-within') || document.activeElement === document.body;
    this.#grow(hasFailed);
    if (isHere) this.#focusRow(before);
  }

  /** Loads more of the feed, and says so on the button. Gives whether that went well. */
  async #load(button: HTMLElement): Promise<boolean> {
    const feed = this.#loaded;
    const { length } = this.#wanted;
    try {
      const { loadMore, sayLoading } = await import('./more-tips.js');
      sayLoading(button, this.strings);
      const loaded = await loadMore(feed, (tips) => this.#choose(tips).length > length);
      if (feed === this.#loaded) this.#loaded = loaded;
      this.#wanted = this.#choose();
      return true;
    } catch (reason) {
      // The button stays, to try again. Anything else is code of ours that could not be had.
      const error = reason instanceof PinpointError ? reason : new PinpointError('network', String(reason));
      if (feed === this.#loaded) this.contentFailed(error);
      return false;
    }
  }

  /** Focuses a tip; where there is none, the button below them. */
  #focusRow(index: number): void {
    const row = this.#rows.children[index] as HTMLElement | undefined;
    const link = row?.querySelector<HTMLElement>('a, button');
    if (row && !link) row.tabIndex = -1;
    (link ?? row ?? this.#foot.querySelector('button'))?.focus();
  }

  /** Reads a tip in place of the list; where the code for that can't be had, goes to its page. */
  async #open(tip: Tip, place: HTMLElement): Promise<void> {
    try {
      const { openTip } = await import('./open-tip.js');
      openTip(tip, place, this, this.#view);
    } catch (reason) {
      console.warn('[pinpoint]', reason);
      if (tip.url) location.assign(tip.url);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pinpoint-tips': PinpointTips;
  }
}
