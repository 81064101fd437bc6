/** Registers all elements. */
import './elements/article/define.js';
import './elements/show-player/define.js';
import './elements/tips/define.js';
