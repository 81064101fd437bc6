import type { Tip } from '../../content/feed.js';
import { formatDate } from '../../locale/format-date.js';
import { directionOf } from '../../locale/language.js';
import type { CommonStrings, TipsStrings } from '../../locale/strings.js';
import { type Child, h } from '../dom.js';
import { heading, type View } from '../view.js';

/** What a list of tips is told. */
export interface TipsView extends View<CommonStrings & TipsStrings> {
  readonly layout: 'cards' | 'list';
  /** Opens a tip in place. */
  open(tip: Tip): void;
}

/** A tip in a list: a heading that is a link, with what it is about. */
export function renderTip(tip: Tip, view: TipsView): HTMLElement {
  const { title, summary = '', image, date_published: iso, tags = [], language } = tip;
  const date = iso && formatDate(iso, view.strings.code);
  const picture = view.layout === 'cards' && image;
  return h(
    'li',
    {
      part: 'tip',
      class: picture ? 'tip pictured' : 'tip',
      lang: language,
      dir: language && directionOf(language),
    },
    picture &&
      h(
        'div',
        { class: 'picture' },
        h('img', { loading: 'lazy', referrerpolicy: 'strict-origin', src: picture.src, alt: '' }),
      ),
    h(
      'div',
      { class: 'words' },
      tags[0] && h('p', { class: 'kicker small' }, tags[0]),
      heading(view, 1, { part: 'title' }, renderLink(tip, title ?? shorten(summary, 80), view)),
      title && summary && h('p', { part: 'summary' }, shorten(summary, 180)),
      date && h('p', { class: 'date small' }, h('time', { datetime: iso }, view.label(date))),
    ),
  );
}

/** A link to the page of a tip, or a button where it has none; one of PinPoint's opens in place. */
function renderLink(tip: Tip, name: string, { open }: TipsView): Child {
  const { url, _pinpoint: document } = tip;
  if (!url && !document) return name;
  const click = (event: Event) => {
    const { ctrlKey, metaKey, shiftKey, altKey, button } = event as MouseEvent;
    // A visitor who wants the page in a tab of its own gets it there.
    if (url && (button || ctrlKey || metaKey || shiftKey || altKey)) return;
    event.preventDefault();
    open(tip);
  };
  return h(url ? 'a' : 'button', { href: url, type: !url && 'button', ...(document && { click }) }, name);
}

/** A text's beginning, up to a whole word, or a whole character where words have no spaces between them. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S{0,30}$|[\ud800-\udbff]$/, '')}…`;
}
