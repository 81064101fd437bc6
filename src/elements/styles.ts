/** Marks a style sheet, for editors and for the build, which makes it small. */
export const css = (text: TemplateStringsArray): string => text[0]!;

/** One sheet for each text and document, shared by all elements there. */
const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Gives a shadow root style sheets, beside those that it has. They are constructed, since a strict Content Security
 * Policy forbids `<style>`; browsers without construction get that all the same.
 */
export function adopt(root: ShadowRoot, styles: readonly string[]): void {
  const { ownerDocument } = root;
  let known = sheets.get(ownerDocument);
  if (!known) sheets.set(ownerDocument, (known = {}));
  for (const text of styles) {
    try {
      // A sheet from the realm of the document: another one's is refused.
      const Sheet = (ownerDocument.defaultView ?? window).CSSStyleSheet;
      const sheet = (known[text] ??= new Sheet());
      if (!sheet.cssRules.length) sheet.replaceSync(text);
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      root.append(Object.assign(document.createElement('style'), { textContent: text }));
    }
  }
}
