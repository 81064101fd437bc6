import { h } from '../../dom.js';
import { printStyles } from './print.styles.js';
import { printable } from './printable.js';
import { type Press, shownBy, type ToolContext } from './tool.js';

/** The longest wait for pictures, in milliseconds. */
const PATIENCE = 3000;

/** What is being printed; phones still read it long after they have said that they are done. */
let current: HTMLIFrameElement | undefined;

/** Prints the article alone; where that cannot be, the whole page. */
export const print: Press = async (context) => {
  current?.remove();
  const { headline: title } = context.article;
  const frame = (current = h('iframe', { 'aria-hidden': 'true', tabindex: -1, title }));
  let printed: Window = window;
  try {
    await place(frame);
    const page = frame.contentWindow as Window & typeof globalThis;
    fill(page, context);
    const pictures = Array.from(page.document.images, (image) => image.decode());
    await Promise.race([
      Promise.allSettled(pictures),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    printed = page;
  } catch {
    // The page does without frames.
  }
  // Where it was pressed again meanwhile, that press prints.
  if (frame !== current) return;
  printed.addEventListener('afterprint', () => tidy(frame, context.button), { once: true });
  printed.print();
};

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

/** Makes an empty document that of the article. */
function fill({ document: paper, CSSStyleSheet }: Window & typeof globalThis, context: ToolContext): void {
  paper.title = context.article.headline;
  // Its language and direction are around it.
  const { lang, dir } = shownBy(context).parentElement ?? context.button;
  Object.assign(paper.documentElement, { lang, dir });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printStyles);
    paper.adoptedStyleSheets = [sheet];
  } catch {
    paper.head.append(h('style', {}, printStyles));
  }
  paper.body.append(printable(context));
}

/** Takes the frame away once the visitor is back. */
function tidy(frame: HTMLIFrameElement, button: HTMLElement): void {
  if (document.activeElement === document.body) button.focus({ preventScroll: true });
  // Phones say that they are done while their preview is open, and draw it again for another printer or paper.
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => frame.remove(), { once: true });
}
