import { css } from '../styles.js';

/** A card as one row, before the press; its player has bar.styles.ts. */
export const barCardStyles = css`
  .bar .art,
  .bar [part='summary'],
  .bar .ready,
  .bar .footer,
  .bar .air:not(.on),
  .bar .call p,
  .bar .call button {
    display: none;
  }
  .bar .hero {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 0.7em;
  }
  .bar .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.9em;
    align-items: center;
  }
  /* Its telephone comes where there is room, or somebody can be reached. */
  @container (max-width: 41.99em) {
    .bar .about:not(:has(.on)) .call {
      display: none;
    }
    .bar .air {
      flex-basis: 100%;
    }
  }
  .bar .about > div:has([part='title']) {
    flex: 1 1 6.4em;
    line-height: 1.4;
  }
  .bar .tagline {
    font-size: 0.94em;
  }
  .bar .listen {
    min-block-size: 48px;
    padding-inline: 1em 1.25em;
    font-size: 1em;
  }
  .bar [part='title'] {
    font-size: 1.12em;
  }
  .bar .listen-row {
    margin: 0;
  }
`;
