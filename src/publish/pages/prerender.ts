import { type Article, decodeArticle } from '../../content/article.js';
import type { Audio, Block, Video } from '../../content/block.js';
import { isRecord } from '../../content/decode.js';
import { decodeShow, type Show } from '../../content/show.js';
import { articleStyles } from '../../elements/article/article.styles.js';
import * as details from '../../elements/article/details.js';
import { join } from '../../elements/article/references.js';
import { renderArticle } from '../../elements/article/render-article.js';
import { baseStyles } from '../../elements/base.styles.js';
import { blockStyles } from '../../elements/blocks/blocks.styles.js';
import { calloutStyles } from '../../elements/blocks/callout.styles.js';
import { h } from '../../elements/dom.js';
import { airStyles } from '../../elements/show-player/air.styles.js';
import { cardStyles } from '../../elements/show-player/card.styles.js';
import { newestOf } from '../../elements/show-player/newest-of.js';
import { renderCall } from '../../elements/show-player/render-call.js';
import { renderCard } from '../../elements/show-player/render-card.js';
import { labelIn } from '../../elements/view.js';
import { markup } from './html.js';
import { inDocument } from './in-document.js';
import { type ElementOptions, writeElement } from './shadow-root.js';
import { slotsOf } from './slots-of.js';
import { stringsFor } from './strings.js';

/** The styles that each element brings, in its own order. */
export const elementStyles = {
  article: [baseStyles, blockStyles, calloutStyles, articleStyles],
  show: [baseStyles, cardStyles, airStyles],
} as const;

/**
 * `<pinpoint-article>` with the article drawn in it, as it draws itself. What hangs on the day of the visit (due for
 * review, last reviewed long ago) is not there before the script is. Throws a `PinpointError` where the JSON is no article.
 *
 * @param url the document's address, absolute
 */
export function prerenderArticle(json: unknown, url: string, options: ElementOptions = {}): string {
  // Whether it is due for review hangs on the day.
  const content = decodeArticle(isRecord(json) ? { ...json, nextReview: null } : json, url);
  const article = content.document;
  const { isRich } = content;
  const language = article.inLanguage ?? 'en';
  const strings = stringsFor(options.lang ?? language);
  const view = {
    strings,
    level: options.headingLevel ?? 2,
    label: labelIn(article.inLanguage ?? strings.code, strings),
  };
  const origin = { url, kept: false, content: { ...content, base: url }, original: content };
  return inDocument(language, () => {
    const place = document.createDocumentFragment();
    const drawn = renderArticle(article, view, {
      details: isRich ? details : undefined,
      origin,
      isWanted: () => true,
      reviewYears: 0,
      action: actionPlace(),
      readMore: undefined,
    });
    place.append(drawn);
    waitForVoices(drawn);
    playWithoutScript(drawn, article);
    const styles = [
      ...elementStyles.article,
      ...(isRich ? details.styles : []),
      ...joinSources(place, article, url, strings),
    ];
    leadToPage(place, article.url, url);
    const fallback = options.fallback ?? linkTo(article.url, article.headline);
    return writeElement('pinpoint-article', { content: drawn, language, styles }, options.src ?? url, {
      ...options,
      fallback,
    }).toString();
  });
}

/**
 * `<pinpoint-show-player>` with the show's card drawn in it. Whether it is on air is not known before the script is there;
 * when it is each week, the card says. Throws a `PinpointError` where the JSON is no show.
 *
 * @param url the document's address, absolute
 */
