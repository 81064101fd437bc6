import { css } from '../styles.js';

/** The search field and the topics. */
export const filterStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
  }
  .filter > * {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 999px;
    min-block-size: 44px;
    padding: 0.4em 1.15em;
    max-inline-size: 100%;
  }
  .filter input {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
`;
