import { css } from '../styles.js';

/** The tip that has been opened from its list. */
export const openedStyles = css`
  .opened {
    display: grid;
    gap: 0.6em;
    justify-items: start;
  }
  .opened > pinpoint-article {
    inline-size: 100%;
  }
  .back::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 2px 0 0 2px;
    transform: rotate(-45deg);
  }
  [dir='rtl'] .back::before {
    transform: rotate(45deg);
  }
`;
