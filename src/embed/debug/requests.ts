import { attempt } from './fact.js';

/** A request that the widgets or their script have made, and how it ended. */
export interface RequestFacts {
  readonly url: string;
  /** The HTTP status; 0 where the browser does not tell, or there was no answer. */
  readonly status: number;
  /** The size of the body as it travelled; 0 where the browser does not tell. */
  readonly bytes: number;
  readonly isCached: boolean;
  /** From the beginning of the request to its end. */
  readonly ms: number;
}

/** The files of ours, whatever a site appends to their addresses: `?ver=6.4`. */
const FILE = /\/(?:pinpoint(?:\.all)?|[\w.-]+-[\da-f]{6})\.js(?:\?|$)/;

/** The entries as far as the browser remembers them: a page with hundreds of files may have pushed ours out. */
const entries = (): PerformanceResourceTiming[] =>
  attempt(() => performance.getEntriesByType('resource') as PerformanceResourceTiming[], []);

/** The folder of the script's files: beside this code, which came as one of them; empty where it came in one file. */
export function folderOf(script: string): string {
  const own = entries().find(({ name }) => /\/pinpoint-debug-[\da-f]+\.js$/.test(name))?.name;
  return (own ?? script).replace(/[^/]*(?:[?#].*)?$/, '');
}

/** The requests for our files and for these documents, in the order of asking. */
export function requestsFor(documents: readonly string[], folder: string): RequestFacts[] {
  return entries()
    .filter(
      ({ name }) => documents.includes(name) || (FILE.test(name) && (!folder || name.startsWith(folder))),
    )
    .sort((one, other) => one.startTime - other.startTime)
    .map(({ name, responseStatus, encodedBodySize, transferSize, duration }) => ({
      url: name,
      status: (responseStatus as number | undefined) ?? 0,
      bytes: encodedBodySize,
      isCached: !transferSize && encodedBodySize > 0,
      ms: Math.round(duration),
    }));
}

/** As in `1.2 kB`. */
export const sizeOf = (bytes: number): string =>
  !bytes ? '–' : bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;

/** The name alone of a file of ours; the path of what is of the page's own site; all of any other address. */
export const shortOf = (url: string): string =>
  FILE.test(url) ? url.replace(/^.*\//, '') : url.replace(new RegExp(`^${location.origin}(?=/)`), '');
