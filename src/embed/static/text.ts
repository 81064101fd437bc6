import type { Span, Text } from '../../content/text.js';
import { element, escapeHtml } from '../html.js';
import type { Context } from './context.js';

const marks = ['strong', 'em', 'sub', 'sup', 'code'] as const;

/** Text as HTML. */
export function textOf(text: Text, context: Context): string {
  if (typeof text === 'string') return escapeHtml(text);
  return text.map((run) => (typeof run === 'string' ? escapeHtml(run) : spanOf(run, context))).join('');
}

function spanOf(span: Span, { src, url, ...rest }: Context): string {
  let content = textOf(span.text, { src, url, ...rest });
  for (const mark of marks) if (span[mark]) content = element(mark, {}, content);
  // A link within the document, `#ref-1`, was resolved against the JSON, which nobody reads: it leads to the page.
  const href = span.href?.startsWith(`${src}#`) ? `${url ?? ''}${span.href.slice(src.length)}` : span.href;
  if (href) return element('a', { href, lang: span.lang }, content);
  return span.lang ? element('span', { lang: span.lang }, content) : content;
}

/** A heading, that many levels below the title; `content` is HTML. */
export function heading(below: number, content: string, { level }: Context): string {
  return element(`h${Math.min(6, level + below)}`, {}, content);
}

/** A paragraph with a label above it. */
export function labelled(label: string, text: Text, context: Context): string {
  return element('p', {}, `${element('strong', {}, escapeHtml(label))}<br>\n${textOf(text, context)}`);
}
