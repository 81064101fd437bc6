import { css } from '../styles.js';

/** The search field and the topics: in one row, whose room is there before they are, but in the narrowest places. */
export const filterStyles = css`
  .filter {
    display: flex;
    gap: 0.5em;
  }
  .filter > .found {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .filter > :not(.found) {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 999px;
    min-block-size: 44px;
    min-inline-size: 0;
    padding: 0 min(1.15em, 3.5cqi);
  }
  .filter input {
    flex: 0 1 26em;
  }
  .filter select {
    flex: none;
    max-inline-size: 44%;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  @container (max-width: 15em) {
    .filter {
      flex-wrap: wrap;
    }
    .filter > * {
      flex: 1 1 100% !important;
      max-inline-size: 100% !important;
    }
  }
`;
