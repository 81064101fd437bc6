/** What is needed only where something goes wrong; it comes in a chunk of its own, with the first trouble. */
export { alternateLink } from './alternate-link.js';
export { readKept } from './read-kept.js';
export { retryWait } from './retry.js';
