import { css } from '../styles.js';

/** The choice of minutes: radio buttons that look like pills. Each lies over its pill, so that a finger finds it. */
export const sleepStyles = css`
  .sleep {
    display: grid;
    gap: 0.9em;
  }
  .sleep > :first-child {
    font-size: 1.05em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choices label {
    position: relative;
    max-inline-size: 100%;
  }
  .choices input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices span {
    justify-content: center;
    min-inline-size: 3.6em;
    font-variant-numeric: tabular-nums;
  }
  .choices :checked + span {
    border-color: var(--_accent) !important;
    background: var(--_fill) !important;
    color: var(--_on-fill) !important;
  }
  .choices :focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    .choices :checked + span {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
`;
