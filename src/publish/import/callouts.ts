import type { Root } from 'hast';
import { attribute, holdsContent, isElement, make, rewrite } from './hast.js';

/** Names that themes and plugins give to boxes, and what they are in the format. */
const tones: readonly (readonly [RegExp, string])[] = [
  [/\b(?:emergency|alert-danger|is-danger|alert-error|caution)\b/, 'emergency'],
  [/\b(?:alert-warning|is-warning|warning)\b/, 'warning'],
  [/\b(?:alert-success|is-success|tip)\b/, 'tip'],
  [/\b(?:alert|callout|admonition|notice|note|infobox|info-box)\b/, 'note'],
];

/** Makes `<pinpoint-callout data-tone>` of boxes that are one by their class. */
export function findCallouts(root: Root): void {
  rewrite(root, (element) => {
    if (!isElement(element, 'div', 'aside', 'p')) return undefined;
    if (!holdsContent(element.children)) return undefined;
    // `alert` is a box, `has-note-color` is not.
    const classes = attribute(element, 'className').replace(/\bhas-[\w-]+/g, '');
    if (!/\b(?:alert|callout|admonition|notice|infobox|info-box)\b/.test(classes)) return undefined;
    const tone = tones.find(([name]) => name.test(classes))?.[1] ?? 'note';
    const children =
      element.tagName === 'p' ? [make('p', element.children, { from: element })] : element.children;
    return [make('pinpoint-callout', children, { from: element, dataTone: tone })];
  });
}
