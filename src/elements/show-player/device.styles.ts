import { css } from '../styles.js';

/** The button that plays the sound elsewhere. Filled in where it does, not only coloured. */
export const deviceStyles = css`
  .elsewhere[aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_wash);
  }
  .elsewhere[aria-pressed='true'] path {
    fill: currentColor;
  }
  @media (prefers-reduced-motion: no-preference) {
    .elsewhere[aria-busy] {
      animation: connecting 0.9s ease-in-out infinite alternate;
    }
  }
  @keyframes connecting {
    to {
      opacity: 0.35;
    }
  }
`;
