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

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
  m3u8: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
};

/** The media type that a file's name tells. */
export function mediaType(address: string): string | undefined {
  const extension = /\.(\w+)(?:[?#].*)?$/.exec(address)?.[1];
  return extension && TYPES[extension.toLowerCase()];
}
