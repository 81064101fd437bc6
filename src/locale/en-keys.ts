import type { KeysStrings } from './strings.js';

export const enKeys: KeysStrings = {
  useKeys: 'Use these keys',
  keysNote: 'They work while the focus is in the player.',
};
