/** What the test server sends as a broadcast does: endless, in real time, now and then broken off. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Seconds of sound that a stream begins with: 50 kB, since Chromium wants 40 before it starts. */
const BURST = 2.5;

/** Seconds of a frame. */
const FRAME = 1152 / 44_100;

/** Seconds of each segment in test/fixtures/hls, how many of them there are, and how many a playlist names at once. */
const SEGMENT = 2;
const SEGMENTS = 8;
const WINDOW = 4;

const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/** How often each address was asked for: a test that counts on it gives its own an `id`. */
const asked = new Map();

function countOf({ url }) {
  const count = (asked.get(url) ?? 0) + 1;
  asked.set(url, count);
  return count;
}

/** Answers without the test runner, which lets a browser keep everything for a year. */
function begin(context, status, headers) {
  context.respond = false;
  context.res.writeHead(status, { ...HEADERS, ...headers });
  return new Promise((resolve) => context.res.once('close', resolve));
}

/**
 * Broadcasts, to any origin, each begun when it is first asked for by its `id`.
 *
 * - `/live/mp3` has no end, and no more comes than can be heard meanwhile. With `cut=n` it breaks off after `seconds` of
 *   sound (default 4), the first n times that it is asked for.
 * - `/live/hls/live.m3u8` gets a new segment every two seconds and forgets the oldest. With `gone=seconds` it is not
 *   there for four seconds after so many, and goes on then.
 *
 * @param {string} root The folder that holds `test`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function broadcasts(root) {
  const fixtures = join(root, 'test/fixtures');
  const frames = readFile(join(fixtures, 'live-tone.mp3')).then(framesOf);
  return async (context, next) => {
    const [, kind] = /^\/live\/(mp3|hls\/live\.m3u8|hls\/\d\.mpegts)$/.exec(context.path) ?? [];
    if (kind === 'mp3') {
      const { cut = 0, seconds = 4 } = context.query;
      await stream(context, await frames, countOf(context) <= Number(cut) ? Number(seconds) : Infinity);
    } else if (kind === 'hls/live.m3u8') {
      await playlist(context);
    } else if (kind) {
      const closed = begin(context, 200, { 'Content-Type': 'video/mp2t' });
      createReadStream(join(fixtures, kind)).pipe(context.res);
      await closed;
    } else {
      await next();
    }
  };
}

/** The frames of an mp3 file of 160 kbit/s and 44.1 kHz that has nothing else, none of which needs the one before. */
function framesOf(file) {
  const frames = [];
  for (let at = 0; at < file.length;) {
    const padding = (file[at + 2] >> 1) & 1;
    const length = Math.floor((144 * 160_000) / 44_100) + padding;
    frames.push(file.subarray(at, at + length));
    at += length;
  }
  return frames;
}

async function stream(context, frames, end) {
  const { res } = context;
  const closed = begin(context, 200, { 'Content-Type': 'audio/mpeg' });
  const from = performance.now();
  let sent = 0;
  let index = 0;
  const send = () => {
    const due = Math.min(BURST + (performance.now() - from) / 1000, end);
    const bytes = [];
    for (; sent < due; index++) {
      bytes.push(frames[index % frames.length]);
      sent += FRAME;
    }
    if (bytes.length) res.write(Buffer.concat(bytes));
    if (sent >= end) res.destroy();
  };
  send();
  const timer = setInterval(send, 200);
  await closed;
  clearInterval(timer);
}

/** When each HLS broadcast began, by its `id`. */
const began = new Map();

async function playlist(context) {
  const { id = '', gone = Infinity } = context.query;
  if (!began.has(id)) began.set(id, Date.now());
  const seconds = (Date.now() - began.get(id)) / 1000;
  const isThere = seconds < Number(gone) || seconds > Number(gone) + 4;
  const first = Math.floor(seconds / SEGMENT);
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${SEGMENT}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.max(0, Math.floor((first - 1) / SEGMENTS))}`,
  ];
  for (let index = first; index < first + WINDOW; index++) {
    // There the recording begins anew.
    if (index > 0 && index % SEGMENTS === 0) lines.push('#EXT-X-DISCONTINUITY');
    lines.push(`#EXTINF:${SEGMENT},`, `${index % SEGMENTS}.mpegts`);
  }
  const closed = begin(context, isThere ? 200 : 410, { 'Content-Type': 'application/vnd.apple.mpegurl' });
  context.res.end(isThere ? `${lines.join('\n')}\n` : '');
  await closed;
}

/**
 * Sends half a minute of sound as `/cut/sound.mp3`, 20 kB a second, whole or in parts. The connection breaks off after so
 * many bytes as `after` says, a second later, the first `times` (default 1) that the same address is asked for.
 *
 * @param {string} root The folder that holds `test`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function cuts(root) {
  const sound = readFile(join(root, 'test/fixtures/live-tone.mp3')).then((file) =>
    Buffer.concat(Array(15).fill(file)),
  );
  return async (context, next) => {
    if (context.path !== '/cut/sound.mp3') return next();
    const bytes = await sound;
    const size = bytes.length;
    const { after = size, times = 1 } = context.query;
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(context.get('Range')) ?? [];
    const start = Number(from ?? 0);
    const end = Math.min(Number(to || size), size - 1);
    const closed = begin(context, from === undefined ? 200 : 206, {
      'Accept-Ranges': 'bytes',
      'Content-Type': 'audio/mpeg',
      'Content-Length': end - start + 1,
      ...(from !== undefined && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    });
    if (countOf(context) <= Number(times)) {
      context.res.write(bytes.subarray(start, Math.min(end + 1, start + Number(after))));
      await wait(1000);
      context.res.destroy();
    } else {
      context.res.end(bytes.subarray(start, end + 1));
    }
    await closed;
  };
}
