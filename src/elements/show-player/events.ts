import { PinpointEvent } from '../events.js';

/** What every playback event says in its `detail`. */
export interface PlaybackDetail {
  /** The id of the show. */
  readonly show: string;
  /** The id of the episode: the podcast GUID. */
  readonly episode: string;
  /** The name of the episode. */
  readonly name: string;
  /** Seconds. */
  readonly currentTime: number;
}

/** `pinpoint-play`: the sound has begun, or gone on after a pause. */
export class PinpointPlayEvent extends PinpointEvent<PlaybackDetail> {
  constructor(detail: PlaybackDetail) {
    super('pinpoint-play', detail);
  }
}

/** `pinpoint-pause`: the sound has stopped before its end. */
export class PinpointPauseEvent extends PinpointEvent<PlaybackDetail> {
  constructor(detail: PlaybackDetail) {
    super('pinpoint-pause', detail);
  }
}

/** `pinpoint-progress`: a quarter of the episode has been passed. */
export class PinpointProgressEvent extends PinpointEvent<PlaybackDetail & { readonly percent: number }> {
  /** 25, 50, 75 or 100; each comes once an episode. */
  readonly percent: number;
  constructor(detail: PlaybackDetail, percent: number) {
    super('pinpoint-progress', { ...detail, percent });
    this.percent = percent;
  }
}

/** `pinpoint-ended`: the episode has come to its end. */
export class PinpointEndedEvent extends PinpointEvent<PlaybackDetail> {
  constructor(detail: PlaybackDetail) {
    super('pinpoint-ended', detail);
  }
}

/** `pinpoint-episode-change`: another episode is ready to play. */
export class PinpointEpisodeChangeEvent extends PinpointEvent<PlaybackDetail> {
  constructor(detail: PlaybackDetail) {
    super('pinpoint-episode-change', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pinpoint-play': PinpointPlayEvent;
    'pinpoint-pause': PinpointPauseEvent;
    'pinpoint-progress': PinpointProgressEvent;
    'pinpoint-ended': PinpointEndedEvent;
    'pinpoint-episode-change': PinpointEpisodeChangeEvent;
  }
}
