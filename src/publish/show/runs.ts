import type { SafeUrl } from '../../content/safe-url.js';
import type { Span, Text } from '../../content/text.js';

type Style = Omit<Span, 'text'>;

interface Run {
  text: string;
  readonly style: Style;
}

/** A bare address in text, without the punctuation that ends its sentence. */
const address = /(https?:\/\/[^\s<>"'“”]*[^\s<>"'“”.,;:!?)\]])/;

/** Collects the runs of one paragraph of HTML as text with spans. */
export class Runs {
  readonly #base: string | undefined;
  readonly #runs: Run[] = [];

  /** @param base what links are relative to */
  constructor(base: string | undefined) {
    this.#base = base;
  }

  /** A link's address as the format allows it. */
  address(href: unknown): SafeUrl | undefined {
    if (typeof href !== 'string' || !URL.canParse(href, this.#base)) return undefined;
    const url = new URL(href, this.#base);
    if (!/^(https?|mailto|tel):$/.test(url.protocol)) return undefined;
    return (/^[a-z]+:/i.test(href) ? href : url.href) as SafeUrl;
  }

  add(words: string, style: Style): void {
    const parts = style.href ? [words] : words.split(address);
    for (const [index, part] of parts.entries()) {
      // What is split by a group has its matches at odd places.
      const href = index % 2 ? this.address(part) : undefined;
      this.#add(part, href ? { ...style, href } : style);
    }
  }

  /** White space is one space, and none at the start or after another. */
  #add(words: string, style: Style): void {
    const last = this.#runs.at(-1);
    const spaced = words.replace(/[ \t\n\r\f]+/g, ' ');
    const text = !last || last.text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
    if (!text) return;
    if (last && isSame(last.style, style)) last.text += text;
    else this.#runs.push({ text, style });
  }

  /** Undefined where there are no words. */
  text(): Text | undefined {
    const last = this.#runs.at(-1);
    if (last) last.text = last.text.trimEnd();
    const runs = this.#runs.filter(({ text }) => text);
    if (!runs.some(({ text }) => text.trim())) return undefined;
    const text = joined(runs).map((run) => (Object.keys(run.style).length ? spanOf(run) : run.text));
    const [only] = text;
    return text.length === 1 && typeof only === 'string' ? only : (text as readonly (string | Span)[]);
  }
}

interface Linked {
  readonly text: Text;
  readonly style: Style;
}

/** What is one link stays one, however its words are marked. */
function joined(runs: readonly Run[]): readonly Linked[] {
  const result: { style: Style; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && run.style.href && last.style.href === run.style.href) last.runs.push(run);
    else result.push({ style: run.style, runs: [run] });
  }
  return result.map(({ style, runs: [first, ...others] }) => {
    if (!first || !others.length) return { style, text: first?.text ?? '' };
    const inner = [first, ...others].map(({ text, style: { href: _, ...marks } }) =>
      Object.keys(marks).length ? { text, ...marks } : text,
    );
    return { style: style.href ? { href: style.href } : {}, text: inner };
  });
}

function spanOf({ text, style: { href, ...marks } }: Linked): Span {
  return { text, ...marks, ...(href && { href }) };
}

function isSame(a: Style, b: Style): boolean {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Style)[];
  return keys.every((key) => a[key] === b[key]);
}
