import { css } from '../styles.js';

/** The choice of another language, as quiet as the words around it. A list is as high as its place: WebKit would make it higher. */
export const languageStyles = css`
  .language > :first-child {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: var(--_accent);
    text-decoration: underline;
  }
  .language > select {
    block-size: max(24px, 1.6em);
  }
`;
