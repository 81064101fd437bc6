import { html, nothing, type TemplateResult } from 'lit/html.js';

type HeadingTemplate = (content: unknown, part: string | typeof nothing, id: string | typeof nothing) => TemplateResult;

const headings: readonly HeadingTemplate[] = [
  (content, part, id) => html`<h1 part=${part} id=${id}>${content}</h1>`,
  (content, part, id) => html`<h2 part=${part} id=${id}>${content}</h2>`,
  (content, part, id) => html`<h3 part=${part} id=${id}>${content}</h3>`,
  (content, part, id) => html`<h4 part=${part} id=${id}>${content}</h4>`,
  (content, part, id) => html`<h5 part=${part} id=${id}>${content}</h5>`,
  (content, part, id) => html`<h6 part=${part} id=${id}>${content}</h6>`,
];

/** A heading of a level from 1 to 6; deeper ones stop at 6. */
export function heading(
  level: number,
  content: unknown,
  { part, id }: { readonly part?: string | undefined; readonly id?: string | undefined } = {},
): TemplateResult {
  return headings[Math.min(level, 6) - 1]!(content, part ?? nothing, id ?? nothing);
}
