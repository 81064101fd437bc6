import { css } from '../styles.js';

/** Where an episode is shared and saved. */
export const shareStyles = css`
  .share {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
  }
  .share > :is(h1, h2, h3, h4, h5, h6):not(:first-child) {
    margin-block-start: 0.4em;
    font-size: 1em;
  }
  .share .row {
    gap: 0.6em;
    font-size: 0.94em;
  }
  .share input:not([type]) {
    flex: 1 1 14em;
    min-inline-size: 0;
    max-inline-size: 32em;
    min-block-size: 44px;
    padding: 0 1.15em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 999px;
    background: none;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  .share label {
    display: flex;
    gap: 0.7em;
    align-items: center;
    justify-self: start;
    min-block-size: 44px;
    margin-block: -0.45em;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .share [type='checkbox'] {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_fill);
    cursor: pointer;
  }
  .share ul {
    list-style: none;
    padding: 0;
  }
  .share li {
    max-inline-size: 100%;
  }
  .share [role='status']:empty {
    margin-block-end: -0.9em;
  }
`;
