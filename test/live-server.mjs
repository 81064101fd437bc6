/** What the test server sends as a broadcast does: endless, in real time, now and then broken off. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { broadcast, broadcastShow, framesOf } from '../demo/live-stream.mjs';

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
 * - `/live/show.mp3` is that of the demo's own server.
 * - `/live/hls/live.m3u8` gets a new segment every two seconds and forgets the oldest.
 *
 * @param {string} root The folder that holds `test`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function broadcasts(root) {
  const fixtures = join(root, 'test/fixtures');
  const tone = readFile(join(fixtures, 'live-tone.mp3')).then(framesOf);
  return async (context, next) => {
    const [, kind] = /^\/live\/(mp3|show\.mp3|hls\/live\.m3u8|hls\/\d\.mpegts)$/.exec(context.path) ?? [];
    if (kind === 'mp3') {
      const { cut = 0, seconds = 4 } = context.query;
      const isCut = countOf(context) <= Number(cut);
      const closed = begin(context, 200, { 'Content-Type': 'audio/mpeg' });
      await broadcast(context.res, await tone, { end: isCut ? Number(seconds) : Infinity });
      await closed;
    } else if (kind === 'show.mp3') {
      context.respond = false;
      await broadcastShow(context.res);
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

/** When each HLS broadcast began, by its `id`. */
const began = new Map();

async function playlist(context) {
  const { id = '' } = context.query;
  if (!began.has(id)) began.set(id, Date.now());
  const seconds = (Date.now() - began.get(id)) / 1000;
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
  const closed = begin(context, 200, { 'Content-Type': 'application/vnd.apple.mpegurl' });
  context.res.end(`${lines.join('\n')}\n`);
  await closed;
}

/** Seconds of the sound that is cut, and its samples a second. */
const LENGTH = 20;
const RATE = 44_100;

/** A tone as a WAV file, 88 kB a second: what an engine wants before it starts is soon there. */
function wav() {
  const samples = Int16Array.from({ length: LENGTH * RATE }, (_, index) => 5000 * Math.sin(index / 20));
  const header = Buffer.alloc(44);
  header.write('RIFF');
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  // PCM, one channel
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(2 * RATE, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

/**
 * Sends twenty seconds of sound as `/cut/sound.wav`, whole or in parts. The connection breaks off after so many `seconds`
 * of sound (default 3), a second later, the first time that an address is asked for.
 *
 * @type {import('@web/dev-server-core').Middleware}
 */
export async function cuts(context, next) {
  if (context.path !== '/cut/sound.wav') return next();
  sound ??= wav();
  const size = sound.length;
  const { seconds = 3 } = context.query;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(context.get('Range')) ?? [];
  const start = Number(from ?? 0);
  const end = Math.min(Number(to || size), size - 1);
  const closed = begin(context, from === undefined ? 200 : 206, {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'audio/wav',
    'Content-Length': end - start + 1,
    ...(from !== undefined && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  if (countOf(context) === 1) {
    context.res.write(sound.subarray(start, Math.min(end + 1, start + seconds * 2 * RATE)));
    await wait(1000);
    context.res.destroy();
  } else {
    context.res.end(sound.subarray(start, end + 1));
  }
  await closed;
}

let sound;
