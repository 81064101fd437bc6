import { safeUrl } from '../content/safe-url.js';
import type { Option } from '../embed/snippet/options.js';

/** How long a text may be, in characters: the address bar holds it. */
const LONGEST = 400;

/** Whether an option cannot have a value. An empty one is always right: it is the default. */
export function isFault({ kind, values, min = 0, max = 99 }: Option, value: string): boolean {
  if (!value) return false;
  switch (kind) {
    case 'choice':
      return !values?.includes(value);
    case 'colour':
      return !/^#[\da-f]{6}$/i.test(value);
    case 'number':
      return !/^\d{1,3}$/.test(value) || +value < min || +value > max;
    case 'text':
      return value.length > LONGEST;
    case 'url':
      return value.length > LONGEST || !safeUrl(value, location.href, /^(https?|mailto|tel):$/);
  }
}

/** The folder that an address of an endpoint means; of a document in it, too. */
export function folderOf(address: string): string {
  const url = new URL(address);
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/'))
    url.pathname = url.pathname.endsWith('.json') ? url.pathname.replace(/[^/]*$/, '') : `${url.pathname}/`;
  return url.href;
}
