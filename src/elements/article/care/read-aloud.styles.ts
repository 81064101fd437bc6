import { css } from '../../styles.js';

/**
 * The bar of the reading, and the mark of what is read. The marked text has a colour and a ground of its own, since links
 * and captions have colours that no mark would suit. Headings are underlined, since their lines are so close that the
 * ground of one would cover the one above. What gets the focus stays clear of the bar.
 */
export const readAloudStyles = css`
  article * {
    scroll-margin-block-end: 6em;
  }
  ::highlight(pinpoint-reading) {
    background: #ffe7a0;
    color: #1c2326;
  }
  [data-scheme='dark'] ::highlight(pinpoint-reading) {
    background: #5c4a12;
    color: #fff6dc;
  }
  [data-scheme] :is(h1, h2, h3, h4, h5, h6)::highlight(pinpoint-reading),
  [data-scheme] :is(h1, h2, h3, h4, h5, h6) *::highlight(pinpoint-reading) {
    background: none;
    color: currentColor;
    text-decoration: underline;
    text-decoration-color: #b8860b;
    text-decoration-thickness: 0.1em;
  }
  .reading {
    outline: 2px solid var(--_accent);
    outline-offset: 0.3em;
  }
  .reader {
    position: sticky;
    inset-block-end: max(12px, env(safe-area-inset-bottom));
    gap: 0.2em;
    justify-content: center;
    inline-size: fit-content;
    margin: 1.3em auto 0;
    padding: 5px;
    border: 1px solid var(--_line);
    border-radius: 32px;
    background: color-mix(in srgb, var(--_accent) 7%, var(--_surface, Canvas));
    color: CanvasText;
    box-shadow:
      0 1px 2px #0000001f,
      0 8px 28px #0000002e;
  }
  .reader .tool {
    min-block-size: 46px;
    padding-inline: 0.8em;
    color: inherit;
    appearance: none;
    text-align-last: center;
  }
  .reader .go {
    background: var(--_fill);
    color: var(--_on-fill);
  }
  @media (forced-colors: active) {
    ::highlight(pinpoint-reading),
    [data-scheme='dark'] ::highlight(pinpoint-reading) {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
