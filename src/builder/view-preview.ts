import { html, type TemplateResult } from 'lit';
import { widths } from './state.js';
import { radios } from './view-field.js';
import type { Actions, View } from './view.js';

/** What the visitors of the clinic will see. */
export function previewPart(view: View, actions: Actions): TemplateResult {
  const { strings, state, choice, inPage } = view;
  const { language, page } = state;
  const content = { language, page, words: strings.clinic, title: strings.preview, snippet: inPage };
  return html`<section class="stage" aria-labelledby="preview">
    <div class="stand">
      <h2 id="preview">${strings.preview}</h2>
      <div class="switches">
        ${radios({
          name: 'width',
          legend: strings.width,
          values: Object.keys(widths) as (keyof typeof widths)[],
          labels: strings.widths,
          value: state.width,
          pick: (width) => actions.set({ width }),
        })}
        ${radios({
          name: 'page',
          legend: strings.page,
          values: ['light', 'dark'],
          labels: strings.pages,
          value: page,
          pick: (picked) => actions.set({ page: picked }),
        })}
      </div>
      <a class="skip" href="#place">${strings.skipPreview}</a>
      <builder-preview
        class=${state.page}
        .content=${content}
        .choice=${choice}
        .width=${state.width}
      ></builder-preview>
      <p class="hint">${strings.previewHint}</p>
    </div>
  </section>`;
}
