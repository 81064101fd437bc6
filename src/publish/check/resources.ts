import { SIZE_LIMIT } from './check-document.js';
import { cors, documentHeaders, embeddable, isJsonType, type Remark } from './headers.js';
import { readText, type TextRole } from './read-text.js';
import type { Reference } from './references.js';
import { type Answer, header, unpacked } from './request.js';
import { visit, type Visit, type Way } from './visit.js';

const error = (message: string, hint: string): Remark => ({ severity: 'error', message, hint });
const warning = (message: string, hint: string): Remark => ({ severity: 'warning', message, hint });

/** What a page needs of what a document names, by its role. */
export async function checkResource(
  url: string,
  { role, of }: Reference,
  way: Way,
): Promise<readonly Remark[]> {
  switch (role) {
    case 'page':
      return page(url, way);
    case 'picture':
      return picture(url, way);
    case 'audio':
    case 'video':
      return recording(url, role, of, way);
    case 'stream':
      return stream(url, of, way);
    case 'captions':
    case 'transcript':
    case 'chapters':
      return textFile(url, role, of, way);
    case 'document':
      return foreignDocument(url, way);
  }
}

/** HEAD where the server knows it, else GET. */
async function head(url: string, way: Way): Promise<Visit> {
  const asked = await visit(url, way, { method: 'HEAD' });
  return (asked.answer?.status ?? 0) >= 400 ? visit(url, way) : asked;
}

async function page(url: string, way: Way): Promise<readonly Remark[]> {
  const { answer, remarks } = await head(url, way);
  // Perhaps it is this machine that is not connected.
  if (!answer) return remarks.map((remark) => ({ ...remark, severity: 'warning' }));
  const { status } = answer;
  if (status === 404 || status === 410)
    return [error(`the link ${url} is dead: ${status}`, 'mend or remove it')];
  return status >= 400
    ? [warning(`the link ${url} answers ${status}, at least to a program`, 'open it yourself')]
    : [];
}

/** What is wrong with a file that has to be there; nothing where it is. */
function missing({ answer, remarks, url }: Visit, ...good: readonly number[]): readonly Remark[] | undefined {
  if (!answer) return remarks;
  if (good.includes(answer.status)) return undefined;
  return [
    ...remarks,
    error(`${url} answers ${answer.status}`, 'see that the file is there, and may be read by all'),
  ];
}

async function picture(url: string, way: Way): Promise<readonly Remark[]> {
  const seen = await head(url, way);
  const { answer, remarks } = seen;
  const none = missing(seen, 200);
  if (none || !answer) return none ?? [];
  const type = header(answer, 'content-type') ?? 'nothing';
  return [
    ...remarks,
    ...embeddable(answer),
    ...(type.startsWith('image/')
      ? []
      : [error(`the picture ${url} is sent as ${type}`, 'send its type, image/webp for example')]),
  ];
}

async function recording(
  url: string,
  role: 'audio' | 'video',
  of: Reference['of'],
  way: Way,
): Promise<readonly Remark[]> {
  // A player asks so: for a part, and for no packing.
  const headers = { Range: 'bytes=0-1', 'Accept-Encoding': 'identity' };
  // A film with captions is loaded with CORS, or browsers would not show them.
  const isCors = role === 'video' && Array.isArray(of['captions']) && of['captions'].length > 0;
  const seen = await visit(url, way, { headers, isCors });
  const { answer, remarks } = seen;
  const none = missing(seen, 200, 206);
  if (none || !answer) return none ?? [];
  const total = /^bytes 0-1\/(\d+)$/.exec(header(answer, 'content-range') ?? '')?.[1];
  const hint = 'let the server honour Range: Safari plays nothing without, and nobody can seek';
  const size = of['size'];
  return [
    ...remarks,
    ...embeddable(answer),
    ...(isCors ? cors(answer) : []),
    ...(answer.status === 200
      ? [error(`${url} is sent whole where two bytes were asked for`, hint)]
      : header(answer, 'content-range') === undefined
        ? [error(`${url} sends a part without Content-Range`, hint)]
        : []),
    ...recordingType(url, role, answer, of),
    ...(total && typeof size === 'number' && +total !== size
      ? [warning(`${url} has ${total} bytes, where "size" is ${size}`, `set "size" to ${total}`)]
      : []),
  ];
}

