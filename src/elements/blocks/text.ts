import type { Span, Text } from '../../content/text.js';
import { type Child, h } from '../dom.js';

const marks = ['strong', 'em', 'sub', 'sup', 'code'] as const;

/** Text as nodes of the page: strings stay text, whatever they look like. */
export function renderText(text: Text): Child {
  return typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : renderSpan(run)));
}

function renderSpan(span: Span): Child {
  let content = renderText(span.text);
  for (const mark of marks) if (span[mark]) content = h(mark, {}, content);
  const { lang, href } = span;
  return href ? h('a', { href, lang }, content) : lang ? h('span', { lang }, content) : content;
}
