import { Keeper } from '../../playback/keep-playing.js';
import type { MakeKeeper } from '../../playback/playback-controller.js';
import { PinpointErrorEvent } from '../events.js';
import { warn } from '../warn.js';
import {
  PinpointEndedEvent,
  PinpointEpisodeChangeEvent,
  PinpointPauseEvent,
  PinpointPlayEvent,
  PinpointProgressEvent,
  type PlaybackDetail,
} from './events.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

/**
 * Makes what keeps the sound of a player going, and tells the page of it.
 *
 * @param ended Called once the page has been told of the end.
 */
export function keeperFor(player: PinpointShowPlayer, ended: () => void): MakeKeeper {
  const tell = (make: (detail: PlaybackDetail) => Event) => tellPage(player, make);
  return (playback, media) =>
    new Keeper(playback, media, player, {
      playing: () => tell((detail) => new PinpointPlayEvent(detail)),
      paused: () => tell((detail) => new PinpointPauseEvent(detail)),
      ended: () => {
        tell((detail) => new PinpointEndedEvent(detail));
        ended();
      },
      progressed: (percent) => tell((detail) => new PinpointProgressEvent(detail, percent)),
      failed: (error) => tell(() => new PinpointErrorEvent(error)),
    });
}

/** Another episode is ready to play. */
export function tellChange(player: PinpointShowPlayer): void {
  tellPage(player, (detail) => new PinpointEpisodeChangeEvent(detail));
}

/** A page that has broken `CustomEvent` is not told, and nothing else breaks. */
function tellPage(player: PinpointShowPlayer, make: (detail: PlaybackDetail) => Event): void {
  const { show, current, currentTime } = player;
  const { id = '', name = '' } = current ?? {};
  try {
    player.dispatchEvent(make({ show: show?.id ?? '', episode: id, name, currentTime }));
  } catch (reason) {
    warn(reason);
  }
}
