import { css } from '../styles.js';

/** Where sources are cited, and the way back. */
export const referenceStyles = css`
  [role='doc-noteref'] {
    margin-inline: -0.25em;
    padding: 0.4em 0.25em;
    text-decoration: none;
  }
  [role='doc-backlink'] {
    display: inline-block;
    min-inline-size: 24px;
    margin-block: -2px;
    line-height: 24px;
    text-align: center;
  }
  [data-mark]::before {
    content: attr(data-mark) ' ';
    display: inline-block;
    white-space: pre;
  }
  [role='doc-noteref']:focus,
  li:focus {
    background: var(--_wash);
  }
  li:focus {
    outline: 2px solid #0000;
    outline-offset: 3px;
  }
  @media print {
    [role='doc-backlink'] {
      display: none;
    }
  }
`;
