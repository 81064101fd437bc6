/** Registers all elements. */
import './elements/article/define.js';
import './elements/show-player/define.js';
