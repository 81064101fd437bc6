import type { ShareStrings } from './strings.js';

export const enShare: ShareStrings = {
  startAt: (time) => `Start at ${time}`,
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyByHand: 'Copy this link:',
  download: (what) => `Download${what && ` (${what})`}`,
  listenOn: 'Listen elsewhere',
};
