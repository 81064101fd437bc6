import { css } from '../../elements/styles.js';

// The frame, its buttons and the marks on the page; what is in it is dressed by report.styles.ts. A light surface with colours of its own, whatever the page has. The host covers the page and lets everything through;
// `!important` in a shadow root wins over the page's.
export const panelStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    inline-size: auto !important;
    block-size: auto !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: clip !important;
    background: none !important;
    pointer-events: none !important;
    color-scheme: light !important;
    font:
      14px/1.45 system-ui,
      'Segoe UI',
      sans-serif !important;
    color: #1c2326 !important;
    -webkit-text-size-adjust: 100%;
    --soft: #566166;
    --line: #dcdfdc;
    --good: #0b5f58;
    --wait: #7a5200;
    --bad: #b3311a;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .good {
    --tone: var(--good);
  }
  .wait {
    --tone: var(--wait);
  }
  .bad {
    --tone: var(--bad);
  }
  .panel {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-direction: column;
    max-block-size: 60%;
    background: #fff;
    border-block-start: 3px solid var(--tone);
    box-shadow: 0 -6px 32px #1c232638;
    overflow-wrap: anywhere;
    pointer-events: auto;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 16px;
    align-items: center;
    padding: 12px 16px;
    border-block-end: 1px solid var(--line);
  }
  .title {
    font-size: 12px;
    color: var(--soft);
  }
  .title::before {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: 7px;
    border-radius: 50%;
    background: #c2391f;
  }
  h2 {
    grid-column: 1;
    font-size: 20px;
    line-height: 1.2;
    font-weight: 680;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .buttons {
    grid-area: 1 / 2 / span 2;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  button {
    min-block-size: 36px;
    padding: 0 14px;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: none;
    color: var(--good);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  .first {
    border-color: var(--good);
    background: var(--good);
    color: #fff;
  }
  .said {
    grid-column: 1 / -1;
    font-size: 13px;
    color: var(--good);
  }
  :focus-visible {
    outline: 3px solid var(--good);
    outline-offset: 2px;
  }
  .body {
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 14px 16px 20px;
    display: grid;
    gap: 22px;
    align-content: start;
  }
  .body:focus-visible {
    outline-offset: -3px;
  }
  .body > * {
    min-inline-size: 0;
  }
  .mark {
    position: absolute;
    outline: 2px dashed var(--tone);
    box-shadow: 0 0 0 2px #fffb;
  }
  .mark[hidden] {
    display: none;
  }
  .mark > .number {
    position: absolute;
    inset: -13px 8px auto auto;
    block-size: 26px;
    min-inline-size: 26px;
    border: 2px solid #fff;
    border-radius: 13px;
    box-shadow: 0 1px 4px #1c232666;
  }
  @media (min-width: 860px) {
    header {
      padding: 14px 28px;
    }
    .body {
      grid-template-columns: 1.25fr 1fr;
      gap: 24px 40px;
      padding: 18px 28px 26px;
    }
    h2 {
      font-size: 24px;
    }
  }
  @media (min-width: 1080px) {
    .body {
      grid-template-columns: 1.15fr 0.9fr 1.1fr;
    }
  }
  @media (max-width: 480px) {
    .buttons {
      flex-direction: column;
    }
    h2 {
      font-size: 18px;
    }
    dl:not(.wide) {
      grid-template-columns: 72px 1fr;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
