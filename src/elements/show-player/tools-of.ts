import { icons } from './deck-icons.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import type { Tool } from './tools.js';

/** The tools of a player, in their order. */
export function toolsOf(player: PinpointShowPlayer): readonly Tool[] {
  return [
    {
      id: 'sleep',
      icon: icons.sleep(),
      name: ({ sleepTimer }) => sleepTimer,
      open: async () => new (await import('./sleep-panel.js')).SleepPanel(player),
    },
    {
      id: 'share',
      icon: icons.share(),
      name: ({ shareEpisode }) => shareEpisode,
      open: async () => new (await import('./share-panel.js')).SharePanel(player),
    },
    {
      id: 'keys',
      icon: icons.keys(),
      name: ({ keys }) => keys,
      open: async () => new (await import('./keys-panel.js')).KeysPanel(player),
    },
  ];
}
