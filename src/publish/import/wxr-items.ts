import { createReadStream } from 'node:fs';

/** A part of a WordPress export as XML. */
export interface WxrPart {
  /** `head` is what stands before the first item. */
  readonly kind: 'head' | 'item';
  readonly xml: string;
}

/** A CDATA section, in which tags are text, the start of an item, or its end. */
const marks = /<!\[CDATA\[|\]\]>|<item[\s>]|<\/item>/g;

/**
 * Reads an export in a stream, one item after the other, so that only the longest one has to fit in memory.
 *
 * @param chunkSize how many bytes are read at once
 * @throws {Error} as reading the file does
 */
export async function* wxrParts(file: string, chunkSize = 1 << 18): AsyncGenerator<WxrPart> {
  let text = '';
  // How far `text` was looked at, and where the item in it starts.
  let done = 0;
  let start = -1;
  let inCdata = false;
  let isHead = true;
  const chunks: AsyncIterable<string> = createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: chunkSize,
  });
  for await (const chunk of chunks) {
    text += chunk;
    marks.lastIndex = done;
    for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
      done = marks.lastIndex;
      const [found] = mark;
      if (found.startsWith('<![')) inCdata = true;
      else if (found === ']]>') inCdata = false;
      else if (inCdata) continue;
      else if (found === '</item>') {
        if (start >= 0) yield { kind: 'item', xml: text.slice(start, done) };
        text = text.slice(done);
        marks.lastIndex = done = 0;
        start = -1;
      } else {
        if (isHead) yield { kind: 'head', xml: text.slice(0, mark.index) };
        isHead = false;
        start = mark.index;
      }
    }
    // A mark may go on in the next chunk.
    done = Math.max(done, text.length - 10);
  }
  if (isHead) yield { kind: 'head', xml: text };
}
