import type { EpisodesStrings } from './strings.js';

export const enEpisodes: EpisodesStrings = {
  searchEpisodes: 'Search the episodes',
  episodesFound: (n) => (n === 1 ? '1 episode' : `${n} episodes`),
  nothingFound: 'Nothing found',
  moreEpisodes: 'More episodes',
};