function recordingType(url: string, role: string, answer: Answer, of: Reference['of']): readonly Remark[] {
  const type = (header(answer, 'content-type') ?? 'nothing').replace(/;.*/, '').trim().toLowerCase();
  if (!type.startsWith(`${role}/`) && !/^application\/ogg$|mpegurl/.test(type))
    return [
      error(
        `${url} is sent as ${type}`,
        `send its type, ${role === 'audio' ? 'audio/mpeg' : 'video/mp4'} for example`,
      ),
    ];
  const declared =
    of['encodingFormat'] ?? (role === 'audio' && of['type'] !== 'audio' ? of['type'] : undefined);
  return typeof declared === 'string' && family(declared) !== family(type)
    ? [warning(`${url} is sent as ${type}, where the document says ${declared}`, 'correct one of the two')]
    : [];
}

/** Some types have several names. */
function family(type: string): string {
  return type
    .replace(/;.*/, '')
    .trim()
    .toLowerCase()
    .replace(/^audio\/(?:mp3|x-mp3|mpeg3)$/, 'audio/mpeg')
    .replace(/^audio\/(?:x-m4a|m4a|aac|mp4a-latm)$/, 'audio/mp4')
    .replace(/^audio\/x-wav$/, 'audio/wav')
    .replace(/^application\/ogg$/, 'audio/ogg');
}

async function stream(url: string, of: Reference['of'], way: Way): Promise<readonly Remark[]> {
  const isList = /mpegurl/i.test(String(of['type'])) || /\.m3u8(?:\?|$)/.test(url);
  const { answer, remarks } = await visit(url, way, { isCors: isList });
  // Between broadcasts there may be none.
  if (answer?.status !== 200)
    return [
      warning(
        answer ? `the stream ${url} answers ${answer.status}` : (remarks[0]?.message ?? ''),
        'see to it before the show',
      ),
    ];
  // Browsers without HLS have a script read the list.
  return [...remarks, ...(isList ? cors(answer) : embeddable(answer))];
}

async function textFile(
  url: string,
  role: TextRole,
  of: Reference['of'],
  way: Way,
): Promise<readonly Remark[]> {
  const headers = { 'Accept-Encoding': 'br, gzip' };
  const seen = await visit(url, way, { headers, isCors: true, limit: SIZE_LIMIT + 1 });
  const { answer, remarks } = seen;
  const none = missing(seen, 200);
  if (none || !answer) return none ?? [];
  const found = [...remarks, ...cors(answer)].map((remark) => ({
    ...remark,
    message: `${url}: ${remark.message}`,
  }));
  const type = header(answer, 'content-type') ?? 'nothing';
  const wanted =
    role === 'captions' ? 'text/vtt' : role === 'chapters' ? 'application/json' : String(of['type']);
  if (
    role === 'chapters' ? !isJsonType(type.replace('json+chapters', 'json')) : family(type) !== family(wanted)
  )
    found.push(warning(`${url} is sent as ${type}`, `send ${wanted}`));
  try {
    const unreadable = readText(unpacked(answer, SIZE_LIMIT).toString(), role, wanted, url);
    if (unreadable) found.push(unreadable);
  } catch {
    found.push(
      error(`${url} cannot be unpacked, or has more than 2 MB`, 'make it smaller, and see Content-Encoding'),
    );
  }
  return found;
}

/** A document on another server: that it can be read from a page, and no more. */
async function foreignDocument(url: string, way: Way): Promise<readonly Remark[]> {
  const seen = await visit(url, way, { isCors: true });
  const { answer } = seen;
  const none = missing(seen, 200);
  if (none || !answer) return none ?? [];
  return documentHeaders(answer, 0)
    .filter(({ severity }) => severity === 'error')
    .map((remark) => ({ ...remark, message: `${url}: ${remark.message}` }));
}
