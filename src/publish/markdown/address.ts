import { safeUrl } from '../../content/safe-url.js';

/** Stands for where the document will be: relative addresses are allowed. */
const BASE = 'https://endpoint.example/articles/';

/** Whether a link may go there: https, http, mailto, tel, `#…` and relative addresses. */
export function isLink(address: string): boolean {
  return isAddress(address, /^(https?|mailto|tel):$/);
}

/** Whether media may come from there: https, http and relative addresses. */
export function isMedia(address: string): boolean {
  // A browser takes \\ for a /, and a disk on this machine does not.
  return !address.includes('\\') && isAddress(address, /^https?:$/);
}

/** Whether it is a whole address of the web. */
export function isAbsolute(address: string): boolean {
  return /^https?:\/\/[^/]/i.test(address) && isMedia(address);
}

function isAddress(address: string, schemes: RegExp): boolean {
  return address.trim() !== '' && safeUrl(address, BASE, schemes) !== undefined;
}

export const LINK_HINT = 'begin it with https://, mailto: or tel:, or write it relative to this file';
export const MEDIA_HINT = 'begin it with https://, or write where the file is from here, with /';
