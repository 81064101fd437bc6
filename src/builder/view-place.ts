import { html, nothing, type TemplateResult } from 'lit';
import { places } from '../embed/snippet/places.js';
import { sketch } from './sketches.js';
import { developersPart } from './view-developers.js';
import { radios } from './view-field.js';
import { stepHeading } from './view-parts.js';
import type { Actions, View } from './view.js';

/** The third step: what to paste, and where. */
export function placeStep(view: View, actions: Actions): TemplateResult {
  const { strings, state, place, snippet, foreign, said, link } = view;
  const { language } = state;
  const rows = snippet.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 62)), 0);
  return html`<section class="step last" aria-labelledby="place">
    ${stepHeading('place', 3, strings.placeStep)}
    ${radios({
      name: 'place',
      legend: strings.place,
      values: places.map(({ id }) => id),
      labels: Object.fromEntries(places.map(({ id, name }) => [id, name])),
      value: place.id,
      pick: (id) => actions.set({ place: id }),
      note: html`<p class="hint">${strings.placeHint}</p>`,
    })}
    <div class="paste">
      <div class="lines">
        <label for="snippet">${strings.snippetFor(place.name)}</label>
        <textarea
          id="snippet"
          readonly
          spellcheck="false"
          rows=${Math.min(rows, 24)}
          .value=${snippet}
        ></textarea>
        ${foreign ? html`<p class="warning" role="alert">${strings.foreign(foreign)}</p>` : nothing}
        <div class="row">
          <button class="copy" ?disabled=${!snippet} @click=${() => actions.copy('snippet')}>
            ${strings.copy}
          </button>
          <p class="said" role="status">
            ${said === 'copied' || said === 'copySelected' ? html`<span class=${said}>${strings[said]}</span>` : nothing}
          </p>
        </div>
        <p class="why">${place.why[language]}</p>
      </div>
      <div class="how">
        <h3>${strings.steps(place.name)}</h3>
        <ol>
          ${place.steps.map((step) => html`<li>${step[language]}</li>`)}
        </ol>
        <figure>
          ${sketch(place.sketch, language)}
          <figcaption>${strings.sketch}</figcaption>
        </figure>
      </div>
    </div>
    <div class="field link">
      <label for="link">${strings.linkField}</label>
      <div class="row">
        <input id="link" type="text" readonly .value=${link} />
        <button class="pill" @click=${() => actions.copy('link')}>${strings.copyLink}</button>
      </div>
      <p class="said" role="status">
        ${said === 'linkCopied' || said === 'linkSelected' ? strings[said] : nothing}
      </p>
    </div>
    ${developersPart(view, actions)}
  </section>`;
}
