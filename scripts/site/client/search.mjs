/** What the search field needs once it has the focus: the index, and the library that reads it. */
import MiniSearch from 'minisearch';
import { indexOptions } from './index-options.mjs';

const options = { prefix: true, fuzzy: 0.15, boost: { page: 3, heading: 4 }, combineWith: 'AND' };

export async function loadSearch() {
  const answer = await fetch('search.json');
  if (!answer.ok) throw new Error(`search.json: ${answer.status}`);
  const index = MiniSearch.loadJSON(await answer.text(), indexOptions);
  return (words) => index.search(words, options);
}
