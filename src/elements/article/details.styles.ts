import { css } from '../styles.js';

/** What only some articles have, around the body. */
export const detailsStyles = css`
  .byline {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.3em;
    padding-block-end: 1.2em;
    border-block-end: 1px solid var(--_line);
  }
  section {
    display: grid;
    gap: 0.7em;
  }
  section > :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
  }
  .numbered > :is(h2, h3, h4, h5, h6) {
    font-size: 1.28em;
  }
  .takeaways {
    padding: 1.2em;
    border: 1px solid #0000;
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .logo {
    inline-size: auto;
    block-size: 2em;
    object-fit: contain;
    border-radius: 0;
  }
`;
