import { css } from '../../styles.js';

/**
 * The transcript: above, what can be done with it, then its words in a box of their own. The times stand in the margin, and where
 * there is no room for one, at the start of the words. Paragraphs that are not seen cost no layout (content-visibility), some at
 * a time, since a browser watches each such box; as that cuts off what sticks out, there is room for the focus ring in them.
 */
export const transcriptStyles = css`
  .reader-above {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.4em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.7em 0.6em;
  }
  .reader-below {
    gap: 0.6em !important;
    padding-block: 0.5em 0.9em;
  }
  .reader-below .quiet {
    font-size: 0.9em !important;
    color: inherit !important;
  }
  .reader-search {
    flex: 999 1 17em;
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.8em;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 30em;
  }
  .reader-search input {
    flex: 1 1 9em;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0 1.15em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 999px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .reader-search p {
    font-variant-numeric: tabular-nums;
  }
  .reader-place {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .reader-place:has(p:empty) {
    position: absolute;
  }
  .reader-steps {
    display: flex;
  }
  .reader-steps .icon {
    inline-size: 44px;
    block-size: 44px;
  }
  .reader-steps svg {
    inline-size: 24px;
    block-size: 24px;
  }
  .reader-follow {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .reader-scroll {
    position: relative;
    max-block-size: min(26em, 75vh);
    overflow: hidden auto;
    -webkit-mask: linear-gradient(#0000, #000 0.8em calc(100% - 1.6em), #0000);
    mask: linear-gradient(#0000, #000 0.8em calc(100% - 1.6em), #0000);
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }
  .reader-text {
    padding-block: 0.8em 1.8em;
    padding-inline-end: 0.8em;
  }
  .reader-text :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.3em 0.3em;
    padding-inline: calc(4em + 8px) 8px;
    max-inline-size: 50em;
    font-size: 1.05em;
  }
  .reader-part:first-child > :first-child {
    margin-block-start: 0;
  }
  .reader-part {
    content-visibility: auto;
  }
  .reader-line {
    display: grid;
    grid-template-columns: 4.2em minmax(0, 56ch);
    padding: 0.4em 8px;
  }
  .reader-line p:only-child {
    grid-column: 1 / 3;
  }
  .reader-line button {
    justify-self: start;
    align-self: start;
    min-inline-size: 44px;
    min-block-size: 1.9em;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_soft);
    font-size: 0.84em;
    font-variant-numeric: tabular-nums;
    text-align: start;
    user-select: none;
    -webkit-user-select: none;
  }
  .reader-line button:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .reader-line [aria-current] {
    color: var(--_accent);
    font-weight: 640;
  }
  .reader-line b {
    display: block;
    font-size: 0.84em;
    font-weight: 640;
    line-height: 1.9;
    letter-spacing: 0.02em;
    color: var(--_soft);
  }
  [data-index] {
    border-radius: 4px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  button + p > [data-index] {
    cursor: pointer;
  }
  button + p > [data-index]:hover {
    background: var(--_wash);
  }
  .reader-text .spoken {
    --_wash: color-mix(in srgb, var(--_accent) 15%, transparent);
    background: var(--_wash);
    box-shadow: 0 0 0 0.14em var(--_wash);
  }
  .reader-text .found {
    background: #ffb066;
    color: #1c2326;
  }
  ::highlight(pinpoint-found) {
    background-color: #ffe08a;
    color: #1c2326;
  }
  ::highlight(pinpoint-place) {
    background-color: #ffa04d;
    color: #1c2326;
  }
  @container (max-width: 30em) {
    .reader-text :is(h1, h2, h3, h4, h5, h6) {
      padding-inline: 8px;
    }
    .reader-line {
      display: flow-root;
    }
    .reader-line button {
      float: inline-start;
      margin-inline-end: 0.7em;
    }
  }
  @media (forced-colors: active) {
    .reader-text .spoken {
      text-decoration: underline 2px;
    }
    ::highlight(pinpoint-found) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(pinpoint-place) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
