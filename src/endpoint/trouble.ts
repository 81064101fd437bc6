/**
 * What is needed only where something goes wrong. It comes in a chunk of its own, when the browser is idle or with the first
 * trouble: who loses the connection later has it.
 */
export { keep } from './kept-copy.js';
export { persist, persistOrKept } from './persist.js';
export { readKept } from './read-kept.js';
