// The styles together and first: brotli makes less of them so.
import { baseStyles } from '../base.styles.js';
import { blockStyles } from '../blocks/blocks.styles.js';
import { calloutStyles } from '../blocks/callout.styles.js';
import { articleStyles } from './article.styles.js';
import type { Article } from '../../content/article.js';
import type { Decoded } from '../../content/document.js';
import { PinpointError } from '../../content/pinpoint-error.js';
import { decodePlainArticle } from '../../content/plain-article.js';
import { enArticle } from '../../locale/en-article.js';
import { enCommon } from '../../locale/en-common.js';
import type { ArticleStrings, CommonStrings } from '../../locale/strings.js';
import { PinpointElement } from '../pinpoint-element.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import type { Origin } from './origin.js';
import { renderArticle } from './render-article.js';

/** What reads and shows the articles that are more than a plain text. Once it is there, no article waits for it. */
let details: typeof import('./details.js') | undefined;

/** Reads an article; one that is more than a plain text waits for what reads that. */
function decode(json: unknown, url: string): Decoded<Article> | Promise<Decoded<Article>> {
  const plain = decodePlainArticle(json, url);
  // What is wrong without a body, who reads everything says.
  return !plain.isRich && plain.document.body ? (plain as Decoded<Article>) : decodeRich(json, url);
}

async function decodeRich(json: unknown, url: string): Promise<Decoded<Article>> {
  try {
    details ??= await import('./details.js');
  } catch (reason) {
    throw new PinpointError('network', String(reason), url);
  }
  return details.decodeArticle(json, url);
}

/** What offers other languages. Without that code an article is read in the language that it is in. */
let languageSwitch: typeof import('./language-switch.js') | undefined;

async function prepareLanguages(): Promise<void> {
  languageSwitch ??= await import('./language-switch.js').catch(() => undefined);
}

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
  static override readonly styles = [baseStyles, blockStyles, calloutStyles, articleStyles];

  static override observedAttributes = [...PinpointElement.observedAttributes, 'without', 'review-years'];

  /** What the shown article was made from. */
  #shown: readonly unknown[] = [];
  /** True once the visitor has opened the summary. */
  #isWhole = false;

  constructor() {
    super(decode, english);
  }

  /**
   * `full`, the default; `summary`: title, intro and *Read more*, which opens the article in place.
   * @attr
   * @default full
   */
  get variant(): 'full' | 'summary' {
    return this.word('variant', 'full', 'summary');
  }
  set variant(value: string | null) {
    this.reflect('variant', value);
  }

  /**
   * What the clinic does without, in words with spaces between: `reading-time`, and of the reader's tools `text-size`,
   * `print`, `share`, `read-aloud`.
   * @attr
   */
  get without(): string {
    return this.text('without');
  }
  set without(value: string | null) {
    this.reflect('without', value);
  }

  /**
   * After how many years since the last review a notice says so; 3 by default, 0 for never.
   * @attr review-years
   * @default 3
   */
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
    if (!details || !content.isRich) return undefined;
    adopt(this.renderRoot, details.styles);
    // With the byline, what stands in it.
    const languages = this.loader.original?.document.translations && prepareLanguages();
    return Promise.all([details.prepare(content.document), languages]);
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
    const view = { strings, level, label };
    const render = (whole: Article) =>
      renderArticle(whole, view, {
        details: content.isRich ? details : undefined,
        origin: loader,
        // `text-size` is written like an attribute.
        isWanted: (name) => !without.replace(/-/g, '').includes(name.toLowerCase()),
        reviewYears,
        action: this.renderAction(),
        readMore: isSummary ? () => void this.#readOn() : undefined,
      });
    place.replaceChildren(...(article ? [render(article)] : []));
    const languages = place.querySelector<HTMLElement>('.languages');
    if (article && languages) {
      const offer = () => languageSwitch?.offerLanguages(languages, article, view, loader);
      // At once where that can be: the focus comes back to it.
      if (languageSwitch) offer();
      else void prepareLanguages().then(offer);
    }
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
