import type { DeckStrings } from './strings.js';

export const enDeck: DeckStrings = {
  chapters: 'Chapters',
  transcript: 'Transcript',
  sleepTimer: 'Sleep timer',
  shareEpisode: 'Share',
  keys: 'Keyboard shortcuts',
  previousEpisode: 'Previous episode',
  nextEpisode: 'Next episode',
  playOn: 'Go on with the next episode',
  played: 'Played',
  timeLeft: (duration) => `${duration} left`,
  mediaSlow: 'The connection is slow. The sound goes on as soon as it can.',
  panelFailed: 'This could not be loaded. The sound is not affected.',
};
