import { css } from '../styles.js';

// Long lists: rows that are far away cost no layout. On the button, since on the row it would cut off the focus ring.
export const listStyles = css`
  .find {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    align-items: center;
    min-block-size: 44px;
    margin-block: 0.7em 0.3em;
  }
  .episodes {
    list-style: none;
    padding: 0;
  }
  .episodes li + li {
    border-block-start: 1px solid var(--_line);
  }
  .episodes button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.9em;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.7em 0;
    border: 0;
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .counted button {
    grid-template-columns: minmax(2.2em, auto) minmax(0, 1fr) auto;
  }
  .episodes li:nth-child(n + 21) button {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4em;
  }
  .episode-number,
  .episode-length {
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
    color: var(--_soft);
  }
  .episode-name {
    grid-column: -3;
  }
  .episode-name + .small {
    grid-area: 2 / -3 / auto / -1;
  }
  .episode-number:empty {
    display: none;
  }
  .episode-length {
    grid-area: 1 / -2;
  }
  .episodes button:hover .episode-name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [aria-current] .episode-name {
    font-weight: 640;
  }
  .episodes b {
    color: var(--_accent);
  }
  @container (max-width: 15em) {
    .episode-length {
      grid-area: 3 / -3;
    }
  }
`;
