import type { Choice } from './choice.js';
import { valueOf } from './choose.js';
import { type Option, optionsFor } from './options.js';
import { takes } from './takes.js';

/**
 * What a snippet says for an option; nothing where nothing was chosen, or what the element does by itself, or what it
 * would not take: a choice may come from an address that somebody has made up.
 */
function writtenValue(choice: Choice, option: Option): string | undefined {
  const value = valueOf(choice, option);
  if (value === undefined || value === '' || value === option.default) return undefined;
  const text = `${value}`.trim().replace(/\s+/g, ' ');
  if (!takes(option, text)) return undefined;
  switch (option.kind) {
    case 'colour':
      return text.toLowerCase();
    case 'number':
      return `${+text}${option.unit ?? ''}`;
    default:
      return text;
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
    action: text && href ? { text, href } : undefined,
  };
}
