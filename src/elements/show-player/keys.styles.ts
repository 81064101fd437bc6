import { css } from '../styles.js';

/**
 * The list of keys, in as many columns as there is room for, and a switch. Its knob is a border, since colours that are
 * forced leave no others.
 */
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
  .use input {
    appearance: none;
    display: flex;
    flex: none;
    inline-size: 44px;
    block-size: 26px;
    margin: 0;
    padding: 3px;
    border: 2px solid;
    border-radius: 99px;
    color: var(--_soft);
    cursor: pointer;
  }
  .use input::before {
    content: '';
    border: 8px solid;
    border-radius: 50%;
  }
  .use input:checked {
    border-color: var(--_accent);
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .use input:checked::before {
    margin-inline-start: auto;
  }
`;
