import type { PlainSpan, PlainText } from './plain.js';

/** Marks of a span, without its text. */
export type Marks = Omit<PlainSpan, 'text'>;

/** Puts a text together: plain runs that meet become one, and a text without marks is a string. */
export class TextBuilder {
  readonly #parts: (string | PlainSpan)[] = [];

  add(part: string | PlainSpan): void {
    const last = this.#parts.at(-1);
    if (typeof part !== 'string') this.#parts.push(part);
    else if (typeof last !== 'string') {
      if (part) this.#parts.push(part);
    } else {
      // Something between two spaces was left out: a comment.
      this.#parts[this.#parts.length - 1] = last + (last.endsWith(' ') ? part.replace(/^ /, '') : part);
    }
  }

  /** Says the language of the span that was added last; false where there is none. */
  setLanguage(lang: string): boolean {
    const last = this.#parts.at(-1);
    if (typeof last !== 'object') return false;
    this.#parts[this.#parts.length - 1] = inOrder({ ...last, lang });
    return true;
  }

  get endsWithSpan(): boolean {
    return typeof this.#parts.at(-1) === 'object';
  }

  get text(): PlainText {
    const [first = '', ...others] = trimmed(this.#parts);
    if (typeof first !== 'string' || others.length > 0) return [first, ...others];
    // A space that does not break, alone in its paragraph, is what word processors leave behind.
    return first.trim() && first;
  }
}

function trimmed(parts: readonly (string | PlainSpan)[]): readonly (string | PlainSpan)[] {
  const last = parts.length - 1;
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const started = index ? part : part.replace(/^[ \t]+/, '');
      return index === last && /[ \t]$/.test(started) ? started.replace(/[ \t]+$/, '') : started;
    })
    .filter((part) => part !== '');
}

/** Marks a text; what is one span with other marks stays one. */
export function marked(text: PlainText, marks: Marks): PlainSpan {
  const only = typeof text !== 'string' && text.length === 1 ? text[0] : undefined;
  const isOther = (name: string): boolean => typeof only === 'object' && !(name in only);
  if (typeof only === 'object' && Object.keys(marks).every(isOther)) return inOrder({ ...only, ...marks });
  return inOrder({ text, ...marks });
}

function inOrder(span: PlainSpan): PlainSpan {
  const { text, strong, em, sub, sup, code, lang, href } = span;
  return {
    text,
    ...(strong && { strong }),
    ...(em && { em }),
    ...(sub && { sub }),
    ...(sup && { sup }),
    ...(code && { code }),
    ...(lang !== undefined && { lang }),
    ...(href !== undefined && { href }),
  };
}
