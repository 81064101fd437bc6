import { css } from '../styles.js';

export const chaptersStyles = css`
  .chapters {
    list-style: none;
    padding: 0;
  }
  .chapters li {
    position: relative;
    border-block-end: 1px solid var(--_line);
  }
  .chapters li:last-child {
    border: 0;
  }
  .chapters button {
    display: grid;
    position: relative;
    grid-template-columns: var(--_clock) minmax(0, 1fr) auto;
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
  .chapters button:hover .chapter-name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .chapter-start {
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
    color: var(--_soft);
  }
  .chapter-length {
    grid-area: 2 / 2;
  }
  .chapters img {
    grid-area: 1 / 3 / 3;
    align-self: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: calc(var(--_radius) * 0.4);
    object-fit: cover;
  }
  .chapters [aria-current]::before {
    content: '';
    position: absolute;
    inset-block: 0.7em;
    inset-inline-start: -11px;
    inline-size: 3px;
    border-radius: 2px;
    background: var(--_point);
  }
  .chapters [aria-current] .chapter-name {
    font-weight: 640;
  }
  .chapters [aria-current] .chapter-start {
    color: var(--_accent);
    font-weight: 640;
  }
  .chapters a {
    display: inline-block;
    margin-block: -0.6em 0.5em;
    margin-inline-start: calc((var(--_clock) + 0.7em) / 0.86);
    padding-block: 0.3em;
    font-size: 0.86em;
  }
  @container (min-width: 38em) {
    .chapters button {
      grid-template-columns: var(--_clock) minmax(0, 1fr) auto 5em;
      align-items: center;
    }
    .chapters img {
      grid-row: 1;
    }
    .chapter-length {
      grid-area: 1 / 4;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  }
  @media (forced-colors: active) {
    .chapters [aria-current]::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
