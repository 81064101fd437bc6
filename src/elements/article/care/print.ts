import { printPaper } from '../../print-paper.js';
import { printable } from './printable.js';
import { type Press, shownBy } from './tool.js';

/** Prints the article alone; where that cannot be, the whole page. */
export const print: Press = (context) => {
  // Its language and direction are around it.
  const { lang, dir } = shownBy(context).parentElement ?? context.button;
  const { article, button: pressed } = context;
  return printPaper({ title: article.headline, lang, dir, body: printable(context), pressed });
};
