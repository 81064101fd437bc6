import '../article/define.js';
import type { Tip } from '../../content/feed.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { openedStyles } from './opened.styles.js';
import type { TipsView } from './render-tips.js';

/**
 * Reads a tip in place of its list, with a button that leads back to where the visitor was. The page's address and
 * history stay as they are.
 */
export function openTip(
  tip: Tip,
  place: HTMLElement,
  host: HTMLElement,
  { strings, label, level }: TipsView,
): void {
  if (host.shadowRoot) adopt(host.shadowRoot, [openedStyles]);
  const opener = host.shadowRoot?.activeElement as HTMLElement | null | undefined;
  const { top } = host.getBoundingClientRect();
  const listed = ([...place.children] as HTMLElement[]).filter((part) => !part.hidden);
  const close = () => {
    opened.remove();
    for (const part of listed) part.hidden = false;
    scrollBy(0, host.getBoundingClientRect().top - top);
    opener?.focus({ preventScroll: true });
  };
  const back = h('button', { class: 'quiet back', type: 'button', click: close }, label(strings.backToTips));
  const article = h('pinpoint-article', {
    src: tip._pinpoint?.src,
    loading: 'eager',
    lang: host.getAttribute('lang') ?? '',
    'heading-level': level,
  });
  if (tip.url) article.append(h('a', { href: tip.url }, tip.title ?? tip.url));
  const opened = h('div', { class: 'opened' }, back, article);
  for (const part of listed) part.hidden = true;
  place.append(opened);
  back.focus({ preventScroll: true });
  if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
}
