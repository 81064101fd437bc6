/** Calls back when the browser has nothing better to do, within 5 s. It imports nothing: the script tag carries it too. */
export function whenIdle(callback: () => void): void {
  // Safari has no such thing.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 5000 });
  else setTimeout(callback, 1000);
}
