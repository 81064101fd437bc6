import { posix } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.aac': 'audio/aac',
  '.flac': 'audio/flac',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4a': 'audio/mp4',
  '.m4b': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg; codecs=opus',
  '.wav': 'audio/wav',
  '.weba': 'audio/webm',
  '.webm': 'audio/webm',
  '.json': 'application/json',
  '.srt': 'application/x-subrip',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
};

/** The media type of a sound or a transcript by the end of its name; undefined where that says nothing. */
export function mediaTypeOf(address: string): string | undefined {
  return types[posix.extname(address.replace(/[?#].*/s, '')).toLowerCase()];
}
