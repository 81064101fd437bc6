import { icons } from './deck-icons.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import type { SleepPanel } from './sleep-panel.js';
import type { Tool } from './tools.js';

/** The tools of a player, in their order. The sleep timer goes on while it is closed: `sleep` says how it stands. */
export function toolsOf(player: PinpointShowPlayer): {
  readonly tools: readonly Tool[];
  readonly sleep: () => SleepPanel | undefined;
} {
  let sleep: SleepPanel | undefined;
  const tools: Tool[] = [
    {
      id: 'sleep',
      icon: icons.sleep(),
      name: ({ sleepTimer }) => sleepTimer,
      said: () => sleep?.label() ?? '',
      open: async () => (sleep = new (await import('./sleep-panel.js')).SleepPanel(player)),
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
  return { tools, sleep: () => sleep };
}
