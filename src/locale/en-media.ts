import type { MediaStrings } from './strings.js';

export const enMedia: MediaStrings = {
  playVideo: (title) => `Play video: ${title}`,
  playAudio: (title) => `Play audio: ${title}`,
  table: 'Table',
  credit: 'Credit:',
};
