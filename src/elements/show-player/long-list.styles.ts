import { css } from '../styles.js';

/**
 * The field that searches the episodes, with the number of those found beside it, or below it where there is no room; and
 * the button below the list.
 */
export const longListStyles = css`
  .find input {
    flex: 1 1 9em;
    min-inline-size: 0;
    max-inline-size: 26em;
    min-block-size: 44px;
    padding: 0 1.15em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 999px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .find p:empty {
    position: absolute;
  }
  .older > :not(:empty) {
    margin-block-start: 0.9em;
  }
  .older > [hidden] {
    display: none !important;
  }
`;
