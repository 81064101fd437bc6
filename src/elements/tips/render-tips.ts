import type { Tip } from '../../content/feed.js';
import { formatDate } from '../../locale/format.js';
import type { CommonStrings, TipsStrings } from '../../locale/strings.js';
import { type Child, h } from '../dom.js';
import { heading, type View } from '../view.js';

/** What a list of tips is told. */
export interface TipsView extends View<CommonStrings & TipsStrings> {
  readonly layout: 'cards' | 'list';
  /** Opens a tip in place. */
  open(tip: Tip): void;
}

/** Tips as a list, each a heading that is a link with what it is about. */
export function renderList(tips: readonly Tip[], view: TipsView): HTMLElement {
  return h(
    'ul',
    { class: `tips ${view.layout}` },
    tips.map((tip) => h('li', { part: 'tip', class: 'tip', lang: tip.language }, renderTip(tip, view))),
  );
}

/** One tip. */
export function renderTip(tip: Tip, view: TipsView): Child {
  const { title, summary = '', image, date_published: iso, tags = [] } = tip;
  const date = iso && formatDate(iso, view.strings.code);
  return [
    view.layout === 'cards' &&
      h(
        'div',
        { class: 'picture' },
        image && h('img', { loading: 'lazy', referrerpolicy: 'strict-origin', src: image.src, alt: '' }),
      ),
    h(
      'div',
      { class: 'words' },
      tags[0] && h('p', { class: 'kicker small' }, tags[0]),
      heading(view, 1, { part: 'title' }, renderLink(tip, title ?? shorten(summary, 80), view)),
      title && summary && h('p', { part: 'summary' }, shorten(summary, 180)),
      date && h('p', { class: 'small' }, h('time', { datetime: iso }, view.label(date))),
    ),
  ];
}

function renderLink(tip: Tip, name: string, { open }: TipsView): Child {
  const { url, _pinpoint: document } = tip;
  if (!document) return url ? h('a', { href: url }, name) : name;
  if (!url) return h('button', { class: 'link', type: 'button', click: () => open(tip) }, name);
  const click = (event: Event) => {
    const { ctrlKey, metaKey, shiftKey, altKey, button } = event as MouseEvent;
    // A visitor who wants the page in a tab of its own gets it there.
    if (button || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    open(tip);
  };
  return h('a', { href: url, click }, name);
}

/** A text's beginning, up to a whole word. */
function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')}…` : text;
}
