import { warn } from '../warn.js';
import type { KeyTarget } from './keys.js';

/** Keys come with the first focus in a root, and work only while it is there. */
export function listenToKeys(root: ShadowRoot, target: () => KeyTarget): void {
  const listen = async () => {
    const { onKey } = await import('./keys.js');
    root.addEventListener('keydown', (event) => onKey(event as KeyboardEvent, target()));
  };
  root.addEventListener('focusin', () => void listen().catch(warn), { once: true });
}
