import type { Element, ElementContent, Root } from 'hast';
import { findAll, hasClass, holdsContent, isElement, make, rewrite, textOf, type Parent } from './hast.js';
import { excerpt, type Losses } from './losses.js';

/** One question with its answer. */
interface Question {
  readonly question: readonly ElementContent[];
  readonly answer: readonly ElementContent[];
}

/**
 * Makes `<pinpoint-faq>` with headings of what opens when it is pressed: `<details>`, the accordion of WordPress, the
 * questions of Yoast and Rank Math. Neighbours become one list.
 */
export function gatherQuestions(root: Root): void {
  rewrite(root, (element) => {
    const found = questionOf(element);
    if (
      !found ||
      !textOf([...found.question]).trim() ||
      !found.answer.some((node) => textOf(node).trim() || isElement(node, 'img', 'figure'))
    )
      return undefined;
    const heading = make('h3', found.question, { from: element });
    return [make('pinpoint-faq', [heading, ...found.answer.map(deeper)], { from: element })];
  });
  rewrite(root, (element) => {
    joinNeighbours(element);
    return undefined;
  });
  joinNeighbours(root);
}

/** Headings of an answer are below its question. */
function deeper(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const tagName = node.tagName.replace(/^h[1-3]$/, 'h4').replace(/^h6$/, 'h5');
  return { ...node, tagName, children: node.children.map(deeper) };
}

function questionOf(element: Element): Question | undefined {
  if (isElement(element, 'details')) {
    const summary = element.children.find((child) => isElement(child, 'summary'));
    if (!isElement(summary)) return undefined;
    return { question: summary.children, answer: element.children.filter((child) => child !== summary) };
  }
  for (const { item, question, answer } of plugins) {
    if (!hasClass(element, item)) continue;
    const asked = findAll(element, (each) => hasClass(each, question))[0];
    const said = findAll(element, (each) => hasClass(each, answer))[0];
    if (asked && said)
      return { question: asked.children, answer: said.tagName === 'p' ? [said] : said.children };
  }
  return undefined;
}

const plugins = [
  { item: 'schema-faq-section', question: 'schema-faq-question', answer: 'schema-faq-answer' },
  { item: 'rank-math-list-item', question: 'rank-math-question', answer: 'rank-math-answer' },
  {
    item: 'wp-block-accordion-item',
    question: 'wp-block-accordion-heading__toggle-title',
    answer: 'wp-block-accordion-panel',
  },
] as const;

function joinNeighbours(parent: Parent): void {
  const joined: ElementContent[] = [];
  let gap: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const last = joined.at(-1);
    if (isElement(child, 'pinpoint-faq') && isElement(last, 'pinpoint-faq')) {
      last.children.push(...child.children);
      gap = [];
    } else if (child.type === 'text' && !child.value.trim()) {
      gap.push(child);
    } else {
      joined.push(...gap, child);
      gap = [];
    }
  }
  parent.children = [...joined, ...gap];
}

/** Questions whose answer could not be kept become text, which is told of. */
export function dropUnanswered(root: Root, losses: Losses): void {
  rewrite(root, (faq) => {
    if (!isElement(faq, 'pinpoint-faq')) return undefined;
    const unanswered: Element[] = [];
    const children = faq.children.filter((child, index) => {
      if (!isElement(child, 'h3')) return true;
      const next = faq.children.findIndex((other, at) => at > index && isElement(other, 'h3'));
      if (holdsContent(faq.children.slice(index + 1, next < 0 ? undefined : next))) return true;
      if (!textOf(child).trim()) return false;
      losses.add(`the question “${excerpt(textOf(child))}” has no answer left`, {
        offset: child.position?.start.offset,
        hint: 'answer it, or delete it',
      });
      unanswered.push(make('p', child.children, { from: child }));
      return false;
    });
    const rest = make('pinpoint-faq', children, { from: faq });
    return [...(children.some((child) => isElement(child, 'h3')) ? [rest] : children), ...unanswered];
  });
}
