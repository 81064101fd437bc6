import { plainText } from '../../content/text.js';
import { h } from '../dom.js';
import { type MoreTemplates, renderBlocks } from './blocks.js';
import { mediaStrings, renderFigure, renderImage } from './image.js';
import { renderAudio, renderVideo } from './media.js';
import { renderText } from './text.js';

export { moreBlockStyles } from './more-blocks.styles.js';

/** The blocks that few texts have. */
export const moreTemplates: MoreTemplates = {
  image: renderFigure,
  quote: ({ text, cite }) =>
    h(
      'figure',
      { class: 'quote' },
      h('blockquote', {}, h('p', {}, renderText(text))),
      cite && h('figcaption', {}, renderText(cite)),
    ),
  table: ({ caption, head, rows, rowHeaders }, { strings }) =>
    h(
      'div',
      {
        class: 'scroll',
        role: 'region',
        tabindex: '0',
        'aria-label': caption ? plainText(caption) : mediaStrings(strings).table,
      },
      h(
        'table',
        {},
        caption && h('caption', {}, renderText(caption)),
        head &&
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              head.map((cell) => h('th', { scope: 'col' }, renderText(cell))),
            ),
          ),
        h(
          'tbody',
          {},
          rows.map((row) =>
            h(
              'tr',
              {},
              row.map((cell, index) =>
                rowHeaders && !index
                  ? h('th', { scope: 'row' }, renderText(cell))
                  : h('td', {}, renderText(cell)),
              ),
            ),
          ),
        ),
      ),
    ),
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
  divider: () => h('hr'),
};
