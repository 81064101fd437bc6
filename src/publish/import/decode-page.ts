/** How much of a page may say which encoding it has, as HTML rules it. */
const headLength = 1024;

/**
 * The text of a page in the encoding that it says it has: by its byte order mark, its Content-Type, or its `<meta>`.
 *
 * @param contentType of the answer, where it was one
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  const label =
    markOf(bytes) ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8', { fatal: label === undefined }).decode(bytes);
  } catch {
    // An unknown encoding, or none: what is no UTF-8 is what old editors wrote.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
