/**
 * Speaks the scripts beside this file, `node demo/episodes/make.mjs [name…]`, all of them by default.
 *
 * An episode (`042-….md`) becomes `042-….mp3` with its chapters and its transcript, both timed by the sentences as they
 * were spoken, in the folder of the show's episodes under `demo/content-src/`; then the duration in the Markdown file of
 * that name is brought up to date. Any other script is a clip and becomes `demo/content-src/media/….mp3`.
 *
 * Needs espeak-ng and ffmpeg.
 */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { toVtt } from './captions.mjs';
import { readScript } from './script.mjs';
import { chime, RATE, run, silence, speak, strength, telephone } from './sound.mjs';

const here = new URL('./', import.meta.url);
const content = new URL('../content-src/', here);
const showFolder = new URL('shows/pinpoint-health-show/', content);

/** Speed in words a minute; pitch from 0 to 99. Callers are on the telephone. */
const voices = {
  'Doctor Lou': { variant: 'en-us+m7', speed: 152, pitch: 42 },
  Announcer: { variant: 'en-us+f2', speed: 158, pitch: 44 },
  Margaret: { variant: 'en-us+f4', speed: 150, pitch: 36, onTelephone: true },
  Dev: { variant: 'en-gb+m3', speed: 162, pitch: 66, onTelephone: true },
};

/** Seconds of silence. */
const pauses = { sentence: 0.34, paragraph: 0.62, speaker: 0.5, beforeChapter: 0.7, afterChime: 0.05 };

const [C5, E5, G5, C6] = [523.25, 659.26, 783.99, 1046.5];

/** Loudness of the whole, usual for speech in mono, and how near to full scale a peak may come. */
const TARGET_LUFS = -18;
const PEAK = 0.84;

/** Strength that every voice is brought to before the whole is measured. */
const VOICE_STRENGTH = 0.09;

/** Speaks a whole script, and says when each chapter and each sentence begins. */
function perform({ chapters }) {
  const spoken = speakAll(chapters);
  const parts = [];
  const starts = [];
  const sentences = [];
  let length = 0;
  const now = () => length / RATE;
  const add = (samples) => {
    parts.push(samples);
    length += samples.length;
  };
  let before;
  chapters.forEach(({ paragraphs }, index) => {
    if (index) add(silence(pauses.beforeChapter));
    starts.push(now());
    add(chime(index ? [G5, C6] : [C5, E5, G5, C6]));
    add(silence(pauses.afterChime));
    paragraphs.forEach(({ speaker, sentences: texts }, number) => {
      if (number) add(silence(speaker === before ? pauses.paragraph : pauses.speaker));
      before = speaker;
      texts.forEach((text, place) => {
        if (place) add(silence(pauses.sentence));
        const start = now();
        add(spoken.get(speaker).get(text));
        sentences.push({ start, end: now(), speaker, text });
      });
    });
  });
  add(silence(pauses.paragraph));
  add(chime([C6, G5, E5, C5]));
  const samples = new Float32Array(length);
  parts.reduce((at, part) => (samples.set(part, at), at + part.length), 0);
  return { samples, starts, sentences, seconds: now() };
}

/** Every sentence by its speaker, all speakers equally strong. */
function speakAll(chapters) {
  const spoken = new Map();
  for (const { speaker, sentences } of chapters.flatMap(({ paragraphs }) => paragraphs)) {
    const voice = voices[speaker];
    if (!voice) throw new Error(`no voice for "${speaker}"; there are ${Object.keys(voices).join(', ')}`);
    const own = spoken.get(speaker) ?? new Map();
    spoken.set(speaker, own);
    for (const text of sentences) {
      const plain = speak(text, voice);
      own.set(text, voice.onTelephone ? telephone(plain) : plain);
    }
  }
  for (const own of spoken.values()) {
    const gain = VOICE_STRENGTH / strength(own.values());
    for (const [text, samples] of own)
      own.set(
        text,
        samples.map((x) => x * gain),
      );
  }
  return spoken;
}

/** Brings the whole to the usual loudness and writes it as mp3. @returns {number} bytes */
function encode(samples, tags, file) {
  const raw = new Uint8Array(samples.buffer);
  const input = ['-hide_banner', '-f', 'f32le', '-ar', `${RATE}`, '-ac', '1', '-i', 'pipe:0'];
  const measured = run('ffmpeg', [...input, '-af', 'loudnorm=print_format=json', '-f', 'null', '-'], raw);
  const { input_i: loudness } = JSON.parse(/\{[^{}]*\}\s*$/.exec(measured.stderr)[0]);
  const level = `volume=${TARGET_LUFS - loudness}dB,alimiter=limit=${PEAK}:attack=3:release=60:level=false`;
  const metadata = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  // A constant bit rate, so that a seek lands where it should without the whole file.
  const format = ['-c:a', 'libmp3lame', '-b:a', '40k', '-id3v2_version', '3', '-bitexact', '-f', 'mp3'];
  // Into a file, not a pipe: ffmpeg goes back to write the encoder's delay, which players then skip.
  run('ffmpeg', [...input, '-y', '-af', level, ...format, ...metadata, fileURLToPath(file)], raw);
  return statSync(file).size;
}

function chaptersFile(script, starts) {
  const chapters = script.chapters.map(({ title, url }, index) => ({
    startTime: Math.round(starts[index] * 1000) / 1000,
    title,
    ...(url && { url }),
  }));
  return json({ version: '1.2.0', title: script.title, chapters });
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function isoDuration(seconds) {
  const whole = Math.round(seconds);
  return `PT${Math.floor(whole / 60)}M${whole % 60}S`;
}

function makeEpisode(name, script, show) {
  const beside = (extension) => new URL(`episodes/${name}.${extension}`, showFolder);
  const text = readFileSync(beside('md'), 'utf8');
  const episode = parse(text.split(/^---$/m)[1]);
  if (episode.name !== script.title)
    throw new Error(`${fileURLToPath(beside('md'))} has another name than "${script.title}"`);
  const { samples, starts, sentences, seconds } = perform(script);
  const tags = {
    title: script.title,
    artist: show.host,
    album: show.name,
    track: episode.episodeNumber,
    date: episode.datePublished.slice(0, 4),
    genre: 'Podcast',
    comment: 'A sample episode, read by a computer',
  };
  const size = encode(samples, tags, beside('mp3'));
  writeFileSync(beside('chapters.json'), chaptersFile(script, starts));
  writeFileSync(beside('vtt'), toVtt(sentences));
  const duration = isoDuration(seconds);
  writeFileSync(beside('md'), text.replace(/^duration: .*$/m, `duration: ${duration}`));
  console.log(`episodes/${name}.mp3  ${duration}  ${size} bytes`);
}

function makeClip(name, script) {
  const size = encode(
    perform(script).samples,
    { title: script.title },
    new URL(`media/${name}.mp3`, content),
  );
  console.log(`media/${name}.mp3  ${size} bytes`);
}

function make(wanted) {
  const show = parse(readFileSync(new URL('show.yaml', showFolder), 'utf8'));
  const names = readdirSync(here).flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown) throw new Error(`there is no script ${unknown}.md`);
  for (const name of wanted.length ? wanted : names.sort()) {
    const script = readScript(readFileSync(new URL(`${name}.md`, here), 'utf8'));
    if (/^\d/.test(name)) makeEpisode(name, script, show);
    else makeClip(name, script);
  }
}

try {
  make(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
