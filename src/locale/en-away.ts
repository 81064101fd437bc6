import type { AwayStrings } from './strings.js';

export const enAway: AwayStrings = {
  playElsewhere: 'Listen on another device',
  miniPlayer: 'Mini player',
  close: 'Close',
};
