import { css } from '../styles.js';

/** The player that the card becomes. */
export const deckStyles = css`
  svg {
    display: block;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
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
  .deck > .status {
    margin: 0;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    justify-content: space-between;
    align-items: baseline;
  }
  .now :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.16em;
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
    --_track: linear-gradient(
      to right,
      var(--_accent) calc(9px + (100% - 18px) * var(--_at, 0)),
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
  .controls {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6em clamp(0px, 4cqi - 12px, 0.6em);
    align-items: center;
  }
  .transport {
    grid-area: 1 / 1 / 2 / 3;
    display: flex;
    gap: clamp(0px, 1.2cqi, 0.7em);
    align-items: center;
    justify-content: center;
  }
  .side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .tools {
    justify-content: end;
  }
  .tools .icon {
    inline-size: auto;
    min-inline-size: 48px;
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    justify-content: center;
    padding-inline: 8px;
    border-radius: 999px;
  }
  .tools .icon svg {
    inline-size: 24px;
    block-size: 24px;
  }
  .small:empty:not([role='status']) {
    display: none;
  }
  [aria-expanded='true'] {
    background: var(--_wash);
    color: var(--_accent);
  }
  [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .beside svg {
    inline-size: 22px !important;
    block-size: 22px !important;
  }
  .tool {
    padding: 1em 1.2em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_wash);
  }
  .lacking {
    display: grid;
    gap: 0.8em;
    justify-items: start;
    padding-block: 0.6em;
  }
  .icon {
    flex: none;
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
    min-block-size: 44px;
    padding-inline: 0.5em !important;
    inline-size: 4em;
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
    display: flex;
    align-items: center;
  }
  .volume input {
    inline-size: 5.5em;
    --_point: var(--_accent);
  }

  .play-on {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 32px;
    cursor: pointer;
  }
  [role='switch'] {
    accent-color: var(--_fill);
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    justify-content: space-between;
    align-items: center;
    margin-block: 0.3em 0.6em;
    padding-block-start: 0.3em;
    border-block-start: 1px solid var(--_line);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
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
  .panel .body {
    padding-block: 0.4em;
    max-inline-size: 38em;
  }
  @container (max-width: 24em) {
    .volume input {
      inline-size: 3.4em;
    }
    #tool-keys {
      display: none;
    }
  }
  /* The list of episodes leads to the others too. */
  @container (max-width: 18em) {
    .beside,
    .volume input {
      display: none;
    }
    .transport .icon:not(.play),
    .volume .icon {
      inline-size: 44px;
    }
    .tools .icon {
      min-inline-size: 44px;
      padding-inline: 0;
    }
  }
  @container (min-width: 38em) {
    .deck {
      padding: 1.3em var(--pinpoint-padding, 28px) 1.5em;
    }
  }
  @container (min-width: 46em) {
    .controls {
      grid-template-columns: 1fr auto 1fr;
    }
    .transport {
      grid-area: 1 / 2;
    }
  }
  /* Phones and tablets have keys for the volume, and no keyboard. */
  @media (hover: none) and (pointer: coarse) {
    .volume input,
    #tool-keys {
      display: none;
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
    [aria-disabled='true'] {
      opacity: 1;
      color: GrayText;
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
