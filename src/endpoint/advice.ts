import type { PinpointError } from '../content/pinpoint-error.js';
import { documentOf } from './document-of.js';

/**
 * The message of a failure, with what to do about it. Most often `src` is the address of the page that somebody saw in
 * their browser: it answers with a web page or, to another site's script, not at all.
 */
export function advice({ kind, message, url }: Pick<PinpointError, 'kind' | 'message' | 'url'>): string {
  const document = documentOf(url);
  // As WEB_PAGE begins; to import that would cost the first chunk an export.
  const isPage = message.startsWith('A web page');
  if (document !== url && (isPage || kind === 'network'))
    return `${message}; the document is probably ${document}`;
  return isPage ? `${message}: check src` : message;
}
