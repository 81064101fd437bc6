import type { Choice } from './choice.js';
import type { Option } from './options.js';

/** What a choice has for an option; undefined where nothing was chosen. */
export function valueOf(choice: Choice, { key }: Pick<Option, 'key'>): string | number | undefined {
  if (key === 'action.text') return choice.action?.text || undefined;
  if (key === 'action.href') return choice.action?.href || undefined;
  return choice[key];
}

/** The choice with another value for an option: with none where it is empty, or what the element does by itself. */
export function withValue(choice: Choice, option: Option, value: string | number | undefined): Choice {
  const { key } = option;
  if (key === 'action.text' || key === 'action.href') {
    const { text = '', href = '' } = choice.action ?? {};
    const words = `${value ?? ''}`;
    const action = key === 'action.text' ? { text: words, href } : { text, href: words };
    return { ...choice, action: action.text || action.href ? action : undefined };
  }
  return { ...choice, [key]: value === '' || value === option.default ? undefined : value };
}
