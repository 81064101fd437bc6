import type { Problem } from '../problem.js';
import { readBody } from './body.js';
import type { LinkTo } from './links.js';
import type { PlainBlock } from './plain.js';

/**
 * Reads Markdown that is no article, an episode's notes say: it has neither title nor sources.
 *
 * @param file what problems name
 * @param offset how many lines stand above it in that file
 * @param linkTo where links to files lead
 */
export function readBlocks(
  text: string,
  file: string,
  offset = 0,
  linkTo?: LinkTo,
): { readonly blocks: readonly PlainBlock[]; readonly problems: readonly Problem[] } {
  const { blocks, report } = readBody(text, file, offset, { linkTo });
  return { blocks, problems: report.problems };
}
