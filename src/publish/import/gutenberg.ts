import type { Comment } from 'hast';
import { excerpt, type Losses } from './losses.js';

/** Blocks of WordPress itself whose HTML says all that they show. */
const plain = new Set(
  `accordion accordion-heading accordion-item accordion-panel audio block button buttons code column columns cover
  details embed file footnotes freeform gallery group heading html image list list-item media-text missing more
  nextpage paragraph preformatted pullquote quote separator shortcode spacer subhead table text-columns verse
  video`.split(/\s+/),
);

/** Blocks of which nothing is missing when nothing stands in them. */
const empty = new Set([
  'more',
  'nextpage',
  'spacer',
  'separator',
  'footnotes',
  'paragraph',
  'heading',
  'group',
  'column',
]);

/** `<!-- wp:name {…} /-->`, as the block editor writes it. */
const opening = /^\s*wp:((?:[a-z][a-z0-9-]*\/)?[a-z][a-z0-9-]*)\s*(\{[\s\S]*\})?\s*(\/?)\s*$/;

/** Tells of a block that comes over as less than it was: one that the site makes when it is visited, or of a plugin. */
export function checkBlock({ value, position }: Comment, losses: Losses): void {
  const [, name = '', settings = '', closed] = opening.exec(value) ?? [];
  if (!name) return;
  const offset = position?.start.offset;
  const core = /^(?:core\/|core-embed\/)?([a-z0-9-]+)$/.exec(name)?.[1];
  const isKnown = name.startsWith('core-embed/') || (core !== undefined && plain.has(core));
  if (closed && !(core && empty.has(core))) {
    losses.add(
      `the block “${name}” is left out: ${excerpt(settings) || 'the site makes it when it is visited'}`,
      {
        offset,
        hint: 'write what it showed, if readers need it',
      },
    );
  } else if (!isKnown) {
    losses.add(`the block “${name}” is not known: the text in it was kept`, {
      offset,
      hint: 'compare it with the page',
    });
  }
}

/**
 * Puts reusable blocks where they are used.
 *
 * @param content what the block of a number holds
 */
export function insertReusable(html: string, content: (id: string) => string | undefined): string {
  return html.replace(
    /<!--\s*wp:block\s+\{"ref":(\d+)[^>]*\/-->/g,
    (whole, id: string) => content(id) ?? whole,
  );
}
