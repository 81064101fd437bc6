/** A broadcast for want of one: frames of mp3 files over and over, as fast as they are heard. */
import { readFile } from 'node:fs/promises';

/** Bytes that a stream begins with: Chromium wants 40 kB before it starts. */
const BURST = 50_000;

/** Milliseconds from one piece to the next. */
const TICK = 200;

const EPISODES = 'content-src/shows/pinpoint-health-show/episodes/';

/** Bits and samples a second of layer III, by the version in a frame's header: 3 is MPEG-1, 2 is MPEG-2. */
const versions = {
  3: {
    kilobits: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    rates: [44_100, 48_000, 32_000],
    samples: 1152,
  },
  2: {
    kilobits: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    rates: [22_050, 24_000, 16_000],
    samples: 576,
  },
};

/**
 * The frames of an mp3 file, without the tag before them and the frame in which an encoder notes the file's length.
 *
 * @param {Buffer} file
 * @returns {{ bytes: Buffer, seconds: number }[]}
 */
export function framesOf(file) {
  const frames = [];
  let at = file.toString('latin1', 0, 3) === 'ID3' ? 10 + tagLength(file) : 0;
  while (at + 4 <= file.length) {
    const { kilobits, rates, samples } = versions[(file[at + 1] >> 3) & 3];
    const rate = rates[(file[at + 2] >> 2) & 3];
    const padding = (file[at + 2] >> 1) & 1;
    const length = Math.floor((samples * 125 * kilobits[file[at + 2] >> 4]) / rate) + padding;
    frames.push({ bytes: file.subarray(at, at + length), seconds: samples / rate });
    at += length;
  }
  return /Info|Xing/.test(frames[0]?.bytes.toString('latin1', 4, 40) ?? '') ? frames.slice(1) : frames;
}

/** The length that an ID3 tag gives, seven bits in each byte. */
function tagLength(file) {
  return [6, 7, 8, 9].reduce((length, at) => (length << 7) | file[at], 0);
}

/**
 * Sends frames as a broadcast: first what a browser wants before it starts, then no more than is heard meanwhile.
 * Resolves when the listener is gone.
 *
 * @param {import('node:http').ServerResponse} response Its status and headers are the caller's.
 * @param {{ bytes: Buffer, seconds: number }[]} frames All of one length in seconds.
 * @param {{ start?: number, end?: number }} [seconds] Where the sound begins, and after how much of it the connection
 *   breaks off.
 */
export async function broadcast(response, frames, { start = 0, end = Infinity } = {}) {
  const closed = new Promise((resolve) => response.once('close', resolve));
  const from = performance.now();
  const [{ seconds }] = frames;
  const size = frames.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const lead = (BURST / size) * frames.length * seconds;
  const first = Math.floor(start / seconds);
  let count = 0;
  const send = () => {
    const due = Math.min(lead + (performance.now() - from) / 1000, end);
    const pieces = [];
    for (; count * seconds < due; count++) pieces.push(frames[(first + count) % frames.length].bytes);
    if (pieces.length) response.write(Buffer.concat(pieces));
    if (count * seconds >= end) response.destroy();
  };
  send();
  const timer = setInterval(send, TICK);
  await closed;
  clearInterval(timer);
}

/** The demo's show, on air all day. Who comes later hears what is on then, as of any broadcast. */
export async function broadcastShow(response) {
  show ??= readFile(new URL(`${EPISODES}042-lifting-with-a-sore-back.mp3`, import.meta.url)).then(framesOf);
  const frames = await show;
  response.writeHead(200, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
    'Content-Type': 'audio/mpeg',
  });
  await broadcast(response, frames, { start: Date.now() / 1000 });
}

let show;
