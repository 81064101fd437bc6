import { keep, recall, type Remembered } from './memory.js';

/** How many episodes are remembered. */
const LIMIT = 300;

/** Remembers more. To be called only once the visitor has listened. */
export function remember(change: Remembered): void {
  const before = recall();
  const changed = Object.entries(change.heard ?? {});
  const heard = Object.entries(before.heard ?? {}).filter(([id]) => !changed.some(([other]) => other === id));
  keep({
    ...before,
    ...change,
    heard: Object.fromEntries([...heard, ...changed].slice(-LIMIT)),
    last: { ...before.last, ...change.last },
  });
}
