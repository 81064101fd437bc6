import { isSameLanguage } from '../../locale/language.js';
import type { CommonStrings } from '../../locale/strings.js';
import { append } from '../dom.js';
import type { View } from '../view.js';
import type { PinpointArticle } from './pinpoint-article.js';

/** The element around what is drawn. */
type Host = HTMLElement & Pick<PinpointArticle, 'article' | 'reload' | 'renderRoot'>;

/**
 * Has an article shown in another language, by the `lang` of its element. What is shown stays until the other is there.
 * The focus, which goes with what was drawn, comes back to the choice; `said`, beside that, tells of the waiting, and of
 * a translation that could not be had.
 */
export function setLanguage(
  tag: string,
  said: HTMLElement,
  label: View['label'],
  { loading, failed }: CommonStrings,
): void {
  const host = (said.getRootNode() as ShadowRoot).host as Host;
  const find = () => host.renderRoot.querySelector('.language');
  const top = () => (find() ?? host).getBoundingClientRect().top - host.getBoundingClientRect().top;
  const before = top();
  const done = new AbortController();
  const follow = ({ detail }: CustomEvent<{ readonly kept?: boolean }>) => {
    // Where the endpoint is slow, a kept copy of the original comes first.
    if (!detail.kept || host.lang !== tag) done.abort();
    const [control, place] = find()?.children ?? [];
    if (host.lang !== tag || !control || !place) return;
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) (control as HTMLElement).focus({ preventScroll: true });
    // The title above may have other lines now.
    scrollBy({ top: top() - before, behavior: 'instant' });
    place.replaceChildren();
    if (detail.kept || isSameLanguage(host.article?.inLanguage ?? tag, tag)) return;
    append(place, [label(failed)]);
    if (control instanceof HTMLSelectElement) control.selectedIndex = 0;
  };
  for (const type of ['pinpoint-load', 'pinpoint-error'])
    host.addEventListener(type, follow as EventListener, { signal: done.signal });
  said.replaceChildren();
  append(said, [label(loading)]);
  // Chosen again, it is tried again.
  if (host.lang === tag) void host.reload();
  else host.lang = tag;
}
