import type { Source } from './playback-controller.js';

/** A source, and whether hls.js is to feed it to the element. */
export interface Way {
  readonly source: Source;
  readonly isFed: boolean;
}

/** Whether it is a stream in segments (HLS). Where nothing says so, its name does. */
export function isPlaylist({ src, type = '' }: Source): boolean {
  return type ? /mpegurl/i.test(type) : /^[^?#]+\.m3u8(?:[?#]|$)/i.test(src);
}

/** Whether the browser may play it by itself. What nothing is known of is tried. */
export function isPlayable(source: Source, media: HTMLMediaElement): boolean {
  const type = source.type ?? (isPlaylist(source) ? 'application/vnd.apple.mpegurl' : '');
  return !type || !!media.canPlayType(type);
}

/**
 * The ways to play a track, in the order in which they are tried: what the browser can by itself; where it can nothing, all
 * the same what it says it cannot; in the end, what takes the code for HLS.
 */
export function waysOf(sources: readonly Source[], media: HTMLMediaElement): readonly Way[] {
  const playable = sources.filter((source) => isPlayable(source, media));
  const playlists = sources.filter(isPlaylist);
  const direct = playable.length ? playable : sources.filter((source) => !isPlaylist(source));
  return [
    ...direct.map((source) => ({ source, isFed: false })),
    ...playlists.map((source) => ({ source, isFed: true })),
  ];
}
