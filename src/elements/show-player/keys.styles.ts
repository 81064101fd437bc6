import { css } from '../styles.js';

/** The list of keys, in as many columns as there is room for, and a switch. */
export const keysStyles = css`
  .keys {
    display: grid;
    gap: 0.9em;
  }
  .keys > :first-child {
    font-size: 1.05em;
  }
  .keys dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 0.3em 2em;
    margin: 0;
  }
  .keys dl > div {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-block-size: 2.5em;
    line-height: 1.35;
  }
  .keys dt {
    flex: 0 0 6em;
  }
  .keys dd {
    margin: 0;
    min-inline-size: 0;
  }
  kbd {
    display: inline-block;
    min-inline-size: 2.2em;
    margin: 0.15em;
    padding: 0.15em 0.5em;
    border: 1px solid var(--_soft);
    border-block-end-width: 2px;
    border-radius: 7px;
    font: inherit;
    font-size: 0.84em;
    text-align: center;
  }
  .use {
    display: flex;
    gap: 0.7em;
    align-items: center;
    justify-self: start;
    min-block-size: 44px;
    cursor: pointer;
  }
  .use + p {
    margin-block-start: -0.7em;
  }
`;
