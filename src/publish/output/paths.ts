import { OutputError } from './output-error.js';

/** Where an output keeps what is its own; nothing there is served. */
export const ownFolder = '.pinpoint';

/**
 * Refuses paths that do not name a file within the folder, on any system.
 *
 * @param path with `/`, relative
 */
export function checkPath(path: string): void {
  const reason = reasonAgainst(path);
  if (reason)
    throw new OutputError(`${JSON.stringify(path)} ${reason}`, 'give ids of letters, digits and hyphens');
}

function reasonAgainst(path: string): string | undefined {
  const names = path.split('/');
  if (names.some((name) => name === '.' || name === '..' || !name))
    return 'does not name a file within the output';
  // A backslash parts folders on Windows, and a colon names a drive or a stream there.
  // eslint-disable-next-line no-control-regex
  if (/[\\:\0-\x1f]/.test(path)) return 'has a character that file names cannot have everywhere';
  if (names.some((name) => Buffer.byteLength(name) > 240)) return 'is too long for a file name';
  if (names[0] === ownFolder) return `is within ${ownFolder}, which the output keeps for itself`;
  return undefined;
}
