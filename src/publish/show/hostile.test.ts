import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { decodeShow } from '../../content/show.js';
import type { Problem } from '../problem.js';
import { readFeed } from './read-feed.js';
import { rssOf } from './rss.js';
import { readFiles } from './test-folder.js';

const show = {
  name: 'Talk',
  tagline: 'with Lou',
  description: 'About *backs*.',
  url: 'https://talk.example/',
  inLanguage: 'en-CA',
  image: { src: 'https://talk.example/a.png', width: 1, height: 1, alt: '' },
  host: [{ name: 'Lou', url: 'https://lou.example/' }],
  schedule: [
    { byDay: ['Saturday'], startTime: '10:00', duration: 'PT1H', scheduleTimezone: 'America/Edmonton' },
    { startDate: '2026-12-27T10:00:00Z', endDate: '2026-12-27T11:00:00Z' },
  ],
  live: {
    src: 'https://radio.example/live.mp3',
    type: 'audio/mpeg',
    status: 'live',
    url: 'tel:+18005550142',
  },
  callIn: { telephone: '+18005550142', label: '1-800', note: 'Any *time*', whileOnAir: true },
  links: [{ label: 'Feed', href: 'https://talk.example/feed' }],
  publisher: { name: 'Talk', logo: { src: 'https://talk.example/a.png', alt: 'Talk' } },
  copyrightNotice: '© Talk',
  translations: [{ inLanguage: 'fr', src: 'talk.fr.json' }],
};

const episode = {
  id: 'one',
  name: 'One',
  audio: [{ src: 'https://x.example/1.mp3', type: 'audio/mpeg', size: 5 }],
  url: 'https://talk.example/1/',
  datePublished: '2026-11-21T12:00:00-07:00',
  duration: 'PT3M',
  image: { src: 'https://talk.example/a.png', alt: '' },
  episodeNumber: 1,
  seasonNumber: 1,
  guests: ['Ann'],
  chapters: [{ startTime: 0, title: 'Welcome', endTime: 9 }],
  transcript: [{ src: 'https://x.example/1.vtt', type: 'text/vtt', inLanguage: 'en' }],
  explicit: false,
};

/** What may stand where something else should. */
const odd = [null, '', 'x', -1, 1e99, [], [null], { src: {} }, 'javascript:a()'];

/** Every copy of a value with one thing in it exchanged for each odd one. */
function* oddities(value: unknown): Generator {
  for (const other of odd) yield other;
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries())
      for (const other of oddities(element)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, element] of Object.entries(value))
      for (const other of oddities(element)) yield { ...value, [key]: other };
  }
}

/** Nothing is thrown, and what is not refused is read by the widgets whole. */
function assertRead({ json, problems }: Awaited<ReturnType<typeof readFiles>>): void {
  if (problems.some((problem) => problem.includes(' error: '))) return;
  assert.ok(json);
  assert.deepEqual(decodeShow(json, 'https://talk.example/talk.json').problems, [], JSON.stringify(json));
  assert.ok(rssOf(json, { selfUrl: 'https://talk.example/feed', baseUrl: 'https://talk.example/talk.json' }));
}

describe('whatever an editor writes', () => {
  it('in show.yaml is refused, or read by the widgets without a complaint', async () => {
    for (const value of oddities(show)) assertRead(await readFiles({ 'show.yaml': stringify(value) }));
  });

  it('in an episode is refused, or read by the widgets without a complaint', async () => {
    for (const value of oddities(episode)) {
      const text = `---\n${stringify(value)}---\n\nNotes.\n`;
      assertRead(await readFiles({ 'show.yaml': 'name: Talk', 'episodes/1.md': text }));
    }
  });
});

describe('whatever a feed has', () => {
  it('cut off or garbled anywhere, nothing is thrown, and what is read is read by the widgets without a complaint', () => {
    const full = rssOf(
      {
        ...show,
        id: 'talk',
        episodes: [{ ...episode, description: [{ type: 'list', items: ['a', 'b'] }] }, episode],
      },
      { selfUrl: 'https://talk.example/feed', baseUrl: 'https://talk.example/talk.json' },
    );
    const garbled = Array.from({ length: full.length }, (_, at) => at).flatMap((at) => [
      ...(at % 9 ? [] : [full.slice(0, at)]),
      ...(at % 2 ? [] : [full.slice(0, at) + full.slice(at + 1)]),
      ...(at % 7 ? [] : [full.slice(0, at) + '<&\u0000"]]>' + full.slice(at)]),
    ]);
    for (const text of garbled) {
      const problems: Problem[] = [];
      const feed = readFeed(text, 'feed.xml', problems);
      if (!feed) assert.ok(problems.some(({ severity }) => severity === 'error'));
      const episodes = (feed?.episodes ?? []).map(({ json }) => json).filter((json) => json !== undefined);
      const json = { version: 1, type: 'show', id: 'talk', ...feed?.show, name: 'Talk', episodes };
      assert.deepEqual(decodeShow(json, 'https://talk.example/').problems, [], JSON.stringify(json));
    }
  });
});
