import type { MediaStrings } from './strings.js';

export const enMedia: MediaStrings = {
  tone: { note: 'Note', tip: 'Tip', warning: 'Warning', emergency: 'Emergency' },
  playVideo: (title) => `Play video: ${title}`,
  playAudio: (title) => `Play audio: ${title}`,
  table: 'Table',
  credit: 'Credit:',
};
