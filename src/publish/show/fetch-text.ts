import { STATUS_CODES } from 'node:http';
import { type FetchOptions, politeFetch } from '../polite-fetch.js';

/** Gets a text from the web. Throws an `Error` that says what was found instead. */
export async function fetchText(url: string, how?: FetchOptions): Promise<string> {
  const { status, headers, body } = await politeFetch(url, how);
  if (status < 200 || status > 299) throw new Error(`${status} ${STATUS_CODES[status] ?? ''}`.trim());
  const [, charset] = /charset="?([\w-]+)/i.exec(headers.get('Content-Type') ?? '') ?? [];
  return textOf(body, charset);
}

/** Bytes of XML as text, in the encoding that was announced, else in the one that they name themselves, else in UTF-8. */
export function textOf(bytes: Uint8Array, charset?: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, own] = /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head) ?? [];
  try {
    return new TextDecoder(charset ?? own ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
