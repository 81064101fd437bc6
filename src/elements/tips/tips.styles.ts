import { css } from '../styles.js';

/** A list of tips, as cards or as a list, and the tip that has been opened from it. */
export const tipsStyles = css`
  .box > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.3em;
  }
  .hidden {
    position: absolute;
    clip-path: inset(50%);
  }
  .list {
    display: grid;
    gap: inherit;
    justify-items: start;
  }
  .tips {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 1.3em;
    inline-size: 100%;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
  }
  .tip {
    position: relative;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 18em;
  }
  .cards .tip {
    display: grid;
    grid-template-rows: auto 1fr;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .cards .tip:hover {
    border-color: var(--_accent);
  }
  .picture {
    aspect-ratio: 16 / 9;
    background: linear-gradient(150deg, #0e7268, #073c3b 70%);
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: 0;
  }
  .words {
    display: grid;
    gap: 0.45em;
    align-content: start;
  }
  .cards .words {
    padding: 1.1em 1.2em 1.2em;
  }
  .kicker::before {
    content: '';
    display: inline-block;
    padding: 0.28em;
    margin-inline-end: 0.55em;
    border-radius: 50%;
    background: var(--_point);
  }
  .tip [part='title'] {
    font-size: 1.16em;
    line-height: 1.25;
    letter-spacing: -0.008em;
  }
  .tip [part='title'] > * {
    color: inherit;
    text-decoration: none;
  }
  .tip [part='title'] > ::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .tip:hover [part='title'] > * {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .tip [part='summary'] {
    font-size: 0.95em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    text-align: start;
    font-weight: inherit;
    letter-spacing: inherit;
  }
  .tips.list {
    display: block;
  }
  .tips.list > .tip {
    padding-block: 1.1em;
    border-block-end: 1px solid var(--_line);
    contain-intrinsic-block-size: auto 8em;
  }
  .tips.list > .tip:first-child {
    padding-block-start: 0;
  }
`;
