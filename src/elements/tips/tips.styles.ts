import { css } from '../styles.js';

/**
 * A list of tips, as cards or as a list. Cards with a picture have no box: the picture is one. Those without are set in
 * type, on a surface of their own, so that a row of both is even.
 */
export const tipsStyles = css`
  .box > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4em;
  }
  .filter {
    min-block-size: 44px;
  }
  .tips {
    list-style: none;
    padding: 0;
  }
  :is(.tips, .foot):empty {
    display: none;
  }
  .foot > p {
    margin-block-end: 0.7em;
  }
  .tip {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .words {
    display: flex;
    flex-direction: column;
    gap: 0.45em;
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
    font-size: 1.2em;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .tip [part='title'] > * {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    letter-spacing: inherit;
    text-align: start;
    text-decoration: none;
  }
  .tip [part='title'] > ::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .tip [part='title'] > :focus-visible {
    outline: 0;
  }
  .tip [part='title'] > :focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  .tip:hover [part='title'] > * {
    text-decoration: underline;
  }
  .tip [part='summary'] {
    line-height: 1.5;
    text-wrap: pretty;
  }

  .cards {
    display: grid;
    gap: 2.4em 1.7em;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
  }
  .pictured {
    grid-template-rows: auto 1fr;
    gap: 1em;
  }
  .picture {
    position: relative;
    aspect-ratio: 16 / 10;
    border-radius: var(--_radius);
    background: var(--_wash);
    overflow: hidden;
  }
  .picture img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .cards > :not(.pictured) {
    padding: 1.3em min(1.4em, 7cqi);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .cards > :not(.pictured) [part='title'] {
    font-size: min(1.7em, 1em + 3cqi);
    line-height: 1.15;
  }
  .cards .date {
    margin-block-start: auto;
  }

  .list .tip {
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .list .tip:first-child {
    border-block-start: 2px solid;
  }

  @container (min-width: 36em) {
    .list .words {
      display: grid;
      grid: auto-flow dense / 10em minmax(0, 1fr);
      gap: 0.4em 1.6em;
      align-items: baseline;
    }
    .list .words > * {
      grid-column: 2;
      max-inline-size: 42em;
    }
    .list .words > .small {
      grid-column: 1;
    }
    .led > .pictured:first-child {
      grid-column: span 2;
    }
    .cards > .tip:only-child {
      grid-column: 1 / -1;
    }
    :is(.led > .pictured:first-child, .cards > :only-child) [part='title'] {
      font-size: clamp(1.6em, 0.9em + 1.8cqi, 2.2em);
      line-height: 1.15;
    }
  }
  @container (min-width: 55em) {
    .led > .pictured:first-child {
      grid-row: span 2;
      grid-template-rows: 1fr auto;
    }
    .led > .pictured:first-child > .picture {
      aspect-ratio: auto;
      min-block-size: 20em;
    }
    .cards > .pictured:only-child {
      grid-template: 1fr / 3fr 2fr;
      align-items: center;
      column-gap: 2.4em;
    }
  }
`;
