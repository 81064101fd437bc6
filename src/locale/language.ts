/** Scripts written from right to left that a living language uses (Unicode, Scripts.txt and Bidi_Class). */
const rightToLeft = /^(Adlm|Ara[bn]|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

/** What a language tag says: so much of `Intl.Locale`. Its `toString` gives the canonical tag. */
export interface Locale {
  readonly language: string;
  readonly script?: string | undefined;
  readonly region?: string | undefined;
  toString(): string;
}

/** A tag as it is, and with the script and the country that it leaves unsaid; nothing where it is none. */
type Read = readonly [locale?: Locale, likely?: Locale];

function read(tag: string): Read {
  // Most tags are like this, and the first that is asked of the browser takes a phone as long as drawing an article.
  const [, language, region] = /^(en|fr|es|de|pt)(?:-(CA|US|GB|FR|ES|MX|DE|PT|BR))?$/.exec(tag) ?? [];
  if (language) {
    const locale = { language, script: 'Latn', region, toString: () => tag };
    return [locale, locale];
  }
  try {
    const locale = new Intl.Locale(tag.replace(/_/g, '-').replace(/^tl\b/i, 'fil'));
    return [locale, locale.maximize()];
  } catch {
    return [];
  }
}

/**
 * Reads a BCP 47 tag, in any case; undefined where it is none. `fr_CA` is taken for `fr-CA`: content management systems
 * write it so. Old codes come out as their successors: `iw` as `he`, and `tl` as `fil`, which WebKit would leave.
 */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  return read(tag ?? '')[0];
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
  return rightToLeft.test(`${read(lang)[1]?.script}`) ? 'rtl' : 'ltr';
}

/** Whether who reads one reads the other: one language in one script, so `en-CA` and `en`, not `zh-TW` and `zh-CN`. */
export function isSameLanguage(a: string, b: string): boolean {
  const one = read(a)[1];
  const other = read(b)[1];
  return !!one && one.language === other?.language && one.script === other.script;
}

/** The nearest language tag on the way up. `xml:lang` is what XHTML pages write, often instead of `lang`. */
function declared(element: Element): string | undefined {
  let locale: Locale | undefined;
  let node: Node | null = element;
  while (node && !locale) {
    const read = (node as Partial<Element>).getAttribute?.bind(node);
    locale = localeOf(read?.('lang')) ?? localeOf(read?.('xml:lang'));
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return locale?.toString();
}
