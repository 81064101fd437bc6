import { css } from '../styles.js';

/** The show's card before the press. */
export const cardStyles = css`
  .box {
    padding: 0;
    border: 1px solid var(--_line);
  }
  .status {
    margin: 20px;
    border: 0;
    padding: 0;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .hero {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.3em;
    padding: var(--pinpoint-padding, 20px);
    align-items: center;
  }
  .art {
    position: relative;
    aspect-ratio: 5 / 3;
    border-radius: calc(var(--_radius) * 0.75);
    overflow: hidden;
    background:
      radial-gradient(circle at 68% 34%, #fff 0 4%, #fff0 4.4%),
      repeating-radial-gradient(circle at 68% 34%, #ffffff2e 0 1px, #fff0 1px 9%),
      linear-gradient(150deg, #0e7268, #073c3b 70%);
  }
  .art img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: 0;
  }
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    align-content: center;
  }
  [part='title'] {
    font-size: clamp(1.45em, 1.1em + 1.8cqi, 2.1em);
  }
  .tagline {
    color: var(--_soft);
    font-size: 1.08em;
  }
  [part='summary'] {
    max-inline-size: 38em;
    text-wrap: pretty;
  }
  .listen-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em 1.1em;
    align-items: center;
    margin-block-start: 0.2em;
  }
  .ready {
    flex: 1 1 12em;
    line-height: 1.4;
  }
  .listen {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 52px;
    padding: 0.6em 1.6em 0.6em 1.25em;
    border: 0;
    border-radius: 999px;
    background: var(--_fill);
    color: var(--_on-fill);
    font-size: 1.08em;
    font-weight: 640;
    line-height: 1.2;
  }
  .listen::before {
    content: '';
    inline-size: 0.82em;
    block-size: 1em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .listen:active {
    transform: scale(0.98);
  }
  .listen:hover {
    background: color-mix(in srgb, var(--_fill) 88%, var(--_on-fill));
  }
  .footer {
    padding-inline: var(--pinpoint-padding, 20px);
  }
  @container (min-width: 28em) {
    .art {
      aspect-ratio: 5 / 2;
    }
  }
  @container (min-width: 38em) {
    .hero {
      grid-template-columns: minmax(9em, 15em) minmax(0, 1fr);
      gap: 1.75em;
      padding: var(--pinpoint-padding, 28px);
    }
    .art {
      aspect-ratio: 1;
    }
    .footer {
      padding-inline: var(--pinpoint-padding, 28px);
    }
  }
  @media (forced-colors: active) {
    .listen {
      border: 1px solid ButtonText;
    }
  }
  @media print {
    .listen-row {
      display: none;
    }
  }
`;
