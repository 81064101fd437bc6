/** Sound as mono samples between -1 and 1: speech by espeak-ng, silence, and a chime. */

import { spawnSync } from 'node:child_process';

/** Samples a second; what espeak-ng speaks at. */
export const RATE = 22050;

/** Runs a program with input on its standard input. Throws an `Error` that says what to do. */
export function run(program, args, input) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 2 ** 28 });
  if (error?.code === 'ENOENT')
    throw new Error(`${program} is not installed; on Debian and Ubuntu: apt-get install espeak-ng ffmpeg`);
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return { stdout, stderr: stderr.toString() };
}

/**
 * Speaks a sentence.
 * @param {{ variant: string, speed: number, pitch: number }} voice speed in words a minute, pitch from 0 to 99
 * @returns {Float32Array} without the silence at its ends
 */
export function speak(sentence, voice) {
  const { variant, speed, pitch } = voice;
  const args = ['-v', variant, '-s', `${speed}`, '-p', `${pitch}`, '-b', '1', '--stdin', '--stdout'];
  const wav = run('espeak-ng', args, sentence.replaceAll('’', "'")).stdout;
  const pcm = wav.subarray(wav.indexOf('data') + 8);
  const samples = Float32Array.from({ length: pcm.length >> 1 }, (_, i) => pcm.readInt16LE(2 * i) / 32768);
  const loud = (sample) => Math.abs(sample) > 0.004;
  return samples.slice(samples.findIndex(loud), samples.findLastIndex(loud) + 1);
}

export function silence(seconds) {
  return new Float32Array(Math.round(seconds * RATE));
}

/** Notes in Hz, struck one after the other like a marimba's, each ringing on. */
export function chime(notes) {
  const gap = 0.16;
  const ring = 1.1;
  const samples = silence(gap * (notes.length - 1) + ring);
  notes.forEach((hertz, index) => {
    const start = Math.round(index * gap * RATE);
    for (let i = 0; i < ring * RATE; i++) {
      const t = i / RATE;
      const turn = 2 * Math.PI * hertz * t;
      const strike = Math.min(1, t / 0.004) * Math.min(1, (ring - t) / 0.2);
      samples[start + i] +=
        0.13 * strike * (Math.exp(-5 * t) * Math.sin(turn) + 0.25 * Math.exp(-16 * t) * Math.sin(4 * turn));
    }
  });
  return samples;
}

/** The samples as a telephone carries them: nothing below 300 Hz, nothing above 3400 Hz. */
export function telephone(samples) {
  return filter(filter(filter(samples, 300, 'high'), 3400, 'low'), 3400, 'low');
}

/** A second-order Butterworth filter, by the RBJ Audio EQ Cookbook. */
function filter(samples, hertz, kind) {
  const w = (2 * Math.PI * hertz) / RATE;
  const cos = Math.cos(w);
  const alpha = Math.sin(w) * Math.SQRT1_2;
  const edge = kind === 'low' ? 1 - cos : 1 + cos;
  const b0 = edge / 2 / (1 + alpha);
  const b1 = (kind === 'low' ? edge : -edge) / (1 + alpha);
  const a1 = (-2 * cos) / (1 + alpha);
  const a2 = (1 - alpha) / (1 + alpha);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}

/** How strong samples are, as the root of their mean square. */
export function strength(parts) {
  let sum = 0;
  let count = 0;
  for (const samples of parts) {
    for (const x of samples) sum += x * x;
    count += samples.length;
  }
  return Math.sqrt(sum / count);
}
