/** The record that all copies of this code on a page share, as far as it matters here. */
interface Page {
  /** What is heard now. */
  playing?: { pause(): void } | undefined;
}

/** For a page without the script tag, where nobody made the record. */
const own: Page = {};

/**
 * Says that a player is heard from now on: another one on the page is paused, and so is a sound or a film of the page
 * itself; this one is paused when one of those starts. Muted films are decoration: they pause nothing and go on, and so do
 * streams that a script feeds, which may be a call. What stands in a shadow root of the page is not seen, nor is it heard of.
 *
 * @returns what to call once the player has stopped
 */
export function startAlone(player: { pause(): void }): () => void {
  const page = (globalThis as { [key: symbol]: Page | undefined })[Symbol.for('pinpoint')] ?? own;
  const onPlay = ({ target }: Event): void => {
    // other things than media (animations) have a `play` event too, but no `muted`
    if ((target as Partial<HTMLMediaElement>).muted === false) player.pause();
  };
  page.playing?.pause();
  page.playing = player;
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio,video'))
    if (!media.paused && !media.muted && !media.srcObject) media.pause();
  document.addEventListener('play', onPlay, true);
  return () => {
    document.removeEventListener('play', onPlay, true);
    if (page.playing === player) page.playing = undefined;
  };
}
