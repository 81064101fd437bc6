/** Tells this page from others: a channel is heard by everybody but itself, so by other players of this page too. */
const page = `${Math.random()}`;

/**
 * Says in the visitor's other tabs that a player is heard here, so that those there pause, and pauses this one when one
 * there begins. Only pages of the same origin hear each other, in some browsers only those below the same site. To
 * be called for what is heard, in each page by itself: a page's own players are no matter of it.
 *
 * @returns what to call once the player has stopped: who is silent has nothing to hear, and an open channel would keep a
 *   page that was left from coming back as it was
 */
export function startAloneAcrossTabs(player: { pause(): void }): () => void {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel('pinpoint');
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const playing = (data as { playing?: unknown } | null)?.playing;
      if (typeof playing === 'string' && playing !== page) player.pause();
    };
    channel.postMessage({ playing: page });
  } catch {
    // A sandboxed page may have none: it is heard beside the others.
  }
  return () => channel?.close();
}
