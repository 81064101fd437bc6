import type { PlayerStrings } from './strings.js';

export const enPlayer: PlayerStrings = {
  listenNow: 'Listen Now',
  pause: 'Pause',
  newest: 'Newest episode',
  noEpisodes: 'No episodes yet.',
  mediaFailed: 'The audio can’t be played.',
  region: (show, episode) => `${show}: ${episode}`,
};
