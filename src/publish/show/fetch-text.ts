/** How long a feed's host may take, in milliseconds. */
const PATIENCE = 30_000;

/** Gets a text from the web. Throws an `Error` that says what was found instead. */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: {
      'User-Agent': 'pinpoint-publisher',
      Accept: 'application/rss+xml, application/xml, text/xml, */*',
    },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  const [, charset] = /charset="?([\w-]+)/i.exec(response.headers.get('Content-Type') ?? '') ?? [];
  return textOf(new Uint8Array(await response.arrayBuffer()), charset);
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

/** Why something could not be had, in a sentence's end. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE / 1000} seconds`;
  // Node's fetch has the reason one step further in.
  return error.cause instanceof Error && error.message === 'fetch failed'
    ? error.cause.message
    : error.message;
}
