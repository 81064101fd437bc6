import type { Option } from '../embed/snippet/options.js';
import { takes } from '../embed/snippet/takes.js';

/** How long a text may be, in characters: the address bar holds it. */
const LONGEST = 400;

/** Whether an option cannot have a value. An empty one is always right: it is the default. */
export function isFault(option: Option, value: string): boolean {
  if (!value) return false;
  const isListed = option.kind !== 'choice' || option.values?.includes(value);
  return !isListed || value.length > LONGEST || !takes(option, value.trim());
}

/** The folder that an address of an endpoint means; of a document in it, too. */
export function folderOf(address: string): string {
  const url = new URL(address);
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/'))
    url.pathname = url.pathname.endsWith('.json') ? url.pathname.replace(/[^/]*$/, '') : `${url.pathname}/`;
  return url.href;
}
