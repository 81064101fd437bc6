import { plainText, type Text } from '../../content/text.js';
import { h } from '../dom.js';
import { addTemplates, renderBlocks } from './blocks.js';
import { mediaStrings, renderFigure } from './figure.js';
import { renderImage } from './image.js';
import { renderAudio, renderVideo } from './media.js';
import { moreBlockStyles } from './more-blocks.styles.js';
import { renderText } from './text.js';

/** A cell of a table; with a scope, it is a header. */
function renderCell(text: Text, scope?: 'col' | 'row' | false): HTMLElement {
  return h(scope ? 'th' : 'td', { scope }, renderText(text));
}

export { moreBlockStyles };

addTemplates({
  image: renderFigure,
  quote: ({ text, cite }) =>
    h(
      'figure',
      { class: 'quote' },
      h('blockquote', {}, h('p', {}, renderText(text))),
      cite && h('figcaption', {}, renderText(cite)),
    ),
  table: ({ caption, head, rows, rowHeaders }, { strings }) => {
    const name = caption ? plainText(caption) : mediaStrings(strings).table;
    const box = h(
      'div',
      { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': name },
      h(
        'table',
        {},
        caption && h('caption', {}, h('div', {}, renderText(caption))),
        head &&
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              head.map((text) => renderCell(text, 'col')),
            ),
          ),
        h(
          'tbody',
          {},
          rows.map((row) =>
            h(
              'tr',
              {},
              row.map((text, index) => renderCell(text, rowHeaders && !index && 'row')),
            ),
          ),
        ),
      ),
    );
    import('./scroll-hint.js')
      .then(({ hintScroll }) => hintScroll(box))
      // Without that code it scrolls all the same.
      .catch(() => undefined);
    return box;
  },
  steps: ({ items }, view) =>
    h(
      'ol',
      { class: 'steps' },
      items.map(({ title, body, image }) =>
        h(
          'li',
          {},
          image && renderImage(image),
          h('div', {}, title && h('p', {}, h('b', {}, renderText(title))), body && renderBlocks(body, view)),
        ),
      ),
    ),
  faq: ({ items }, view) =>
    h(
      'div',
      { class: 'faq' },
      items.map(({ question, answer }) =>
        h('details', {}, h('summary', {}, renderText(question)), h('div', {}, renderBlocks(answer, view))),
      ),
    ),
  video: renderVideo,
  audio: renderAudio,
});
