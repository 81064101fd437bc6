/** What `pinpoint-widgets` is on a server: the same, whose elements can be named there, though not made. */
import './lend-html-element.js';
export * from '../index.js';
import './return-html-element.js';
