import type { Root } from 'hast';
import { attribute, findAll, isElement, rewrite, textOf } from './hast.js';
import { excerpt, type Losses } from './losses.js';
import { resolve } from './pictures.js';

/** What the format lets a link lead to. */
const allowed = /^(?:https?|mailto|tel):/i;

/**
 * Makes links whole addresses. Those that articles cannot have become text, and are told of. Of the ids only those of
 * headings stay that a link leads to.
 */
export function wholeLinks(root: Root, base: string, losses: Losses): void {
  const questions = findAll(root, ({ tagName }) => tagName === 'pinpoint-faq');
  const inQuestions = new Set(questions.flatMap((each) => findAll(each, () => true)));
  const headings = new Map(
    findAll(root, ({ tagName }) => /^h[1-6]$/.test(tagName)).flatMap((heading) => {
      const anchors = [heading, ...findAll(heading, () => true)];
      const id = anchors.map((each) => attribute(each, 'id') || attribute(each, 'name')).find(Boolean);
      return id === undefined || inQuestions.has(heading) ? [] : [[id, heading] as const];
    }),
  );
  for (const heading of findAll(root, ({ tagName }) => /^h[1-6]$/.test(tagName)))
    delete heading.properties['id'];
  rewrite(root, (link) => {
    if (!isElement(link, 'a', 'area')) return undefined;
    const href = attribute(link, 'href').trim();
    if (!href) return link.children;
    const offset = link.position?.start.offset;
    const id = ownAnchor(href, base);
    if (id !== undefined) {
      const heading = headings.get(id);
      if (heading && /^(?!ref-)[a-z][\w.-]*$/i.test(id)) {
        heading.properties['id'] = id;
        link.properties['href'] = `#${id}`;
        return undefined;
      }
      if (id && id !== 'top')
        losses.add(`the link to #${id} became text: no heading has that id`, { offset });
      return link.children;
    }
    const whole = withoutRedirect(resolve(href, base));
    if (allowed.test(whole) && URL.canParse(whole)) {
      link.properties['href'] = whole;
      return undefined;
    }
    losses.add(`the link “${excerpt(textOf(link), 40)}” to ${excerpt(href)} became text`, {
      offset,
      hint: 'link to https:, mailto: or tel:',
    });
    return link.children;
  });
}

/** The id that a link within the page leads to. */
function ownAnchor(href: string, base: string): string | undefined {
  if (href.startsWith('#')) return decode(href.slice(1));
  const [page, id] = resolve(href, base).split('#');
  return id !== undefined && page === base.split('#')[0] ? decode(id) : undefined;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Google Docs sends readers through an address of its own. */
function withoutRedirect(address: string): string {
  if (!/^https?:\/\/www\.google\.[a-z.]+\/url\?/i.test(address)) return address;
  const { searchParams } = new URL(address);
  return searchParams.get('q') ?? searchParams.get('url') ?? address;
}
