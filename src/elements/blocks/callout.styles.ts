import { css } from '../styles.js';

/** A box that stands out, in its tone. */
export const calloutStyles = css`
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
    .callout {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.85em;
    }
  }
`;
