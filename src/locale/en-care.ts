import type { CareStrings } from './strings.js';

export const enCare: CareStrings = {
  pauseReading: 'Pause',
  resumeReading: 'Go on',
  stopReading: 'Stop',
  readingSpeed: 'Reading speed',
  textSizeIs: (percent) => `Text size ${percent}`,
  copied: 'Link copied',
  copyByHand: 'Copy this link:',
};
