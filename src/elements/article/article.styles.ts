import { css } from '../styles.js';

/** The page of an article, from its first line to its copyright. */
export const articleStyles = css`
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.3em;
    max-inline-size: 38em;
    margin-inline: var(--pinpoint-margin-inline, var(--_margin, 0));
  }
  article * {
    min-inline-size: 0;
  }
  .kicker {
    display: flex;
    gap: 0.6em;
    align-items: center;
    margin-block-end: -0.5em;
  }
  .kicker::before {
    content: '';
    padding: 0.31em;
    border-radius: 50%;
    background: var(--_point);
  }
  .lead,
  .body > p:first-child {
    font-size: 1.18em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .lead ~ .body > p:first-child {
    font: inherit;
  }
  .action ::slotted([slot='action']:not([class])) {
    background: var(--_accent) !important;
    color: var(--_on-accent) !important;
  }
  @container (min-width: 40em) {
    article {
      font-size: 1.0625em;
    }
  }
`;
