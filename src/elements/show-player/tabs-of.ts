import type { EpisodeList } from './episode-list.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import type { Tab } from './tabs.js';

/** The tabs of a player, in their order: what an episode does not have has none. */
export function tabsOf(
  { strings, episode }: PlayerView,
  player: PinpointShowPlayer,
  list: EpisodeList,
): Tab[] {
  const { chapters, transcript, description } = episode;
  const hasChapters = chapters && !(Array.isArray(chapters) && !chapters.length);
  const tabs: (Tab | false | undefined)[] = [
    player.episodes.length > 0 && {
      id: 'episodes',
      name: strings.episodes,
      open: () => Promise.resolve(list),
    },
    hasChapters && {
      id: 'chapters',
      name: strings.chapters,
      open: async () => new (await import('./chapters-panel.js')).ChaptersPanel(player),
    },
    !!transcript?.length && {
      id: 'transcript',
      name: strings.transcript,
      open: async () => new (await import('./transcript/transcript-panel.js')).TranscriptPanel(player),
    },
    !!description?.length && {
      id: 'notes',
      name: strings.notes,
      open: async () => new (await import('./notes-panel.js')).NotesPanel(player),
    },
  ];
  return tabs.filter((tab) => !!tab);
}
