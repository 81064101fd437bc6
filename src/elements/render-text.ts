import { html } from 'lit/html.js';
import type { Span, Text } from '../content/text.js';

const marks = {
  strong: (content: unknown) => html`<strong>${content}</strong>`,
  em: (content: unknown) => html`<em>${content}</em>`,
  sub: (content: unknown) => html`<sub>${content}</sub>`,
  sup: (content: unknown) => html`<sup>${content}</sup>`,
  code: (content: unknown) => html`<code>${content}</code>`,
};

/** Text as nodes of the page: strings stay text, whatever they look like. */
export function renderText(text: Text): unknown {
  return typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : renderSpan(run)));
}

function renderSpan(span: Span): unknown {
  let content = renderText(span.text);
  for (const mark of Object.keys(marks) as (keyof typeof marks)[])
    if (span[mark]) content = marks[mark](content);
  if (span.lang) content = html`<span lang=${span.lang}>${content}</span>`;
  return span.href ? html`<a href=${span.href}>${content}</a>` : content;
}
