/**
 * Draws the film of the sample article, `node demo/episodes/film.mjs`: somebody on hands and knees, rounding the
 * back and letting it hollow. Writes `media/cat-and-camel.mp4` and `.webm`, three seconds that repeat, and their
 * first picture, `images/cat-and-camel.svg`, in `demo/content-src/`.
 *
 * Needs ffmpeg.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './sound.mjs';

const content = new URL('../content-src/', import.meta.url);
const [WIDTH, HEIGHT, RATE, SECONDS] = [640, 360, 25, 3];
const [paper, moon, mat, body, far, point] = [
  '#f1f6f4',
  '#dcefeb',
  '#6fd0c3',
  '#0b5f58',
  '#6ba69f',
  '#d6452b',
];

/** A line with round ends through points; a disc is a line with one point. */
const line = (fill, width, ...points) => ({ fill, width, points });

/** @param {number} round 1 with the back rounded like a cat's, 0 with the back hollow */
function picture(round) {
  const lift = (hollow, rounded) => hollow + (rounded - hollow) * round;
  const shoulder = [230, lift(194, 184)];
  const hip = [412, lift(182, 194)];
  const bend = [322, lift(222, 98)];
  const head = [lift(168, 176), lift(158, 226)];
  const trunk = Array.from({ length: 41 }, (_, i) => curve(shoulder, bend, hip, i / 40));
  // The vertebrae lie towards the back's own edge.
  const vertebrae = Array.from({ length: 13 }, (_, i) => curve(shoulder, bend, hip, 0.03 + i * 0.078)).map(
    ([x, y]) => [x, y - 13],
  );
  const sore = vertebrae[9];
  return [
    line(moon, 270, [320, 168]),
    line(mat, 14, [112, 308], [548, 308]),
    line(far, 22, [246, 200], [246, 248], [240, 290]),
    line(far, 20, [240, 291], [224, 291]),
    line(far, 34, hip, [436, 284]),
    line(far, 22, [436, 290], [528, 290]),
    line(body, 30, shoulder, head),
    line(body, 54, head),
    line(body, 62, ...trunk),
    line(body, 26, shoulder, [218, 246], [208, 288]),
    line(body, 20, [208, 291], [188, 291]),
    line(body, 42, hip, [414, 270]),
    line(body, 36, [414, 240], [414, 283]),
    line(body, 24, [414, 289], [506, 289]),
    ...vertebrae.map((vertebra) => line(mat, 7, vertebra)),
    line(paper, 27, sore),
    line(point, 17, sore),
  ];
}

function curve([x0, y0], [x1, y1], [x2, y2], t) {
  const mix = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return [mix(x0, x1, x2), mix(y0, y1, y2)];
}

function toSvg(lines) {
  const round = (n) => Math.round(n * 10) / 10;
  const path = ({ fill, width, points }) => {
    const [first, ...rest] = points.map((p) => p.map(round).join(' '));
    return `  <path d="M${first}L${rest.join(' ') || first}" stroke="${fill}" stroke-width="${width}"/>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none" stroke-linecap="round" stroke-linejoin="round">
  <rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
${lines.map(path).join('\n')}
</svg>
`;
}

/** Paints each line over those before it, its edge softened over a pixel. @returns {Uint8Array} RGB */
function toPixels(lines) {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = channels(paper)[i % 3];
  for (const { fill, width, points } of lines) {
    const color = channels(fill);
    const ends = points.map((p, i) => [p, points[i + 1] ?? p]).slice(0, Math.max(1, points.length - 1));
    const [left, right] = range(points, 0, width, WIDTH);
    const [top, bottom] = range(points, 1, width, HEIGHT);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const away = Math.min(...ends.map(([a, b]) => distance(x + 0.5, y + 0.5, a, b)));
        const cover = Math.min(1, Math.max(0, width / 2 - away + 0.5));
        const at = (y * WIDTH + x) * 3;
        if (cover) color.forEach((c, i) => (pixels[at + i] += cover * (c - pixels[at + i])));
      }
    }
  }
  return pixels;
}

function channels(color) {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function range(points, axis, width, size) {
  const all = points.map((p) => p[axis]);
  const reach = width / 2 + 1;
  return [
    Math.max(0, Math.floor(Math.min(...all) - reach)),
    Math.min(size, Math.ceil(Math.max(...all) + reach)),
  ];
}

function distance(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

writeFileSync(new URL('images/cat-and-camel.svg', content), toSvg(picture(1)));
const frames = Array.from({ length: RATE * SECONDS }, (_, i) =>
  toPixels(picture(0.5 + 0.5 * Math.cos((2 * Math.PI * i) / (RATE * SECONDS)))),
);
const input = [
  '-y',
  '-f',
  'rawvideo',
  '-pix_fmt',
  'rgb24',
  '-s',
  `${WIDTH}x${HEIGHT}`,
  '-r',
  `${RATE}`,
  '-i',
  'pipe:0',
];
const same = ['-pix_fmt', 'yuv420p', '-bitexact', '-an'];
const film = (extension) => fileURLToPath(new URL(`media/cat-and-camel.${extension}`, content));
const h264 = [
  '-c:v',
  'libx264',
  '-profile:v',
  'main',
  '-preset',
  'veryslow',
  '-crf',
  '24',
  '-movflags',
  '+faststart',
];
run('ffmpeg', [...input, ...h264, ...same, film('mp4')], Buffer.concat(frames));
const vp9 = ['-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '36', '-row-mt', '0'];
run('ffmpeg', [...input, ...vp9, ...same, film('webm')], Buffer.concat(frames));
