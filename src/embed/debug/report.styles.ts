import { css } from '../../elements/styles.js';

/** What the report looks like: widgets with their numbers, facts, requests. */
export const reportStyles = css`
  textarea {
    grid-column: 1 / -1;
    inline-size: 100%;
    padding: 8px;
    border: 1px solid var(--line);
    font:
      12px/1.4 ui-monospace,
      monospace;
  }
  h3 {
    margin-block: 18px 6px;
    font-size: 12px;
    font-weight: 600;
    color: var(--soft);
  }
  h3:first-child {
    margin-block-start: 0;
  }
  ol {
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 34px 1fr;
    align-items: baseline;
    gap: 4px 0;
    padding-block: 10px 12px;
    border-block-start: 1px solid var(--line);
  }
  li > :not(.number) {
    grid-column: 2;
  }
  .number {
    display: inline-grid;
    place-items: center;
    box-sizing: border-box;
    min-inline-size: 22px;
    block-size: 22px;
    padding-inline: 4px;
    justify-self: start;
    border-radius: 11px;
    background: var(--tone);
    color: #fff;
    font-size: 12px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  h4 {
    font-size: 16px;
    line-height: 1.3;
    font-weight: 660;
    letter-spacing: -0.006em;
  }
  .state {
    margin-inline-start: 4px;
    font-weight: 500;
    color: var(--tone);
  }
  .advice {
    margin-block: 2px 4px;
    padding: 8px 12px;
    border-radius: 8px;
    background: #f1f6f4;
    max-inline-size: 62ch;
    text-wrap: pretty;
  }
  .bad > .advice {
    background: #fbf0ed;
  }
  dl {
    display: grid;
    grid-template-columns: 76px 1fr;
    gap: 2px 10px;
    align-items: baseline;
    font-size: 13px;
  }
  .wide {
    grid-template-columns: 1fr;
  }
  .wide > dd {
    margin-block-end: 6px;
  }
  dt,
  th {
    color: var(--soft);
    font-weight: 400;
  }
  .wide > dt {
    color: inherit;
    font-weight: 600;
  }
  :is(dd, tr).bad {
    color: var(--bad);
  }
  .code {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace;
    font-size: 12px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 2px 0;
    text-align: start;
    vertical-align: baseline;
    white-space: nowrap;
  }
  :is(th, td) + * {
    padding-inline-start: 10px;
  }
  td:nth-child(2) {
    inline-size: 100%;
    white-space: normal;
  }
  :is(th, td):nth-child(n + 3) {
    text-align: end;
  }
`;
