import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type OptionKey, optionsFor } from '../embed/snippet/options.js';
import { optionField } from './view-field.js';
import { stepHeading } from './view-parts.js';
import type { Actions, View } from './view.js';

/** Asked for in the first step. */
const before: readonly OptionKey[] = ['lang', 'topic'];
const colours: readonly OptionKey[] = ['accent', 'surface'];
const action: readonly OptionKey[] = ['action.text', 'action.href'];
/** What few people change. */
const rare: readonly OptionKey[] = ['headingLevel', 'episode', 'font'];

/** The second step: how it looks. An option that this file does not know stands among the first. */
export function lookStep(view: View, actions: Actions): TemplateResult {
  const { strings, state } = view;
  const options = optionsFor(state.widget).filter(({ key }) => !before.includes(key));
  const only = (keys: readonly OptionKey[]) =>
    options.filter(({ key }) => keys.includes(key)).map((option) => optionField(option, view, actions));
  const first = options.filter(({ key }) => ![...colours, ...action, ...rare].includes(key));
  return html`<section class="step" aria-labelledby="look">
    ${stepHeading('look', 2, strings.lookStep)}
    <fieldset class="group">
      <legend class="hidden">${strings.action}</legend>
      ${only(action)}
    </fieldset>
    <fieldset class="group">
      <legend class="hidden">${strings.colours}</legend>
      ${only(colours)} ${borrow(view, actions)}
    </fieldset>
    <fieldset class="group">
      <legend class="hidden">${strings.look}</legend>
      ${first.map((option) => optionField(option, view, actions))}
    </fieldset>
    <details>
      <summary>${strings.more}</summary>
      <div class="inside">${only(rare)}</div>
    </details>
  </section>`;
}

/** Colours that the clinic has already: of its logo, or of its site. */
function borrow(view: View, actions: Actions): TemplateResult {
  const { strings, state, swatches, siteSaid } = view;
  const accent = optionsFor(state.widget).find(({ key }) => key === 'accent');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    actions.readSite(new FormData(event.currentTarget as HTMLFormElement).get('site') as string);
  };
  return html`<details>
    <summary>${strings.borrow}</summary>
    <div class="inside">
      <div class="field">
        <label for="typed">${strings.typed}</label>
        <input
          id="typed"
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="typed-hint"
          @input=${(event: Event) => actions.nameColours((event.currentTarget as HTMLInputElement).value)}
        />
        <p class="hint" id="typed-hint">${strings.typedHint}</p>
      </div>
      <form class="field" @submit=${submit}>
        <label for="site">${strings.site}</label>
        <div class="row">
          <input
            id="site"
            name="site"
            type="text"
            inputmode="url"
            autocomplete="url"
            required
            aria-describedby="site-hint site-said"
          />
          <button class="pill">${strings.read}</button>
        </div>
        <p class="hint" id="site-hint">${strings.siteHint}</p>
        <p class="said" id="site-said" role="status">${siteSaid}</p>
      </form>
      ${
        swatches.length && accent
          ? html`<div class="swatches" role="group" aria-label=${strings.swatches}>
              ${swatches.map(
                (colour) =>
                  html`<button
                    aria-label=${strings.wear(colour)}
                    aria-pressed=${state.values['accent'] === colour ? 'true' : 'false'}
                    style=${styleMap({ '--swatch': colour })}
                    @click=${() => actions.setValue(accent, colour)}
                  ></button>`,
              )}
            </div>`
          : nothing
      }
    </div>
  </details>`;
}
