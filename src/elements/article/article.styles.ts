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
  .languages {
    min-block-size: max(24px, 1.6em);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .tool {
    min-block-size: 40px;
    padding: 0.3em 1em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: none;
    font-size: 0.86em;
    color: var(--_soft);
  }
  @media print {
    .languages,
    .tools {
      display: none;
    }
  }
  .action ::slotted([slot='action']:not([class])) {
    background: var(--_fill) !important;
    color: var(--_on-fill) !important;
  }
  @container (min-width: 640px) {
    article {
      font-size: 1.0625em;
    }
  }
`;
