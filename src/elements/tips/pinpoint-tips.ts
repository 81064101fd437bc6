import { decodeFeed, type Feed, type Tip } from '../../content/feed.js';
import type { PinpointError } from '../../content/pinpoint-error.js';
import { getDocument } from '../../endpoint/get-document.js';
import { enCommon } from '../../locale/en-common.js';
import { enTips } from '../../locale/en-tips.js';
import type { CommonStrings, TipsStrings } from '../../locale/strings.js';
import { baseStyles } from '../base.styles.js';
import { h } from '../dom.js';
import { PinpointElement } from '../pinpoint-element.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import { renderList, type TipsView } from './render-tips.js';
import { selectTips, tipOfDay } from './select-tips.js';
import { tipsStyles } from './tips.styles.js';

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
 * @csspart title - The title of the list, and of each tip.
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

  /** The tips of all pages of the feed that have been loaded. */
  #tips: readonly Tip[] = [];
  /** The next page of the feed. */
  #next: string | undefined;
  /** The pages that have been loaded, so that a feed that leads back to itself ends. */
  #pages = new Set<string>();
  #count = PAGE;
  #wish = { search: '', topic: ' ' };
  readonly #list = h('div', { class: 'list' });
  readonly #found = h('p', { class: 'hidden', role: 'status' });
  /** What the list was made from. */
  #shown: readonly unknown[] = [];
  #view!: TipsView;

  constructor() {
    super(decodeFeed, english);
  }

  /** How many tips are listed; without it, all, some at a time. */
  get limit(): number {
    const limit = Math.floor(+this.text('limit'));
    return limit > 0 ? limit : Infinity;
  }
  set limit(value: number | null) {
    this.reflect('limit', value);
  }

  /** The topic whose tips are listed, as a tag of the feed says it. */
  get topic(): string {
    return this.text('topic');
  }
  set topic(value: string | null) {
    this.reflect('topic', value);
  }

  /** `cards`, the default, with pictures; or `list`. */
  get layout(): 'cards' | 'list' {
    return this.word('layout', 'cards', 'list');
  }
  set layout(value: string | null) {
    this.reflect('layout', value);
  }

  /** `all`, the default; `daily`: one tip a day, the same for every visitor on one date. */
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
    if (feed !== this.#shown[0]) this.#begin(feed);
    this.#shown = shown;
    // The search field begins empty again.
    this.#wish = { search: '', topic: ' ' };
    this.#found.replaceChildren();
    place.replaceChildren();
    if (!feed) return;
    const label = labelIn(feed.inLanguage ?? strings.code, strings);
    this.#view = { strings, level, layout, label, open: (tip) => void this.#open(tip, place) };
    const mine = selectTips(this.#tips, { topic, search: '' });
    const isLong = mine.length >= LONG && limit === Infinity && mode === 'all';
    place.append(
      h(
        'h' + level,
        { part: 'title' },
        mode === 'daily' ? label(strings.daily) : (feed.title ?? label(strings.tips)),
      ),
      ...(isLong ? [this.#filterBox(mine)] : []),
      this.#found,
      this.#list,
      this.renderAction(),
    );
    this.#drawList();
  }

  #begin(feed: Feed | undefined): void {
    this.#tips = feed?.items ?? [];
    this.#next = feed?.next_url;
    this.#pages = new Set([this.loader.url]);
    this.#count = PAGE;
  }

  /** The search field and the topics, which come when the list is there: only long ones have them. */
  #filterBox(tips: readonly Tip[]): HTMLElement {
    const box = h('div', { class: 'filter', role: 'search' });
    void import('./render-filter.js').then(
      ({ renderFilter, filterStyles }) => {
        adopt(this.renderRoot, [filterStyles]);
        box.append(...renderFilter(this.topic ? [] : tips, this.#view, (wish) => this.#filter(wish)));
      },
      () => box.remove(),
    );
    return box;
  }

  #filter(wish: { search: string; topic: string }): void {
    this.#wish = wish;
    this.#count = PAGE;
    const found = this.#drawList();
    this.#found.textContent = found ? this.strings.found(found) : this.strings.noneFound;
  }

  /** The tips that are wanted, some at a time. Gives how many there are. */
  #drawList(): number {
    const { strings } = this;
    const { search } = this.#wish;
    const mine = selectTips(this.#tips, { topic: this.topic, search: '' });
    const daily = this.mode === 'daily' ? tipOfDay(mine, new Date()) : undefined;
    const tips = daily ? [daily] : selectTips(mine, this.#wish).slice(0, this.limit);
    const isPaged = !daily && this.limit === Infinity;
    const isAtHand = tips.length > this.#count;
    const hasMore = isPaged && (isAtHand || (this.#next && !this.#pages.has(this.#next) && !search));
    const more = () => void this.#more(isAtHand);
    this.#list.replaceChildren(
      tips.length
        ? renderList(isPaged ? tips.slice(0, this.#count) : tips, this.#view)
        : h('p', { class: 'small' }, this.#view.label(search ? strings.noneFound : strings.noTips)),
      ...(hasMore
        ? [h('button', { class: 'quiet more', type: 'button', click: more }, this.#view.label(strings.more))]
        : []),
    );
    return tips.length;
  }

  /** Shows more tips, from the next page of the feed where those at hand have all been shown. */
  async #more(isAtHand: boolean): Promise<void> {
    const before = this.#list.querySelectorAll('li').length;
    this.#count += PAGE;
    if (!isAtHand && this.#next) await this.#loadPage(this.#next);
    this.#drawList();
    // The focus goes to the first of the new ones, since the button may be gone; without any, to the button.
    const first = this.#list.querySelectorAll<HTMLElement>('li, .more')[before];
    (first?.querySelector<HTMLElement>('a, button') ?? first)?.focus();
  }

  async #loadPage(url: string): Promise<void> {
    const pages = this.#pages;
    try {
      const { items, next_url: next } = (await getDocument(url, decodeFeed)).document.document;
      // The list may be another feed's by now.
      if (pages !== this.#pages) return;
      const known = new Set(this.#tips.map(({ id }) => id));
      pages.add(url);
      this.#tips = [...this.#tips, ...items.filter(({ id }) => !known.has(id))];
      this.#next = next;
    } catch (reason) {
      // The button stays, to try again.
      this.contentFailed(reason as PinpointError);
    }
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
