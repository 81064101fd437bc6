import { css } from '../styles.js';

// What plays may stand on any part of the page, so that it brings a surface of its own: the clinic's, over an opaque one of
// the scheme, since the clinic's may be none or let the page through. The browser's own look of a popover is undone.
export const stickyStyles = css`
  .sticky {
    display: none;
    --_sheet: #fff;
    --_shadow: rgb(20 30 34 / 14%);
  }
  [data-scheme='dark'] .sticky {
    --_sheet: #191f21;
    --_shadow: rgb(0 0 0 / 45%);
  }
  .sticky:popover-open {
    position: fixed;
    inset: auto 0 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: center;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    border: 0;
    padding-block: 11px max(8px, env(safe-area-inset-bottom));
    padding-inline: max(16px, env(safe-area-inset-left)) max(12px, env(safe-area-inset-right));
    overflow: clip;
    color: inherit;
    background: linear-gradient(var(--pinpoint-color-surface, #0000) 0 0) var(--_sheet);
    box-shadow: 0 -4px 28px var(--_shadow);
    font-size: 0.95em;
    line-height: 1.35;
  }
  .sticky [hidden] {
    display: none !important;
  }
  .sticky::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    block-size: 3px;
    background: linear-gradient(to right, var(--_accent) calc(100% * var(--_at, 0)), var(--_line) 0);
  }
  .sticky .art {
    display: none;
    flex: none;
    inline-size: 46px;
    aspect-ratio: 1;
    border-radius: 9px;
  }
  .what {
    flex: 1 1 6.2em;
    display: grid;
    min-inline-size: 0;
  }
  .name {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 640;
    text-align: start;
  }
  .name:hover {
    color: var(--_accent);
  }
  .name,
  .what p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name:focus-visible {
    outline-offset: -2px;
    border-radius: 5px;
  }
  .clock:not(:empty) {
    margin-inline-end: 0.7em;
    font-variant-numeric: tabular-nums;
  }
  .jumps {
    display: flex;
    align-items: center;
  }
  .sticky .icon {
    inline-size: 44px;
    block-size: 44px;
  }
  .sticky .icon svg {
    inline-size: 26px;
    block-size: 26px;
  }
  .sticky .play {
    inline-size: 48px;
    block-size: 48px;
  }
  .sticky > .icon {
    margin-inline-start: auto;
    color: var(--_soft);
  }
  @media (max-width: 27em) {
    .sticky:popover-open {
      column-gap: 0.3em;
    }
    .sticky > .icon {
      margin-inline-end: -8px;
    }
  }
  @media (min-width: 30em) {
    .sticky .art {
      display: block;
    }
  }
  @media (min-width: 44em) {
    .sticky:popover-open {
      inset-block-end: calc(16px + env(safe-area-inset-bottom));
      inline-size: 40em;
      max-inline-size: calc(100% - 32px);
      margin-inline: auto;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) + 4px);
      padding: 12px 12px 9px;
      box-shadow: 0 10px 36px var(--_shadow);
    }
    .jumps {
      gap: 0.2em;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .sticky:popover-open {
      animation: rise 0.24s ease-out;
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 50%;
    }
  }
  @media (forced-colors: active) {
    .sticky:popover-open {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .sticky::before {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_line: GrayText;
    }
  }
  @media print {
    .sticky:popover-open {
      display: none;
    }
  }
`;
