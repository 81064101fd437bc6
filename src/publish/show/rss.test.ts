import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { parseFeed as ParseFeed } from 'podcast-partytime';
import type { Problem } from '../problem.js';
import { readFeed } from './read-feed.js';
import { rssOf } from './rss.js';

const baseUrl = 'https://content.example/shows/talk.json';
const selfUrl = 'https://content.example/shows/talk/feed.xml';

const show = {
  version: 1,
  type: 'show',
  id: 'urn:uuid:43013506-dd0f-4255-bebb-5f134bcc5abd',
  name: 'Backs & <Necks>',
  description: ['About ', { text: 'backs', strong: true }],
  url: 'https://talk.example/',
  inLanguage: 'en-CA',
  image: { src: 'cover.png', width: 1400, height: 1400, alt: '' },
  host: [{ name: 'Doctor Lou', url: 'https://lou.example/' }],
  schedule: [
    { byDay: ['Saturday'], startTime: '10:00', duration: 'PT1H', scheduleTimezone: 'America/Edmonton' },
    { startDate: '2026-12-27T10:00:00-07:00', endDate: '2026-12-27T11:00:00-07:00' },
  ],
  live: { src: 'https://radio.example/live.mp3', type: 'audio/mpeg', url: 'https://radio.example/' },
  copyrightNotice: '© 2026 Talk',
  episodes: [
    {
      id: '007',
      name: '1984: “Q&A”',
      description: [
        { type: 'heading', text: 'Notes', level: 1 },
        {
          type: 'paragraph',
          text: [
            'a < b ]]> ',
            { text: ['see ', { text: 'this', em: true }], href: 'https://x.example/?a=1&b=2' },
          ],
        },
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [
            'one',
            [
              { type: 'paragraph', text: 'two' },
              { type: 'list', items: ['deep'] },
            ],
          ],
        },
      ],
      audio: [
        {
          src: 'https://Track.example/HTTPS://x.example/a%2Fb.mp3?a=1&amp;b',
          type: 'audio/mpeg',
          size: 9000,
        },
        { src: 'https://x.example/7.opus', type: 'audio/opus', size: 500 },
      ],
      url: 'https://talk.example/7/',
      datePublished: '2026-11-21T12:00:00-07:00',
      duration: 'PT1H2M3S',
      image: { src: 'https://talk.example/7.jpg', alt: '' },
      episodeNumber: 7,
      seasonNumber: 2,
      guests: [{ name: 'Ann', image: { src: 'https://ann.example/a.jpg', alt: '' } }],
      chapters: { src: 'https://talk.example/7.json' },
      transcript: [{ src: 'https://talk.example/7.vtt', type: 'text/vtt', inLanguage: 'en' }],
      explicit: true,
    },
    {
      id: '6',
      name: 'Six',
      audio: [{ src: 'https://x.example/6.mp3', type: 'audio/mpeg' }],
      datePublished: '2026-11-14T00:00:00Z',
    },
  ],
};

describe('the feed of a show', () => {
  const xml = rssOf(show, { selfUrl, baseUrl });

  it('is read back as what it was made of', () => {
    const problems: Problem[] = [];
    const feed = readFeed(xml, 'feed.xml', problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      feed?.episodes.map(({ json }) => json),
      show.episodes,
    );
    assert.deepEqual(feed.show, {
      name: show.name,
      // A channel's description is plain in most players.
      description: 'About backs',
      url: show.url,
      inLanguage: 'en-CA',
      image: { src: 'https://content.example/shows/cover.png', alt: '' },
      host: { name: 'Doctor Lou', url: 'https://lou.example/' },
      live: show.live,
      schedule: [show.schedule[1]],
      copyrightNotice: show.copyrightNotice,
    });
  });

  it('is the same each time', () => {
    assert.equal(rssOf(show, { selfUrl, baseUrl }), xml);
  });

  it('has whole addresses for what lies beside the document', () => {
    const audio = [{ src: 'episodes/a%20b.mp3', type: 'audio/mpeg', size: 5 }];
    const text = rssOf({ ...show, episodes: [{ ...show.episodes[1], audio }] }, { selfUrl, baseUrl });
    assert.match(
      text,
      /<enclosure url="https:\/\/content\.example\/shows\/episodes\/a%20b\.mp3" length="5" type="audio\/mpeg"/,
    );
  });

  it('keeps out characters that no XML may have', () => {
    const text = rssOf({ ...show, name: 'a\u0000\u0008b' }, { selfUrl, baseUrl });
    assert.match(text, /<title>ab<\/title>/);
  });

  it('names itself as Podcasting 2.0 says, where the show has no UUID', () => {
    const text = rssOf({ ...show, id: 'talk' }, { selfUrl: 'https://podnews.net/rss', baseUrl });
    // The example of the specification.
    assert.match(text, /<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c<\/podcast:guid>/);
  });

  describe('is understood by another reader of podcasts', () => {
    let parseFeed: typeof ParseFeed;

    before(async () => {
      // It would write to the output of the tests.
      process.env['PARTYTIME_LOG'] = 'silent';
      ({ parseFeed } = await import('podcast-partytime'));
    });

    it('with its channel, episodes and Podcasting 2.0', () => {
      const feed = parseFeed(xml.replace('1984: ', 'Nineteen: '));
      assert.equal(feed?.title, show.name);
      assert.equal(feed.language, 'en-CA');
      assert.equal(feed.itunesImage, 'https://content.example/shows/cover.png');
      assert.deepEqual(
        feed.podcastPeople?.map(({ name, role }) => [name, role]),
        [['Doctor Lou', 'Host']],
      );
      assert.deepEqual(
        feed.podcastLiveItems?.map(({ status }) => status),
        ['pending'],
      );
      const [episode, last] = feed.items;
      assert.equal(episode?.duration, 3723);
      assert.equal(episode.pubDate?.toISOString(), '2026-11-21T19:00:00.000Z');
      assert.equal(episode.itunesEpisode, 7);
      assert.equal(episode.podcastChapters?.url, 'https://talk.example/7.json');
      assert.deepEqual(
        episode.podcastTranscripts?.map(({ url }) => url),
        ['https://talk.example/7.vtt'],
      );
      assert.deepEqual(
        episode.alternativeEnclosures?.map(({ type }) => type),
        ['audio/opus'],
      );
      assert.equal(last?.enclosure.url, 'https://x.example/6.mp3');
    });
  });
});
