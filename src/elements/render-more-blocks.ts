import { html, nothing } from 'lit/html.js';
import { plainText } from '../content/text.js';
import { type MoreTemplates, renderBlocks } from './render-blocks.js';
import { renderFigure, renderImage } from './render-image.js';
import { renderAudio, renderVideo } from './render-media.js';
import { renderText } from './render-text.js';

export { moreBlockStyles } from './more-blocks.styles.js';

/** The blocks that few texts have. */
export const moreTemplates: MoreTemplates = {
  image: renderFigure,
  quote: ({ text, cite }) =>
    html`<figure class="quote">
      <blockquote><p>${renderText(text)}</p></blockquote>
      ${cite && html`<figcaption>${renderText(cite)}</figcaption>`}
    </figure>`,
  table: ({ caption, head, rows, rowHeaders }, view) =>
    html`<div
      class="scroll"
      role="region"
      tabindex="0"
      aria-label=${caption ? plainText(caption) : view.strings.table}
    >
      <table>
        ${caption && html`<caption>${renderText(caption)}</caption>`}
        ${head && html`<thead><tr>${head.map((cell) => html`<th scope="col">${renderText(cell)}</th>`)}</tr></thead>`}
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>${row.map((cell, index) =>
                rowHeaders && !index
                  ? html`<th scope="row">${renderText(cell)}</th>`
                  : html`<td>${renderText(cell)}</td>`,
              )}</tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  steps: ({ items }, view) =>
    html`<ol class="steps">
      ${items.map(
        ({ title, body, image }) =>
          html`<li>
            ${image ? renderImage(image) : nothing}
            <div>${title && html`<p><b>${renderText(title)}</b></p>`}${body && renderBlocks(body, view)}</div>
          </li>`,
      )}
    </ol>`,
  faq: ({ items }, view) =>
    html`<div class="faq">
      ${items.map(
        ({ question, answer }) =>
          html`<details>
            <summary>${renderText(question)}</summary>
            <div>${renderBlocks(answer, view)}</div>
          </details>`,
      )}
    </div>`,
  video: renderVideo,
  audio: renderAudio,
  divider: () => html`<hr />`,
};
