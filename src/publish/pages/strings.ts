import { enAir } from '../../locale/en-air.js';
import { enArticle } from '../../locale/en-article.js';
import { enCommon } from '../../locale/en-common.js';
import { enDeck } from '../../locale/en-deck.js';
import { enDetails } from '../../locale/en-details.js';
import { enMedia } from '../../locale/en-media.js';
import { enPlayer } from '../../locale/en-player.js';
import { enShare } from '../../locale/en-share.js';
import { isSameLanguage } from '../../locale/language.js';
import { languages, loadStrings } from '../../locale/load-strings.js';
import { pageStrings, type PageStrings } from './page-strings.js';

const english = {
  ...enCommon,
  ...enArticle,
  ...enDetails,
  ...enMedia,
  ...enPlayer,
  ...enAir,
  ...enDeck,
  ...enShare,
};

/** The labels that pages and the elements in them need. */
export type AllStrings = typeof english & PageStrings;

// All at once, so that pages are pure functions of their documents.
const all = await Promise.all(
  languages.map(async (code) => ({ ...(await loadStrings(code, english)), ...pageStrings(code) })),
);

/** The labels in a language, as the elements choose them: whatever its country, and English for one not spoken here. */
export function stringsFor(lang: string): AllStrings {
  const found = all.find(({ code }) => isSameLanguage(code, lang));
  return found ?? { ...english, ...pageStrings('en') };
}
