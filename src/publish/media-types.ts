import { posix } from 'node:path';

/** Media types by the end of a name: what servers say, and what documents say of media. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  rss: 'application/rss+xml',
  txt: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m3u8: 'application/vnd.apple.mpegurl',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  aac: 'audio/aac',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
  weba: 'audio/webm',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
  pdf: 'application/pdf',
};

/** What is worth compressing. */
export const textExtensions: readonly string[] = [
  'css',
  'html',
  'js',
  'json',
  'rss',
  'srt',
  'svg',
  'txt',
  'vtt',
  'xml',
];

/** The end of a name in small letters, without its dot; empty where there is none. What an address asks for is no part of it. */
export function extensionOf(address: string): string {
  return posix
    .extname(address.replace(/[?#].*/s, ''))
    .slice(1)
    .toLowerCase();
}

export function isText(path: string): boolean {
  return textExtensions.includes(extensionOf(path));
}

/** The media type that a name tells, without parameters, as documents say it; undefined where it tells none. */
export function mediaType(address: string): string | undefined {
  return types[extensionOf(address)]?.replace(/;.*/, '');
}
