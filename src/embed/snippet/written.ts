import { safeUrl } from '../../content/safe-url.js';
import type { Choice } from './choice.js';
import { valueOf } from './choose.js';
import { type Option, optionsFor } from './options.js';

/** An address that a call to action may lead to: relative ones lead from the page that it stands in. */
export function isLink(href: string): boolean {
  return !!safeUrl(href.trim(), 'https://page.example/', /^(https?|mailto|tel):$/);
}

/**
 * What a snippet says for an option; nothing where nothing was chosen, or what the element does by itself, or what it
 * would not take: a choice may come from an address that somebody has made up.
 */
function writtenValue(choice: Choice, option: Option): string | undefined {
  const value = valueOf(choice, option);
  if (value === undefined || value === '' || value === option.default) return undefined;
  const { kind, key, values, min = 0, max = Infinity, unit = '' } = option;
  const text = `${value}`.trim();
  switch (kind) {
    case 'choice':
      // Content comes in any language, so any language may be asked for.
      return values?.includes(text) || (key === 'lang' && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(text))
        ? text
        : undefined;
    case 'colour':
      return /^#[\da-f]{6}$/i.test(text) ? text.toLowerCase() : undefined;
    case 'number':
      return /^\d+$/.test(text) && +text >= min && +text <= max ? `${+text}${unit}` : undefined;
    case 'text':
    case 'url':
      return text.replace(/\s+/g, ' ') || undefined;
  }
}

/** What is written of a choice, apart from the address and the words of its link. */
export interface Written {
  /** By the element's names. */
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string;
    readonly isNumber: boolean;
  }[];
  readonly properties: readonly (readonly [name: string, value: string])[];
  /** Only with both words and a link. */
  readonly action: { readonly text: string; readonly href: string } | undefined;
}

/** Reads a choice by the list of options. */
export function writtenOf(choice: Choice): Written {
  const said = optionsFor(choice.widget).flatMap((option) => {
    const value = writtenValue(choice, option);
    return value === undefined ? [] : [{ ...option, value }];
  });
  const [text, href] = (['action.text', 'action.href'] as const).map(
    (wanted) => said.find(({ key }) => key === wanted)?.value,
  );
  return {
    attributes: said.flatMap(({ writes, kind, value }) =>
      'attribute' in writes ? [{ name: writes.attribute, value, isNumber: kind === 'number' }] : [],
    ),
    properties: said.flatMap(({ writes, value }) =>
      'property' in writes ? [[writes.property, value] as const] : [],
    ),
    action: text && href && isLink(href) ? { text, href } : undefined,
  };
}
