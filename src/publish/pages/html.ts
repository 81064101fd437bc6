import { escapeHtml } from '../../embed/html.js';

/** HTML, as opposed to text: only `html` and `raw` make it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template; what counts as nothing leaves nothing. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

/**
 * A template of HTML: strings in it are text, whatever they look like, in elements and in quoted attributes. Not named
 * `html`, since formatters would move its white space.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part + write(values[index])).join(''));
}

/** HTML that was made safe elsewhere. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** What stands there, each on a line of its own: strings are HTML here, written by hand in this code. */
export function lines(...contents: readonly Content[]): Markup {
  const written = contents.map((content) => (typeof content === 'string' ? content : write(content)));
  return new Markup(written.filter(Boolean).join('\n'));
}

function write(content: Content): string {
  if (content === false || content == null) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(write).join('');
  return escapeHtml(`${content}`);
}

/**
 * JSON that may stand in a `<script>`: no `<` in it, so that nothing that an editor writes ends the script or begins a
 * comment. Keys without a value are left out.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Data in a page, for those who look for that type. */
export function jsonScript(type: string, value: unknown): Markup {
  return markup`<script type="${type}">${raw(jsonText(value, 1))}</script>`;
}

/** A style sheet that is part of a page, on one line for each of its rules. */
export function styleSheet(css: string): Markup {
  return raw(`<style>${css.trim().replace(/\s*\n\s*/g, ' ')}</style>`);
}
