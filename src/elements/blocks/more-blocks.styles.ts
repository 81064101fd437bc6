import { css } from '../styles.js';

/** The blocks that few texts have; this comes with their templates, when a document has one. U+FE0E: no emoji. */
export const moreBlockStyles = css`
  figcaption {
    margin-block-start: 0.6em;
    font-size: 0.86em;
    color: var(--_soft);
  }
  .quote {
    border-inline-start: 3px solid var(--_point);
    padding-inline-start: 1.2em;
  }
  .quote p {
    font-size: 1.18em;
    line-height: 1.45;
  }

  .scroll {
    overflow-x: auto;
    container-type: inline-size;
  }
  [data-more~='start'] {
    --_start: #0000;
  }
  [data-more~='end'] {
    --_end: #0000;
  }
  [dir='rtl'] .scroll {
    --_side: left;
  }
  .scroll:not(:focus-visible) {
    mask-image: linear-gradient(
      to var(--_side, right),
      var(--_start, #000),
      #000 3em calc(100% - 3em),
      var(--_end, #000)
    );
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    color: inherit;
    font-size: 0.94em;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    font-weight: bold;
    padding-block-end: 0.6em;
  }
  caption > div {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding-block: 0.6em;
    padding-inline: 0 1.1em;
    border-block-end: 1px solid var(--_line);
  }
  thead th {
    border-block-end-width: 2px;
  }

  .steps {
    list-style: none;
    padding: 0;
    counter-reset: step;
    display: grid;
    gap: 1.6em;
  }
  .steps > li {
    counter-increment: step;
    display: grid;
    grid-template-columns: 2.1em minmax(0, 1fr);
    gap: 0.6em 0;
  }
  .steps > li::before {
    content: counter(step);
    font-size: 2em;
    font-weight: 300;
    line-height: 0.9;
    color: var(--_accent);
  }
  .steps > li > div {
    display: grid;
    gap: 0.4em;
    align-content: start;
  }
  .steps img,
  .steps img + div {
    grid-column: 2;
  }

  .faq {
    border-block-start: 1px solid var(--_line);
  }
  details {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.75em;
    font-weight: bold;
    cursor: pointer;
  }
  details > div {
    display: grid;
    gap: 0.8em;
    padding-block-end: 1.1em;
  }

  video,
  .poster {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.7);
  }
  .poster {
    display: grid;
    place-items: center;
    inline-size: 100%;
    min-block-size: 8em;
    padding: 0;
    border: 0;
    background: var(--_wash);
    overflow: hidden;
  }
  .poster > * {
    grid-area: 1 / 1;
  }
  .poster span {
    inline-size: 3.4em;
    line-height: 3.4em;
    border-radius: 50%;
    color: var(--_on-fill);
    background: var(--_fill);
    box-shadow: 0 0 0 3px;
    outline: 1px solid #0000;
  }
  :is(.poster, .sound) span::before {
    content: '▶\\fe0e';
    content: '▶\\fe0e' / '';
  }
  audio {
    inline-size: 100%;
  }
  .sound {
    overflow-wrap: anywhere;
  }

  @container (min-width: 34em) {
    .steps > li {
      grid-template-columns: 2.7em minmax(0, 1fr);
    }
    .steps > li:has(img) {
      grid-template-columns: 2.7em minmax(0, 1fr) minmax(0, 1.2fr);
    }
    .steps img + div {
      grid-column: 3;
      padding-inline-start: 1.2em;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
    .scroll {
      overflow: visible;
      mask: none !important;
    }
  }
`;
