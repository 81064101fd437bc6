import { css } from '../styles.js';

// The player of the bar, which comes after the press; before it, the bar's card has its own few rules
// (bar-card.styles.ts).
// It reads from the slider to the play button as the player of the card does, so that Tab goes the way the eye goes:
// where there is room, all is one row; else the slider has a row of its own, above the rest. What opens a panel, and the
// choice of the next episode, have no place in it; the keys work as they do in the card.
export const barStyles = css`
  .bar .panel,
  .bar .strip,
  .bar .tools,
  .bar .beside,
  .bar .volume input,
  .bar .live b,
  .bar:has(.deck) .tagline,
  .bar:has(.deck) .about:not(:has(.on)) .call {
    display: none;
  }
  .bar:has(.deck) .hero {
    display: block;
    padding: 0 16px;
  }
  .bar:has(.deck) .about > div:has([part='title']) {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .bar:has(.deck) .about {
    row-gap: 0;
  }
  .bar:has(.deck) .about > :is(.air, .call, .action) {
    margin-block-start: 8px;
  }
  .bar .deck {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 0.8em;
    align-items: center;
    padding-block: 8px;
    padding-inline: 16px 12px;
    border: 0;
  }
  .bar .deck > * {
    grid-column: 1 / -1;
  }
  .bar .deck > .status {
    margin: 4px 0;
  }
  .bar .now {
    grid-area: 2 / 1;
    display: block;
    line-height: 1.35;
  }
  .bar .now > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.86em;
    letter-spacing: 0;
    line-height: inherit;
  }
  .bar .now > :first-child {
    font-size: 1em;
  }
  .bar .deck > .controls {
    grid-area: 2 / 2;
    display: flex;
    gap: 0;
  }
  .bar .side,
  .bar .transport {
    flex-wrap: nowrap;
    gap: 2px;
  }
  .bar .controls .icon {
    inline-size: 44px;
    block-size: 44px;
  }
  .bar .controls .play {
    inline-size: 52px;
    block-size: 52px;
  }
  .bar .controls .play svg {
    inline-size: 25px;
    block-size: 25px;
  }
  .bar .deck > :is(.seek, .live) {
    grid-row: 1;
  }
  .bar select.quiet {
    inline-size: 3.5em;
    min-inline-size: 0;
    padding-inline: 0 !important;
  }
  /* Play comes first, then a name that can be read, then the speed. */
  @container (max-width: 25em) {
    .bar .volume {
      display: none;
    }
  }
  @container (min-width: 19.01em) and (max-width: 21.49em) {
    .bar .side {
      display: none;
    }
  }
  @container (max-width: 19em) {
    .bar .now,
    .bar .deck > .controls {
      grid-column: 1 / -1;
    }
    .bar .deck > .controls {
      grid-row: 3;
      justify-content: space-between;
    }
  }
  @container (min-width: 44em) {
    .bar:has(.deck) .hero {
      padding-inline: 24px;
    }
    .bar .deck {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) auto;
      gap: 0 1.6em;
      padding-inline: 24px 16px;
    }
    .bar .deck > .now {
      grid-area: 1 / 1;
    }
    .bar .deck > :is(.seek, .live) {
      grid-area: 1 / 2;
    }
    .bar .deck > .seek {
      margin-block-start: 10px;
    }
    .bar .deck > .controls {
      grid-area: 1 / 3;
    }
  }
  @container (min-width: 60em) {
    .bar .beside {
      display: grid;
    }
    .bar .deck > .controls {
      gap: 0.8em;
    }
  }
  @container (min-width: 68em) {
    .bar .volume input {
      display: block;
    }
    .bar .transport {
      gap: 0.3em;
    }
  }
`;
