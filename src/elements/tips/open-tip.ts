import '../article/define.js';
import type { Tip } from '../../content/feed.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { openedStyles } from './opened.styles.js';
import type { PinpointTips } from './pinpoint-tips.js';
import type { TipsView } from './render-tips.js';

/** What the list says of the article too, where it says it. */
const shared = ['theme', 'font', 'heading-level', 'without', 'review-years'];

/**
 * Reads a tip in place of its list, with a button that leads back to where the visitor was. The page's address and
 * history stay as they are.
 */
export function openTip(
  tip: Tip,
  place: HTMLElement,
  list: PinpointTips,
  { strings, label }: TipsView,
): void {
  adopt(list.renderRoot, [openedStyles]);
  const opener = list.renderRoot.activeElement as HTMLElement | null;
  const top = () => list.getBoundingClientRect().top;
  const before = top();
  const listed = ([...place.children] as HTMLElement[]).filter((part) => !part.hidden);
  const close = () => {
    opened.remove();
    for (const part of listed) part.hidden = false;
    // At once, where the page scrolls smoothly too.
    scrollBy({ top: top() - before, behavior: 'instant' });
    opener?.focus({ preventScroll: true });
    // Draws what has changed meanwhile.
    list.requestUpdate();
  };
  const back = h('button', { class: 'quiet back', type: 'button', click: close }, label(strings.backToTips));
  const article = h('pinpoint-article', {
    src: tip._pinpoint?.src,
    loading: 'eager',
    exportparts: 'title',
    // Around it is the language of the feed.
    lang: list.language,
    ...Object.fromEntries(shared.map((name) => [name, list.getAttribute(name) ?? ''])),
  });
  if (tip.url) article.append(h('a', { href: tip.url }, tip.title ?? tip.url));
  const opened = h('div', { class: 'opened' }, back, article);
  for (const part of listed) part.hidden = true;
  place.append(opened);
  back.focus({ preventScroll: true });
  if (top() < 0) list.scrollIntoView({ behavior: 'instant' });
}
