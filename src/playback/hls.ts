import Hls from 'hls.js/light';

/**
 * Feeds an HLS stream to a media element, for browsers that cannot play it by themselves (Firefox, older Chrome). The
 * element is open when this returns. While it is paused, nothing is fetched.
 *
 * @param failed told once why it cannot go on, after tries of its own
 * @returns what ends it, and closes the element
 * @throws {Error} Without Media Source Extensions there is nothing to feed.
 */
export function feed(src: string, media: HTMLMediaElement, failed: (reason: string) => void): () => void {
  if (!Hls.isSupported()) throw new Error('This browser plays no HLS.');
  const hls = new Hls({
    // A page's policy may forbid workers, and report each try.
    enableWorker: false,
    // Else a broadcast has the length of what has come of it.
    liveDurationInfinity: true,
    // Seconds; a broadcast would fill the memory.
    backBufferLength: 60,
    // The other kind opens the element by a child, so that it has no `src`.
    preferManagedMediaSource: false,
  });
  let isRecovered = false;
  let isStopped = false;
  hls.on(Hls.Events.ERROR, (_type, { fatal, type, details, error }) => {
    if (!fatal) return;
    if (type !== Hls.ErrorTypes.MEDIA_ERROR || isRecovered) {
      failed(`${details}: ${error.message}`);
      return;
    }
    isRecovered = true;
    hls.recoverMediaError();
  });
  const onPause = (): void => {
    isStopped = true;
    hls.stopLoad();
  };
  const onPlay = (): void => {
    if (isStopped) hls.startLoad();
    isStopped = false;
  };
  media.addEventListener('pause', onPause);
  media.addEventListener('play', onPlay);
  hls.attachMedia(media);
  hls.loadSource(src);
  return () => {
    media.removeEventListener('pause', onPause);
    media.removeEventListener('play', onPlay);
    hls.destroy();
  };
}
