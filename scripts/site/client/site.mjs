/** All that runs on a page of the documentation by itself: copying, searching, and the place in the contents. */
import { addCopyButtons } from './copy.mjs';
import { followReading } from './reading.mjs';
import { startSearch } from './search-field.mjs';

addCopyButtons();
startSearch(document.querySelector('.search'));
followReading(document.querySelector('.toc'));
