import { type Context, list, nameOf, object, type Path, type Read, shown } from './fields.js';
import { mediaType } from '../media-types.js';
import { count, language, markdownText, page, string } from './values.js';

/** A file beside this one, as an address relative to the show's folder, or an address, byte for byte. */
export const file: Read<string> = (value, path, context) => find(value, path, context)?.src;

interface Found {
  readonly src: string;
  /** Bytes, where it is a file beside this one. */
  readonly size?: number;
}

function find(value: unknown, path: Path, context: Context): Found | undefined {
  const words = string(value, path, context);
  if (words === undefined) return undefined;
  if (/^https?:/i.test(words) && URL.canParse(words)) return { src: words };
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(words))
    return context.error(
      path,
      `${nameOf(path)} is ${shown(words)}, which can't be loaded`,
      'write an https address',
    );
  const found = context.files.find(words);
  if (found.problem === undefined) return found;
  return context.error(path, `${nameOf(path)}: the file ${shown(words)} ${found.problem}`, found.hint);
}

/** A picture; `alt` has to be there, and may be empty. */
export const image: Read<Record<string, unknown>> = (value, path, context) => {
  const given = typeof value === 'string' ? { src: value } : value;
  const read = readImage(given, path, context);
  if (!read || 'alt' in read) return read;
  const hint = 'add alt: "…", what the picture says; or alt: "" where it only decorates';
  return context.error(path, `${nameOf(path)} has no alt`, hint);
};

const alt: Read<string> = (value, path, context) => (value === '' ? '' : string(value, path, context));

const readImage = object(
  { src: file, srcset: string, width: count, height: count, alt, caption: markdownText, credit: string },
  ['src'],
);

/** Somebody; a string is their name. */
export const person = object({ name: string, jobTitle: string, url: page, image }, ['name'], 'name');

/** A file with its media type, which its name says where the editor does not, and its size in bytes where it is known. */
function typed(read: Read<Record<string, unknown>>, isAllowed: RegExp, kind: string) {
  const result: Read<Record<string, unknown>> = (value, path, context) => {
    const fields = read(value, path, context);
    if (!fields) return undefined;
    const { src, type = mediaType(src as string), ...others } = fields as Record<string, string>;
    if (type && isAllowed.test(type)) return { src, type, ...others };
    const message = type ? `${nameOf(path)} is of the type ${type}, which is no ${kind}` : undefined;
    const hint = `add type: with its media type, or give ${kind} of another type`;
    return context.error(path, message ?? `${nameOf(path)}: its name does not say what it is`, hint);
  };
  return result;
}

const readAudio: Read<Record<string, unknown>> = (value, path, context) => {
  const read = object({ src: string, type: string, size: count }, ['src'], 'src')(value, path, context);
  if (!read) return undefined;
  const found = find(read['src'], typeof value === 'string' ? path : [...path, 'src'], context);
  return found && { ...read, ...found };
};

/** The sources of an episode's sound, in order of preference; a string is an address. */
export const audio = list(
  typed(readAudio, /^(audio|video)\/|^application\/(vnd\.apple\.|x-)mpegurl$/i, 'sound'),
);

const readTranscript = object({ src: file, type: string, inLanguage: language }, ['src'], 'src');

/** Files of what is said; HTML is not read by anybody. */
export const transcript = list(
  typed(
    readTranscript,
    /^(text\/(vtt|plain|srt)|application\/(x-subrip|srt|json))$/,
    'transcript (VTT, SRT, JSON or plain text)',
  ),
);
