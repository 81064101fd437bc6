import { type Article, decodeArticle } from '../../content/article.js';
import type { Decoded } from '../../content/document.js';
import { enArticle } from '../../locale/en-article.js';
import { enCommon } from '../../locale/en-common.js';
import type { ArticleStrings, CommonStrings } from '../../locale/strings.js';
import { baseStyles } from '../base.styles.js';
import { prepareBlocks } from '../blocks/blocks.js';
import { blockStyles } from '../blocks/blocks.styles.js';
import { PinpointElement } from '../pinpoint-element.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import { articleStyles } from './article.styles.js';
import type { Origin } from './origin.js';
import { renderArticle } from './render-article.js';

/** What needs no templates of `details.ts`, by how the keys begin; everything else does. */
const plainKeys = /^(version|type|id|url|inL|publisher|copy|headline|desc|keyw|body)/;

const english = { ...enCommon, ...enArticle };

/**
 * A health article or tip from PinPoint, read in place.
 *
 * ```html
 * <pinpoint-article src="https://content.example/articles/strength-training-back-pain.json">
 *   <a href="https://pinpoint.example/articles/strength-training-back-pain/">3 Ways Strength Training Helps</a>
 *   <a slot="action" href="/book">Book an appointment</a>
 * </pinpoint-article>
 * ```
 *
 * @csspart title - The headline.
 * @csspart summary - The intro under it.
 * @csspart body - The text.
 * @csspart note - A note: the disclaimer, a notice, a callout.
 * @csspart action - The box of the clinic's call to action.
 * @csspart footer - Where the article comes from, and its copyright.
 * @cssprop [--pinpoint-margin-inline=0] - `auto` puts the text into the middle of a wide place.
 */
export class PinpointArticle extends PinpointElement<Article, CommonStrings & ArticleStrings> {
  static override readonly styles = [baseStyles, blockStyles, articleStyles];

  static override observedAttributes = [...PinpointElement.observedAttributes, 'without', 'review-years'];

  #details: typeof import('./details.js') | undefined;
  /** What the shown article was made from. */
  #shown: readonly unknown[] = [];
  /** True once the visitor has opened the summary. */
  #isWhole = false;

  constructor() {
    super(decodeArticle, english);
  }

  /** `full`, the default; `summary`: title, intro and *Read more*, which opens the article in place. */
  get variant(): 'full' | 'summary' {
    return this.word('variant', 'full', 'summary');
  }
  set variant(value: string | null) {
    this.reflect('variant', value);
  }

  /**
   * What the clinic does without, in words with spaces between: `reading-time`, and of the reader's tools `text-size`,
   * `print`, `share`, `read-aloud`.
   */
  get without(): string {
    return this.text('without');
  }
  set without(value: string | null) {
    this.reflect('without', value);
  }

  /** After how many years since the last review a notice says so; 3 by default, 0 for never. */
  get reviewYears(): number {
    const years = parseFloat(this.text('review-years'));
    return years >= 0 ? years : 3;
  }
  set reviewYears(value: number | null) {
    this.reflect('review-years', value);
  }

  /** The document: set it instead of `src`, as JSON of the format; read back, it is decoded. */
  get article(): Article | undefined {
    return this.loader.content?.document;
  }

  set article(json: unknown) {
    this.loader.set(json);
  }

  /** @internal */
  override prepareContent(content: Decoded<Article>): Promise<unknown> | undefined {
    // A translation may not know what it is a translation of.
    const keys = Object.keys({ ...this.loader.original?.document, ...content.document });
    const hasDetails = keys.some((key) => !plainKeys.test(key));
    const details = (hasDetails || content.document.publisher?.logo) && this.#loadDetails(content.document);
    const blocks = prepareBlocks(content, this.renderRoot);
    return details || blocks ? Promise.all([details, blocks]) : undefined;
  }

  async #loadDetails(article: Article): Promise<void> {
    this.#details = await import('./details.js');
    adopt(this.renderRoot, this.#details.styles);
    await this.#details.prepare(article);
  }

  protected override draw(article: Article | undefined, place: HTMLElement): void {
    const { strings, headingLevel: level, without, reviewYears } = this;
    const loader = this.loader as typeof this.loader & Origin;
    const { content, kept } = loader;
    const isSummary = this.variant === 'summary' && !this.#isWhole;
    // An article that is shown already is left alone: a reader is in it, perhaps with a video open.
    const shown = [content, level, isSummary, strings, kept, without, reviewYears];
    if (shown.every((value, index) => value === this.#shown[index])) return;
    const label = labelIn(article?.inLanguage ?? strings.code, strings);
    const render = (whole: Article) =>
      renderArticle(
        whole,
        { strings, level, label },
        {
          details: this.#details,
          origin: loader,
          // `text-size` is written like an attribute.
          isWanted: (name) => !without.replace(/-/g, '').includes(name.toLowerCase()),
          reviewYears,
          action: this.renderAction(),
          readMore: isSummary ? () => void this.#readOn() : undefined,
        },
      );
    place.replaceChildren(...(article ? [render(article)] : []));
    if (place.querySelector('[href*="#"]'))
      import('./fragments.js')
        .then(({ join }) => join(place, content))
        // Without that code they lead out, as all links do.
        .catch(() => undefined);
    // Only now: what could not be drawn is not there.
    this.#shown = shown;
  }

  /** Opens the whole article; the focus goes where the reading goes on, since the button it was on is gone. */
  async #readOn(): Promise<void> {
    this.#isWhole = true;
    this.requestUpdate();
    await this.updateComplete;
    const body = this.renderRoot.querySelector<HTMLElement>('[part=body]')!;
    body.tabIndex = -1;
    body.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pinpoint-article': PinpointArticle;
  }
}
