/** Scripts written from right to left that a living language uses (Unicode, Scripts.txt and Bidi_Class). */
const rightToLeft = /^(Adlm|Ara[bn]|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

/**
 * Reads a BCP 47 tag, in any case; undefined where it is none. `fr_CA` is taken for `fr-CA`: content management systems
 * write it so. Old codes come out as their successors: `iw` as `he`, and `tl` as `fil`, which WebKit would leave.
 */
export function localeOf(tag: string | null | undefined): Intl.Locale | undefined {
  try {
    return tag ? new Intl.Locale(tag.replace(/_/g, '-').replace(/^tl\b/i, 'fil')) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The language around an element, as a canonical BCP 47 tag: its own `lang`, else that of the nearest ancestor, through
 * shadow roots as HTML says, else that of the page, else `en`. What is no language tag is passed over.
 */
export function languageOf(element: Element): string {
  // An element that is in no document yet has no way up to the page.
  return declared(element) ?? declared(document.documentElement) ?? 'en';
}

/** The direction in which a language is written: by the script in its tag, else by the script it is most often in. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  // Locale's own text info is left alone: WebKit's knows the common languages only, and old engines have none.
  return rightToLeft.test(`${localeOf(lang)?.maximize().script}`) ? 'rtl' : 'ltr';
}

/** Whether who reads one reads the other: one language in one script, so `en-CA` and `en`, not `zh-TW` and `zh-CN`. */
export function isSameLanguage(a: string, b: string): boolean {
  const one = localeOf(a)?.maximize();
  const other = localeOf(b)?.maximize();
  return !!one && one.language === other?.language && one.script === other.script;
}

/** The nearest language tag on the way up. `xml:lang` is what XHTML pages write, often instead of `lang`. */
function declared(element: Element): string | undefined {
  let locale: Intl.Locale | undefined;
  let node: Node | null = element;
  while (node && !locale) {
    const read = (node as Partial<Element>).getAttribute?.bind(node);
    locale = localeOf(read?.('lang')) ?? localeOf(read?.('xml:lang'));
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return locale?.toString();
}
