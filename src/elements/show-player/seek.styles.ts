import { css } from '../styles.js';

// The bar is drawn behind the slider, not as its track: there, what cuts the track would cut the thumb in it too.
// It ends shortly before the thumb and goes on shortly after it.
export const seekStyles = css`
  .seek {
    position: relative;
    display: flow-root;
  }
  .seek::before {
    content: '';
    position: absolute;
    inset: 11px 0 auto;
    block-size: 6px;
    border-radius: 3px;
    --_x: calc(9px + (100% - 18px) * var(--_at, 0));
    background: linear-gradient(
      to right,
      var(--_accent) calc(var(--_x) - 12px),
      #0000 0 calc(var(--_x) + 12px),
      color-mix(in srgb, currentColor 30%, transparent) 0 calc(100% * var(--_loaded, 0)),
      var(--_line) 0
    );
    -webkit-mask-image: var(--_marks, none);
    mask-image: var(--_marks, none);
  }
  .seek [type='range'] {
    --_track: none;
    position: relative;
  }
  .time {
    display: flex;
    justify-content: space-between;
    margin-block-start: -0.2em;
    font-size: 0.84em;
    font-variant-numeric: tabular-nums;
    color: var(--_soft);
  }
  @media (pointer: coarse) {
    .seek [type='range'] {
      block-size: 44px;
      margin-block: -8px;
    }
  }
  @media (forced-colors: active) {
    .seek::before {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_line: GrayText;
    }
  }
`;
