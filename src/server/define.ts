/**
 * What `pinpoint-widgets/define.js` is on a server, where there is nothing to register. A document in Node, as tests have
 * one, gets the elements a moment later: `customElements.whenDefined()` tells.
 */
if ('customElements' in globalThis) void import('../define.js');

export {};
