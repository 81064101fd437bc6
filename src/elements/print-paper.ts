import { h } from './dom.js';
import { printStyles } from './print.styles.js';

/** What is to be printed alone, made for that. */
export interface Paper {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly body: HTMLElement;
  /** What was pressed: the focus comes back to it. */
  readonly pressed: HTMLElement;
}

/** The longest wait for pictures, in milliseconds. */
const PATIENCE = 3000;

/** What is being printed; phones still read it long after they have said that they are done. */
let current: HTMLIFrameElement | undefined;

/** Prints something alone; where that cannot be, the whole page. */
export async function printPaper(paper: Paper): Promise<void> {
  current?.remove();
  const frame = (current = h('iframe', { 'aria-hidden': 'true', tabindex: -1, title: paper.title }));
  let printed: Window = window;
  try {
    await place(frame);
    const page = frame.contentWindow as Window & typeof globalThis;
    fill(page, paper);
    const pictures = Array.from(page.document.images, (image) => image.decode());
    await Promise.race([
      Promise.allSettled(pictures),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    // Some pages take strange frames away, at once or later.
    if (frame.isConnected) printed = page;
  } catch {
    // The page does without frames.
  }
  // Where it was pressed again meanwhile, that press prints.
  if (frame !== current) return;
  printed.addEventListener('afterprint', () => tidy(frame, paper.pressed), { once: true });
  printed.print();
}

/** Puts a frame on the page, out of sight and of reach of the page's styles; resolves when it can be filled. */
function place(frame: HTMLIFrameElement): Promise<unknown> {
  // Above the page, since what lies there cannot be scrolled to in any direction of writing.
  frame.style.cssText = 'all:initial!important;position:fixed!important;top:-200vh!important';
  return new Promise((resolve) => {
    // Firefox puts an empty document into the frame twice.
    frame.onload = resolve;
    document.documentElement.append(frame);
  });
}

/** Makes an empty document the paper. */
function fill({ document: page, CSSStyleSheet }: Window & typeof globalThis, paper: Paper): void {
  const { title, lang, dir, body } = paper;
  page.title = title;
  Object.assign(page.documentElement, { lang, dir });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printStyles);
    page.adoptedStyleSheets = [sheet];
  } catch {
    page.head.append(h('style', {}, printStyles));
  }
  page.body.append(body);
}

/** Takes the frame away once the visitor is back. */
function tidy(frame: HTMLIFrameElement, pressed: HTMLElement): void {
  if (document.activeElement === document.body) pressed.focus({ preventScroll: true });
  // Phones say that they are done while their preview is open, and draw it again for another printer or paper.
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => frame.remove(), { once: true });
}
