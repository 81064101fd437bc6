import type { ErrorKind } from '../../content/pinpoint-error.js';
import type { Cause } from './probe.js';

/** What is known of a failure: the error, and what the page and the browser add to it. */
export interface Failure {
  readonly kind: ErrorKind;
  readonly message: string;
  /** The address that was asked for; empty where there was none. */
  readonly url: string;
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** Where in the document the problem is; empty for all of it. */
  readonly path: string;
}

/** What the page and the browser add to an error. */
export interface Circumstances {
  /** What stands in `src`. */
  readonly src: string;
  readonly isOnline: boolean;
  /** The directive of the page's Content Security Policy that forbade the request; empty where none did. */
  readonly directive: string;
  /** What asking again has shown. */
  readonly cause: Cause | undefined;
}

/** What to do about a failure, in one sentence or two that a clinic can follow. */
export function adviceFor(failure: Failure, circumstances: Circumstances): string {
  const { kind, message, path, status } = failure;
  switch (kind) {
    case 'config':
      return adviceForConfig(circumstances.src);
    case 'network':
      return adviceForNetwork(failure, circumstances);
    case 'timeout':
      return 'The server took too long. Open the address in a new tab: if it is slow there too, tell whoever runs the content server.';
    case 'http':
      return adviceForStatus(status);
    case 'version':
      return 'The document is newer than this script. If the page pins a version of the script, take the current one; else empty the caches of the site.';
    case 'too-large':
      return 'A document may have 2 MB at most. Its editor has to publish a smaller one.';
    case 'media':
      return 'The sound itself could not be played. Open its address in a new tab: it has to play there.';
    case 'format':
      if (/web page/i.test(message))
        return 'The address gives a web page. Use the address of the document itself, which ends in .json.';
      return `PinPoint's editor has to publish this document again${path && `: the problem is at ${path}`}.`;
  }
}

function adviceForConfig(src: string): string {
  if (!src)
    return 'Write the address of the JSON document as src="…" on the element, or as data-src="…" on a placeholder.';
  if (/[“”„«»″‘’]|%E2%80%9[CD]/i.test(src))
    return 'The address stands in curly quotes. Paste the snippet as code, with straight quotes: "…".';
  return 'This is no address of a document. It begins with https:// and ends in .json.';
}

function adviceForNetwork({ url }: Failure, { isOnline, directive, cause }: Circumstances): string {
  const host = hostOf(url);
  if (!isOnline) return 'This device is offline. The widget tries again when it is back.';
  if (directive) return `The page's Content Security Policy forbids it: add ${host} to ${directive} there.`;
  switch (cause) {
    case 'cors':
      return `${host} answers, but not to other sites: it has to send the header “Access-Control-Allow-Origin: *”.`;
    case 'passed':
      return 'It answers now: the trouble has passed. Load the page again.';
    default:
      return `${host} can't be reached from here. Open the address in a new tab, and this page in a private window: if it works there, an extension or a firewall blocks it; else the name is wrong or the server is down.`;
  }
}

function adviceForStatus(status: number): string {
  if (status === 404 || status === 410)
    return 'There is nothing at this address. Compare it letter by letter with the one in the snippet from PinPoint.';
  if (status === 401 || status === 403)
    return 'The server refuses it. The document has to be public, without a login, a cookie or a check of where it is asked from.';
  if (status === 429) return 'The server was asked too often. Wait a minute and load the page again.';
  if (status >= 500) return 'The content server has trouble. Try again later, or tell whoever runs it.';
  return 'The server answers with something else than the document. Tell whoever runs it the status above.';
}

/** Scheme and host, as a Content Security Policy takes them. */
export function hostOf(url: string): string {
  return /^\w+:\/\/[^/?#]+/.exec(url)?.[0] ?? url;
}