export function prerenderShow(json: unknown, url: string, options: ElementOptions = {}): string {
  const show = decodeShow(json, url).document;
  const { name, inLanguage, episodes, schedule } = show;
  const language = inLanguage ?? 'en';
  const strings = stringsFor(options.lang ?? language);
  return inDocument(language, () => {
    const slots = slotsOf(schedule, strings.code);
    const words = { lang: strings.code, dir: 'auto' };
    const call = h('div', { class: 'call' }, ...callOf(show, strings));
    const drawn = renderCard(show, {
      strings,
      level: options.headingLevel ?? 2,
      label: labelIn(inLanguage ?? strings.code, strings),
      variant: 'card',
      episode: newestOf(episodes),
      resumeAt: 0,
      isNewest: episodes.length > 1,
      status: 'idle',
      action: actionPlace(),
      air: {
        badge: h('p', { class: 'air', hidden: !slots, ...words }, slots),
        said: h('p', { class: 'hidden', role: 'status', ...words }),
        call: call.firstChild ? call : h('div', { class: 'call', hidden: true }),
      },
      deck: undefined,
      listen: () => undefined,
      prepare: () => undefined,
    });
    drawn.setAttribute('aria-label', name);
    listenWithoutScript(drawn, newestOf(episodes)?.audio[0]?.src);
    const fallback = options.fallback ?? linkTo(show.url, name);
    const styles = elementStyles.show;
    return writeElement('pinpoint-show-player', { content: drawn, language, styles }, options.src ?? url, {
      ...options,
      fallback,
    }).toString();
  });
}

function callOf(show: Show, strings: ReturnType<typeof stringsFor>) {
  return renderCall(show, false, !!show.schedule?.length, strings);
}

/** The place of a clinic's call to action, which no page of the publisher has. */
function actionPlace(): HTMLElement {
  return h('div', { part: 'action', class: 'action', hidden: true }, h('slot', { name: 'action' }));
}

function linkTo(url: string | undefined, title: string) {
  return url ? markup`<a href="${url}">${title}</a>` : markup`${title}`;
}

/** *Listen* keeps an empty place until a voice is found; here by a class, since a strict policy forbids `style=`. */
function waitForVoices(article: HTMLElement): void {
  const button = [...article.querySelectorAll('.tool')].at(-1);
  button?.removeAttribute('style');
  button?.classList.add('waits');
}

/** Joins the sources with the places that cite them; gives the styles for that. */
function joinSources(
  place: DocumentFragment,
  article: Article,
  url: string,
  strings: Parameters<typeof join>[3],
): readonly string[] {
  const list = [...place.querySelectorAll<HTMLElement>('section.small')].find((part) =>
    part.querySelector('ol'),
  );
  if (!list || !JSON.stringify(article).includes('#ref-')) return [];
  // What a browser says of a link.
  for (const link of place.querySelectorAll('a'))
    Object.defineProperty(link, 'text', { value: link.textContent });
  join(list, article, url, strings);
  // Where no sheets can be constructed, as here, they are given as elements.
  const sheets = [...place.querySelectorAll('style')];
  for (const sheet of sheets) sheet.remove();
  return sheets.map(({ textContent }) => textContent);
}

/** Links within an article were resolved against its document, which is nothing to read. */
function leadToPage(place: DocumentFragment, page: string | undefined, url: string): void {
  for (const link of place.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (page && href.startsWith(`${url}#`))
      link.setAttribute('href', page.replace(/#.*/, '') + href.slice(url.length));
  }
}

/** Films and sounds come with the press of a button; without script the browser's own player stands in its place. */
function playWithoutScript(drawn: HTMLElement, { description, body }: Article): void {
  const blocks = mediaIn([description, body]);
  drawn.querySelectorAll('figure.video, figure.audio').forEach((figure, index) => {
    const block = blocks[index];
    if (!block) return;
    const { type, src, encodingFormat } = block;
    const { poster, width, height } = block.type === 'video' ? block : {};
    const source = h('source', { src, type: encodingFormat });
    figure.prepend(
      h('noscript', {}, h(type, { controls: true, preload: 'none', poster, width, height }, source)),
    );
  });
}

/** *Listen Now* as a link to the sound itself. */
function listenWithoutScript(drawn: HTMLElement, href: string | undefined): void {
  const button = drawn.querySelector('.listen');
  if (href) button?.before(h('noscript', {}, h('a', { class: 'listen', href }, button.textContent)));
}

/** All films and sounds, in the order in which they are drawn. */
function mediaIn(value: unknown): readonly (Video | Audio)[] {
  if (Array.isArray(value)) return value.flatMap(mediaIn);
  if (typeof value !== 'object' || !value) return [];
  const { type } = value as Partial<Block>;
  return type === 'video' || type === 'audio'
    ? [value as Video | Audio]
    : Object.values(value).flatMap(mediaIn);
}
