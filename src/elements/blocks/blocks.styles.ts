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
  hr {
    inline-size: 3em;
    border: 0;
    border-block-start: 2px solid var(--_point);
    margin: 0.6em 0;
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
  @container (min-width: 28em) {
    .numbered {
      --_hang: 2.7em;
    }
  }
`;
