import type { Root as Hast } from 'hast';
import type { Image, Nodes, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Problem } from '../problem.js';
import { findCallouts } from './callouts.js';
import { drop } from './drop.js';
import { findFootnotes } from './footnotes.js';
import { handlersFor } from './handlers.js';
import { readInlineStyles } from './inline-styles.js';
import { wholeLinks } from './links.js';
import { Losses } from './losses.js';
import { dropEmpty, linkAddresses, plainSpaces, splitLines } from './paragraphs.js';
import { findPictures } from './pictures.js';
import { splitPreformatted } from './preformatted.js';
import { dropUnanswered, gatherQuestions } from './questions.js';
import { plainTables } from './tables.js';
import { tidy } from './tidy.js';
import { parseMarkdown, writeMarkdown } from './writer.js';

/** HTML, and what is known of where it comes from. */
export interface HtmlSource {
  readonly html: string;
  /** What problems name: the file that the Markdown is for. */
  readonly file: string;
  /** The address that relative ones are meant from. */
  readonly base: string;
  /** The address that relative links, films and sounds are meant from; `base` by default. */
  readonly linkBase?: string | undefined;
  /** The page's title: where the first heading says the same, it goes. */
  readonly headline?: string | undefined;
  /** The page's style sheet, in which Google Docs writes what is bold. */
  readonly css?: string | undefined;
  /**
   * What an image's address is in the Markdown, each asked once and in order; the same by default.
   */
  readonly placeImage?: ((address: string) => Promise<string>) | undefined;
}

/** Markdown of the body of an article. */
export interface Converted {
  readonly markdown: string;
  /** What did not come over, by the line of the Markdown after which it stood. */
  readonly problems: readonly Problem[];
}

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * Writes HTML as the Markdown of an article: headings from ## on, images alone in their paragraphs with captions as
 * titles, callouts, questions, films and sounds as directives, no HTML. What cannot be said so is a problem each.
 */
export async function toMarkdown(source: HtmlSource): Promise<Converted> {
  const { html, file, base, linkBase = base, headline = '', css, placeImage } = source;
  const losses = new Losses();
  const hast = parser.parse(html);
  clean(hast, { base, linkBase, css }, losses);
  const root = unified()
    .use(rehypeRemark, {
      document: true,
      handlers: handlersFor({ base: linkBase, losses }),
      quotes: ['“”', '‘’'],
    })
    .runSync(hast);
  tidy(root, headline, losses);
  if (placeImage) await placeImages(root, placeImage);
  const markdown = writeMarkdown(root);
  const lines = linesOf(root, markdown);
  return { markdown, problems: losses.problems(file, lines) };
}

/** Each step leaves less that the next has to know of. */
function clean(
  hast: Hast,
  { base, linkBase, css }: Pick<HtmlSource, 'base' | 'css'> & { readonly linkBase: string },
  losses: Losses,
): void {
  readInlineStyles(hast, css);
  findFootnotes(hast);
  gatherQuestions(hast);
  drop(hast, losses);
  splitPreformatted(hast, losses);
  findPictures(hast, base, losses);
  linkAddresses(hast);
  wholeLinks(hast, linkBase, losses);
  splitLines(hast);
  plainSpaces(hast);
  plainTables(hast, losses);
  dropEmpty(hast);
  dropUnanswered(hast, losses);
  findCallouts(hast);
}

async function placeImages(root: Root, place: (address: string) => Promise<string>): Promise<void> {
  const images: Image[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'image') images.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  for (const image of images) image.url = await place(image.url);
}

/** For a place in the HTML the line of the block that came of it, or of the last one before it. */
function linesOf(root: Root, markdown: string): (offset: number) => number | undefined {
  const written = parseMarkdown(markdown).children;
  // A tree that is read back otherwise would give wrong lines: none are better.
  if (written.length !== root.children.length) return () => undefined;
  const starts = root.children.map((child) => startOf(child));
  return (offset) => {
    const index = starts.findLastIndex((start) => start !== undefined && start <= offset);
    return written[Math.max(index, 0)]?.position?.start.line;
  };
}

function startOf(node: Nodes): number | undefined {
  if (node.position) return node.position.start.offset;
  return 'children' in node
    ? node.children.map((child) => startOf(child)).find((start) => start !== undefined)
    : undefined;
}
