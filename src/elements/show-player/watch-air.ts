import type { Air } from './air.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

/** How often a document that speaks of the moment is asked for again, in milliseconds. */
const REFRESH = 300_000;

/** When that of a player was asked for last. */
const asked = new WeakMap<PinpointShowPlayer, number>();

/**
 * Keeps what a player says of its broadcast true while somebody may look: to be called when it is due. The player is asked for an
 * update when the show goes on air or off.
 */
export function watchAir(player: PinpointShowPlayer, air: Air): void {
  if (!player.isConnected) {
    air.stop();
    return;
  }
  if (document.hidden) {
    document.addEventListener('visibilitychange', () => watchAir(player, air), { once: true });
    return;
  }
  const wasOnAir = air.isOnAir;
  air.look();
  if (wasOnAir !== air.isOnAir) player.requestUpdate();
  const now = Date.now();
  const since = asked.get(player) ?? now;
  const isOld = now - since > REFRESH && !!player.src && !!(player.show?.live?.status ?? air.isOnAir);
  asked.set(player, isOld ? now : since);
  if (isOld) void player.reload();
}
