import type { CareStrings } from './strings.js';

export const enCare: CareStrings = {
  tools: 'Tools',
  readAloud: 'Listen',
  pauseReading: 'Pause',
  resumeReading: 'Go on',
  stopReading: 'Stop',
  readingSpeed: 'Reading speed',
  textSize: 'Text size',
  textSizeIs: (percent) => `Text size ${percent}`,
  print: 'Print',
  share: 'Share',
  copied: 'Link copied',
  copyByHand: 'Copy this link:',
};
