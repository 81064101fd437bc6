import { css } from '../styles.js';

// The colours of the page, the other way round: it has to be seen on any of them.
export const previewStyles = css`
  .preview {
    position: absolute;
    inset-block-end: calc(100% + 2px);
    inset-inline-start: 0;
    z-index: 1;
    display: grid;
    justify-items: center;
    inline-size: max-content;
    max-inline-size: min(100%, 22em);
    padding: 0.45em 0.9em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.6);
    background: color-mix(in srgb, CanvasText 88%, Canvas);
    color: Canvas;
    font-size: 0.86em;
    line-height: 1.35;
    text-align: center;
    pointer-events: none;
  }
  .preview b {
    max-inline-size: 100%;
    font-weight: 640;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .preview span {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .preview {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
