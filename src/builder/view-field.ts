import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from '../embed/snippet/options.js';
import type { Warning } from '../embed/snippet/warnings.js';
import { hexOf } from './colours.js';
import { isFault } from './option-value.js';
import { type Actions, textOf, type View } from './view.js';

/** So many values stand in sight; more are a list that opens. */
const FEW = 5;

interface Radios<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  /** What people read; a value that has no label is read itself. */
  readonly labels: Readonly<Partial<Record<T, string>>>;
  readonly value: T;
  readonly pick: (value: T) => void;
  readonly note?: unknown;
  /** The id of what says more. */
  readonly describedBy?: string | undefined;
}

/** A choice among few, all of them in sight. */
export function radios<T extends string>(group: Radios<T>): TemplateResult {
  const { name, legend, values, labels, value, pick, note, describedBy } = group;
  return html`<fieldset class="pills" aria-describedby=${describedBy ?? nothing}>
    <legend>${legend}</legend>
    ${values.map(
      (one) =>
        html`<label class="pill"
          ><input type="radio" name=${name} .checked=${live(one === value)} @change=${() => pick(one)} /><span
            >${labels[one] ?? one}</span
          ></label
        >`,
    )}
    ${note ?? nothing}
  </fieldset>`;
}

/** The warnings that belong beside an option's field: the call to action's go to the one of its two fields they are of. */
function warningsOf({ key }: Option, warnings: readonly Warning[]): readonly Warning[] {
  return warnings.filter((warning) => {
    if (warning.key !== 'action') return warning.key === key;
    return key === (warning.kind === 'action-without-text' ? 'action.text' : 'action.href');
  });
}

const idOf = ({ key }: Option) => `option-${key.replace('.', '-')}`;

/** The field of an option, with what is to be said of it. */
export function optionField(option: Option, view: View, actions: Actions): TemplateResult {
  const { strings, state, drafts } = view;
  const { language } = state;
  const id = idOf(option);
  const words = { label: option.label[language], hint: option.hint?.[language] };
  const draft = drafts[option.key];
  const value = draft ?? state.values[option.key] ?? '';
  const warnings = warningsOf(option, view.warnings);
  const fault = draft === undefined ? '' : faultOf(option, view);
  const note = html`${words.hint ? html`<p class="hint" id="${id}-hint">${words.hint}</p>` : nothing}
    <div class="warnings" id="${id}-warnings" aria-live="polite">
      ${fault ? html`<p class="warning">${fault}</p>` : nothing}
      ${warnings.map(
        ({ message, ratio }) =>
          html`<p class="warning">
            ${message[language]}
            ${
              ratio === undefined
                ? nothing
                : html`<span class="ratio"
                    >${strings.contrast(ratio.toLocaleString(language, { maximumFractionDigits: 1 }))}</span
                  >`
            }
          </p>`,
      )}
    </div>`;
  const describedBy = [words.hint && `${id}-hint`, `${id}-warnings`].filter(Boolean).join(' ');
  const field: Field = { option, id, label: words.label, value, describedBy, isWrong: !!fault, note };
  switch (option.kind) {
    case 'choice':
      return (option.values?.length ?? 0) > FEW
        ? selectField(field, view, actions)
        : choiceField(field, view, actions);
    case 'colour':
      return colourField(field, view, actions);
    case 'number':
      return option.unit ? rangeField(field, actions) : textField(field, actions);
    case 'text':
    case 'url':
      return option.key === 'episode' ? episodeField(field, view, actions) : textField(field, actions);
  }
}

interface Field {
  readonly option: Option;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly note: TemplateResult;
}

function faultOf({ kind, min = 0, max = 99 }: Option, { strings }: View): string {
  if (kind === 'colour') return strings.notColour;
  return kind === 'number' ? strings.notNumber(min, max) : strings.notAddress;
}

