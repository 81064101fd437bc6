import { css } from '../styles.js';

/** The player that the card becomes. */
export const controlStyles = css`
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .deck {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding: 1.2em var(--pinpoint-padding, 20px) 1.3em;
    border-block-start: 1px solid var(--_line);
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    justify-content: space-between;
    align-items: baseline;
  }
  .now :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1.2em;
    align-items: center;
  }

  input[type='range'] {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 28px;
    margin: 0;
    background: none;
    cursor: pointer;
    --_from: calc(9px + (100% - 18px) * var(--_at, 0));
    --_to: max(var(--_from), 100% * var(--_loaded, 0));
    --_track: linear-gradient(
      to right,
      var(--_accent) var(--_from),
      color-mix(in srgb, currentColor 30%, transparent) 0 var(--_to),
      var(--_line) 0
    );
  }
  input[type='range']:disabled {
    cursor: default;
  }
  ::-webkit-slider-runnable-track {
    block-size: 6px;
    border-radius: 3px;
    background: var(--_track);
  }
  ::-moz-range-track {
    block-size: 6px;
    border-radius: 3px;
    background: var(--_track);
  }
  ::-webkit-slider-thumb {
    appearance: none;
    inline-size: 18px;
    block-size: 18px;
    margin-block-start: -6px;
    border: 0;
    border-radius: 50%;
    background: var(--_point);
  }
  ::-moz-range-thumb {
    inline-size: 18px;
    block-size: 18px;
    border: 0;
    border-radius: 50%;
    background: var(--_point);
  }
  input[type='range']:focus-visible {
    outline-offset: 0;
    border-radius: 8px;
  }
  .time {
    display: flex;
    justify-content: space-between;
    margin-block-start: -0.2em;
    font-size: 0.84em;
    font-variant-numeric: tabular-nums;
    color: var(--_soft);
  }

  .controls {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.6em;
    align-items: center;
  }
  .transport {
    grid-area: 1 / 1 / 2 / 3;
    display: flex;
    gap: 0.9em;
    align-items: center;
    justify-content: center;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  .icon:hover {
    background: var(--_wash);
  }
  .icon svg {
    inline-size: 28px;
    block-size: 28px;
  }
  .icon text {
    font:
      700 7.6px system-ui,
      sans-serif;
  }
  .play {
    inline-size: 64px;
    block-size: 64px;
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .play:hover {
    background: color-mix(in srgb, var(--_fill) 88%, var(--_on-fill));
  }
  .play.waiting:where(:not(:focus-visible)) {
    outline: 3px solid color-mix(in srgb, var(--_accent) 35%, transparent);
    outline-offset: 3px;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      outline-offset: 6px;
      outline-color: transparent;
    }
  }
  select.quiet {
    appearance: none;
    min-inline-size: 4em;
    text-align: center;
    text-align-last: center;
    font-variant-numeric: tabular-nums;
    background-color: transparent;
    cursor: pointer;
  }
  select.quiet option {
    background: Canvas;
    color: CanvasText;
  }
  .volume {
    justify-self: end;
    display: flex;
    align-items: center;
    gap: 0.2em;
  }
  .volume input {
    inline-size: 6.5em;
    --_point: var(--_accent);
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.3em;
    margin-block-start: 0.3em;
  }
  [role='tab'] {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.94em;
    color: var(--_soft);
  }
  [role='tab'][aria-selected='true'] {
    color: inherit;
    font-weight: 640;
    box-shadow: inset 0 -2px var(--_point);
  }
  .episodes {
    list-style: none;
    padding: 0;
    margin-block-start: -0.6em;
  }
  .episodes > li {
    border-block-end: 1px solid var(--_line);
  }
  .episodes > li:last-child {
    border: 0;
  }
  .episodes button {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr) auto;
    gap: 0 0.7em;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.7em 0;
    border: 0;
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .episodes button:hover .episode-name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .episode-number,
  .episode-length {
    font-variant-numeric: tabular-nums;
    color: var(--_soft);
    font-size: 0.86em;
  }
  .episode-name + .small {
    grid-area: 2 / 2;
  }
  .episode-length {
    grid-area: 1 / 3;
  }
  [aria-current] .episode-name {
    font-weight: 640;
  }
  [aria-current] .small b {
    color: var(--_accent);
  }
  .panel .body {
    padding-block: 0.4em;
    max-inline-size: 38em;
  }
  .bar .panel,
  .bar .tabs {
    display: none;
  }
  @container (min-width: 38em) {
    .deck {
      padding: 1.3em var(--pinpoint-padding, 28px) 1.5em;
    }
    .controls {
      grid-template-columns: 1fr auto 1fr;
    }
    .transport {
      grid-area: 1 / 2;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .play.waiting {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .icon,
    select.quiet {
      border: 1px solid ButtonText;
    }
    input[type='range'] {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_point: Highlight;
      --_line: GrayText;
    }
    [aria-selected='true'] {
      border-block-end: 2px solid Highlight;
    }
  }
  @media print {
    .deck {
      display: none;
    }
  }
`;
