/** Marks a style sheet, for editors and for the build, which makes it small. */
export const css = (text: TemplateStringsArray): string => text[0]!;

/** One sheet for each text and document, shared by all elements there. */
const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/** What each root has been given, since it loses all in another document. */
const given = new WeakMap<ShadowRoot, readonly string[]>();

/**
 * Gives a shadow root style sheets, beside those that it was given before. They are constructed, since a strict Content
 * Security Policy forbids `<style>`; browsers without construction get that all the same.
 */
export function adopt(root: ShadowRoot, styles: readonly string[] = []): void {
  const { ownerDocument } = root;
  let known = sheets.get(ownerDocument);
  if (!known) sheets.set(ownerDocument, (known = {}));
  const had = given.get(root) ?? [];
  const texts = [...had, ...styles.filter((text) => !had.includes(text))];
  given.set(root, texts);
  try {
    // Sheets from the realm of the document: another one's are refused.
    const Sheet = (ownerDocument.defaultView ?? window).CSSStyleSheet;
    root.adoptedStyleSheets = texts.map((text) => {
      const sheet = (known[text] ??= new Sheet());
      if (!sheet.cssRules.length) sheet.replaceSync(text);
      return sheet;
    });
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: styles.join('') }));
  }
}