function choiceField({ option, label, value, describedBy, note }: Field, view: View, actions: Actions) {
  const { language } = view.state;
  const { values = [], valueLabels = {} } = option;
  const usual = `${option.default ?? ''}`;
  return radios({
    name: option.key,
    legend: label,
    values: option.default === undefined ? ['', ...values] : values,
    labels: Object.fromEntries(Object.entries(valueLabels).map(([key, words]) => [key, words[language]])),
    value: value || usual,
    pick: (picked) => actions.setValue(option, picked === usual ? '' : picked),
    note,
    describedBy,
  });
}

function selectField({ option, id, label, value, describedBy, note }: Field, view: View, actions: Actions) {
  const { values = [], valueLabels = {} } = option;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${describedBy}
      @change=${(event: Event) => actions.setValue(option, textOf(event))}
    >
      ${['', ...values].map(
        (one) =>
          html`<option value=${one} .selected=${one === value}>
            ${valueLabels[one]?.[view.state.language] ?? one}
          </option>`,
      )}
    </select>
    ${note}
  </div>`;
}

function colourField(field: Field, { strings, state }: View, actions: Actions): TemplateResult {
  const { option, id, label, value, describedBy, isWrong, note } = field;
  const shown = state.values[option.key];
  const clear = (event: Event) => {
    // The button goes away, and the focus would go with it.
    (event.currentTarget as HTMLElement).closest('.row')?.querySelector<HTMLElement>('[type=text]')?.focus();
    actions.setValue(option, '');
  };
  return html`<div class="field colour">
    <label for=${id}>${label}</label>
    <div class="row">
      <input
        type="color"
        class=${shown ? 'well' : 'well empty'}
        aria-label=${strings.pick(label)}
        .value=${live(shown ?? (option.key === 'surface' ? '#ffffff' : '#0b5f58'))}
        @input=${(event: Event) => actions.setValue(option, textOf(event))}
      />
      <input
        id=${id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${strings.asItComes}
        aria-describedby=${describedBy}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(value)}
        @input=${(event: Event) => isFault(option, textOf(event)) || actions.setValue(option, textOf(event))}
        @change=${(event: Event) => actions.setValue(option, hexOf(textOf(event)) ?? textOf(event))}
      />
      ${
        value
          ? html`<button class="plain" aria-label=${strings.clear(label)} @click=${clear}>
              ${strings.asItComes}
            </button>`
          : nothing
      }
    </div>
    ${note}
  </div>`;
}

function rangeField(
  { option, id, label, value, describedBy, note }: Field,
  actions: Actions,
): TemplateResult {
  const { min = 0, max = 40, unit = '' } = option;
  const now = value || `${option.default ?? min}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="row">
      <input
        id=${id}
        type="range"
        min=${min}
        max=${max}
        aria-describedby=${describedBy}
        aria-valuetext="${now} ${unit}"
        .value=${live(now)}
        @input=${(event: Event) =>
          actions.setValue(option, textOf(event) === `${option.default}` ? '' : textOf(event))}
      />
      <output for=${id}>${now} ${unit}</output>
    </div>
    ${note}
  </div>`;
}

function textField(field: Field, actions: Actions): TemplateResult {
  const { option, id, label, value, describedBy, isWrong, note } = field;
  const isNumber = option.kind === 'number';
  // Of type text, since browsers keep what a number or URL field has when it is none.
  return html`<div class=${isNumber ? 'field short' : 'field'}>
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode=${isNumber ? 'numeric' : option.kind === 'url' ? 'url' : 'text'}
      autocomplete="off"
      placeholder=${isNumber && option.default !== undefined ? `${option.default}` : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${live(value)}
      @input=${(event: Event) => isFault(option, textOf(event).trim()) || actions.setValue(option, textOf(event))}
      @change=${(event: Event) => actions.setValue(option, textOf(event).trim())}
    />
    ${note}
  </div>`;
}

function episodeField(
  { option, id, label, value, note }: Field,
  { strings, catalogue }: View,
  actions: Actions,
) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => actions.setValue(option, textOf(event))}>
      <option value="" .selected=${!value}>${strings.newest}</option>
      ${(catalogue?.show?.episodes ?? []).map(
        (episode) =>
          html`<option value=${episode.id} .selected=${episode.id === value}>${episode.name}</option>`,
      )}
    </select>
    ${note}
  </div>`;
}
