import { css } from '../styles.js';

/** The tip that has been opened from its list: it stands in the list's own space, and on its surface. */
export const openedStyles = css`
  .opened {
    display: grid;
    gap: 0.6em;
    justify-items: start;
    inline-size: 100%;
    max-inline-size: 40em;
    margin-inline: var(--pinpoint-margin-inline, var(--_margin, 0));
  }
  .opened > pinpoint-article {
    inline-size: 100%;
    --pinpoint-padding: 0;
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
