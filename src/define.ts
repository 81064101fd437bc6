/** Registers all elements. */
import './elements/article/define.js';
import './elements/show-player/define.js';
import './elements/tips/define.js';

// So that TypeScript knows the elements and their events where nothing but this is imported.
export type * from './index.js';
