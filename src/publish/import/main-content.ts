import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The part of a page that is the article. */
export interface MainContent {
  /** As it stands in the page, with its styles. */
  readonly html: string;
  /** What stood among it and was taken for something else. */
  readonly left: readonly LeftOut[];
}

/** An element that is not in the article. */
export interface LeftOut {
  readonly tag: string;
  /** On one line. */
  readonly text: string;
}

/** Attributes that Readability keeps and copies where it joins elements, so that they can be found again. */
const mark = 'data-pinpoint-';

/** What nobody misses. */
const silent = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'LINK',
  'META',
  'TEMPLATE',
  'BR',
  'HR',
  'SOURCE',
  'TITLE',
  'HEAD',
]);

/**
 * Finds the article in a page by Mozilla's Readability, and takes it from the page as it was: Readability also takes
 * away styles, films and frames, which are told of later.
 */
export function mainContent(page: string): MainContent {
  const original = parseHTML(page).document;
  const body = original.querySelector('body') ?? original.documentElement;
  const elements = new Map<string, Element>();
  for (const [index, element] of [...body.querySelectorAll('*')].entries()) {
    element.setAttribute(`${mark}${index}`, '');
    elements.set(`${mark}${index}`, element);
  }
  const copy = parseHTML(markup(original)).document;
  const found = new Readability(copy, {
    keepClasses: true,
    serializer: (node) => marksIn(node as Element),
  }).parse();
  const kept = new Set([...(found?.content ?? [])].flatMap((name) => elements.get(name) ?? []));
  const holder = commonAncestor([...kept]) ?? body;
  const left: LeftOut[] = [];
  if (kept.size) prune(holder, kept, left);
  for (const [name, element] of elements) element.removeAttribute(name);
  return { html: markup(holder), left };
}

/** Nodes of this library say their HTML as strings. */
function markup(node: { toString(): string }): string {
  return node.toString();
}

function marksIn(root: Element): readonly string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith(mark)),
  );
}

function commonAncestor([first, ...others]: readonly Element[]): Element | undefined {
  let holder: Element | null | undefined = first;
  while (holder && !others.every((other) => holder?.contains(other))) holder = holder.parentElement;
  return holder ?? undefined;
}

/** Takes out what Readability did not keep, but leaves what is told of when it is written as Markdown. */
function prune(holder: Element, kept: ReadonlySet<Element>, left: LeftOut[]): void {
  for (const child of [...holder.children]) {
    if (kept.has(child) || [...child.querySelectorAll('*')].some((inner) => kept.has(inner))) {
      prune(child, kept, left);
      continue;
    }
    if (silent.has(child.tagName.toUpperCase()) || told(child)) continue;
    const text = child.textContent.replace(/\s+/g, ' ').trim();
    const media = child.querySelectorAll('img, video, audio, iframe, form').length;
    if (text || media || child.tagName === 'IMG') {
      left.push({ tag: child.tagName.toLowerCase(), text });
    }
    child.remove();
  }
}

/** Elements that are told of by their own name later, and what marks text. */
function told(element: Element): boolean {
  return /^(?:IFRAME|FORM|OBJECT|EMBED|VIDEO|AUDIO|SVG|CANVAS|MATH|B|STRONG|I|EM|A|SPAN|SUB|SUP|CODE|U|S|DEL|FONT)$/i.test(
    element.tagName,
  );
}
