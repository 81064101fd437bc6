import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { widgets } from '../embed/spellings.js';
import type { CatalogueTip } from './catalogue.js';
import { plate } from './plate.js';
import { optionField, radios } from './view-field.js';
import { stepHeading } from './view-parts.js';
import { optionsFor } from '../embed/snippet/options.js';
import { type Actions, textOf, type View } from './view.js';

/** The first step: what to show. */
export function chooseStep(view: View, actions: Actions): TemplateResult {
  const { strings, state } = view;
  const language = optionsFor(state.widget).find(({ key }) => key === 'lang');
  return html`<section class="step" aria-labelledby="choose">
    ${stepHeading('choose', 1, strings.chooseStep)}
    <div class="tabs">
      ${radios({
        name: 'show',
        legend: strings.kind,
        values: widgets,
        labels: strings.kinds,
        value: state.widget,
        pick: (widget) => actions.set({ widget }),
      })}
    </div>
    ${content(view, actions)} ${language ? optionField(language, view, actions) : nothing}
  </section>`;
}

function content(view: View, actions: Actions): TemplateResult {
  const { strings, state, catalogue, hasFailed, feed } = view;
  if (hasFailed)
    return html`<div class="trouble" role="alert">
      <p>${strings.failed(feed)}</p>
      <button class="pill" @click=${actions.retry}>${strings.tryAgain}</button>
    </div>`;
  if (!catalogue) return html`<p class="soft awaited" role="status">${strings.loading}</p>`;
  if (state.widget === 'show-player') return showCard(view);
  return state.widget === 'tips' ? topics(view, actions) : tips(view, actions);
}

function tips({ strings, search, found, tip: chosen }: View, actions: Actions): TemplateResult {
  return html`<div class="field search">
      <label for="search">${strings.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        aria-controls="tips"
        .value=${live(search)}
        @input=${(event: Event) => actions.search(textOf(event))}
      />
      <p class="count" role="status">${strings.found(found.length)}</p>
    </div>
    <fieldset class="tips" id="tips">
      <legend class="hidden">${strings.tips}</legend>
      ${
        found.length
          ? found.map((tip, index) => tipRow(tip, index, tip === chosen, actions))
          : html`<p class="soft">${strings.nothingFound}</p>`
      }
    </fieldset>`;
}

function tipRow(tip: CatalogueTip, index: number, isChosen: boolean, actions: Actions): TemplateResult {
  const id = `tip-${index}`;
  return html`<label class="tip">
    <input
      type="radio"
      name="tip"
      aria-labelledby=${id}
      aria-describedby="${id}-about"
      .checked=${live(isChosen)}
      @change=${() => actions.set({ item: tip.item })}
    />
    ${tip.image ? html`<img src=${tip.image} alt="" loading="lazy" />` : plate(tip.title)}
    <span class="words">
      <span class="name" id=${id}>${tip.title}</span>
      <span class="about" id="${id}-about">
        <span class="tags">${tip.tags.join(' · ')}</span>
        <span class="summary">${tip.summary}</span>
      </span>
    </span>
  </label>`;
}

function showCard({ strings, catalogue }: View): TemplateResult {
  const show = catalogue?.show;
  if (!show) return html`<p class="soft">${strings.failed('shows/')}</p>`;
  const { image, name, tagline, description, episodes } = show;
  return html`<div class="show">
    ${image ? html`<img src=${image} alt="" />` : plate(name)}
    <div>
      <p class="name">${name}</p>
      <p class="tags">${[tagline, strings.episodes(episodes.length)].filter(Boolean).join(' · ')}</p>
      <p class="summary">${description}</p>
    </div>
  </div>`;
}

function topics({ strings, state, catalogue }: View, actions: Actions): TemplateResult {
  const option = optionsFor('tips').find(({ key }) => key === 'topic');
  const known = catalogue?.topics ?? [];
  return radios({
    name: 'topic',
    legend: strings.topic,
    values: ['', ...known],
    labels: { '': strings.allTopics },
    value: state.values['topic'] ?? '',
    pick: (topic) => option && actions.setValue(option, topic),
  });
}
