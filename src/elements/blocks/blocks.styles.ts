import { css } from '../styles.js';

/** The rhythm of a text, and the blocks that most texts are made of. */
export const blockStyles = css`
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.15em;
    text-wrap: pretty;
  }
  .body > :is(h1, h2, h3, h4, h5, h6),
  .numbered {
    margin-block-start: 0.7em;
  }
  :is(ol, ul):not([class]) {
    display: grid;
    gap: 0.45em;
    padding-inline-start: 1.4em;
  }
  ::marker {
    color: var(--_accent);
  }
  .numbered {
    display: grid;
    gap: 0.55em;
    padding-inline-start: var(--_hang);
    --_hang: 2.2em;
  }
  .number {
    display: inline-block;
    inline-size: calc(var(--_hang) / 2.56);
    margin-inline-start: calc(var(--_hang) / -2.56);
    font-size: 2em;
    font-weight: 300;
    line-height: 0;
    letter-spacing: -0.06em;
    white-space: pre;
    color: var(--_accent);
  }
  .callout {
    --_tone: var(--_accent);
    display: grid;
    gap: 0.6em;
    padding: 1.05em 1.2em;
    border: 1px solid #0000;
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_tone) 8%, transparent);
    font-size: 0.96em;
  }
  .callout::before {
    content: 'i';
    content: 'i' / '';
    inline-size: 1.5em;
    border: 1.5px solid;
    border-radius: 50%;
    color: var(--_tone);
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
    align-self: start;
  }
  .callout > div {
    display: grid;
    gap: 0.6em;
  }
  .warning {
    --_tone: var(--_warning);
    border-inline-start: 3px solid var(--_tone);
  }
  .tip::before {
    content: '✓' / '';
  }
  .warning::before,
  .emergency::before {
    content: '!' / '';
  }
  .emergency {
    --_tone: var(--_point);
    border: 2px solid var(--_tone);
    font-size: 1em;
  }
  @container (min-width: 28em) {
    .numbered {
      --_hang: 2.7em;
    }
    .callout {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.85em;
    }
  }
`;
