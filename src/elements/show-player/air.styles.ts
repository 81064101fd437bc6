import { css } from '../styles.js';

/** What a card says of the broadcast, and the telephone. */
export const airStyles = css`
  .air {
    display: flex;
    inline-size: fit-content;
    gap: 0.6em;
    align-items: center;
    font-size: 0.9em;
    color: var(--_soft);
  }
  .air::before {
    content: '';
    padding: 0.31em;
    border: 1px solid;
    border-radius: 50%;
  }
  .air.on {
    color: var(--_point);
    font-weight: 640;
  }
  .on::before {
    background: currentColor;
    box-shadow: 0 0 0 0.25em color-mix(in srgb, currentColor 22%, transparent);
  }
  .hidden {
    position: absolute;
    clip-path: inset(50%);
  }
  .call {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    justify-items: start;
  }
  .call a {
    flex-wrap: wrap;
    gap: 0 0.5em;
    padding-inline: min(1.15em, 5cqi) !important;
  }
  .call bdi {
    white-space: nowrap;
  }
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    align-items: center;
  }
  .plain {
    min-block-size: 44px;
    padding: 0.4em 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    .on::before {
      background: CanvasText;
    }
  }
`;
