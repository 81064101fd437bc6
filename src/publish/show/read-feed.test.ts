import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeShow } from '../../content/show.js';
import { describe as sayProblem, type Problem } from '../problem.js';
import { readFeed } from './read-feed.js';

const xmlns = `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"`;

const sound = '<enclosure url="https://x.example/1.mp3" length="9000" type="audio/mpeg"/>';
const date = '<pubDate>Sat, 21 Nov 2026 12:00:00 -0700</pubDate>';

function rss(items: string, channel = '<title>Talk</title>'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${xmlns}>\n<channel>${channel}\n${items}\n</channel></rss>`;
}

/** An item that is whole, with more. */
function item(more = ''): string {
  return `<item><title>One</title><guid>1</guid>${sound}${date}${more}</item>`;
}

function read(text: string) {
  const problems: Problem[] = [];
  const feed = readFeed(text, 'feed.xml', problems);
  return {
    show: feed?.show,
    episodes: (feed?.episodes ?? []).map(({ json }) => json).filter((json) => json !== undefined),
    problems: problems.map(sayProblem),
  };
}

function episodeOf(items: string): Record<string, unknown> {
  const { episodes, problems } = read(rss(items));
  assert.deepEqual(problems, []);
  return episodes[0] ?? {};
}

describe('what a feed says of its show', () => {
  const channel = `<title>Backs &amp; Necks</title>
    <link>https://talk.example/</link>
    <atom:link href="https://talk.example/feed" rel="self"/>
    <description><![CDATA[<p>About <b>backs</b>.</p>]]></description>
    <language>en_CA</language>
    <copyright>© 2026 &amp;copy; Talk</copyright>
    <itunes:author>Talk Inc.</itunes:author>
    <image><url>https://talk.example/small.png</url><title>no</title></image>
    <itunes:image href="https://talk.example/cover.jpg?a=1&amp;b=2"/>`;

  it('becomes name, description, address, language, picture, notice and host', () => {
    const { show, problems } = read(rss(item(), channel));
    assert.deepEqual(problems, []);
    assert.deepEqual(show, {
      name: 'Backs & Necks',
      description: ['About ', { text: 'backs', strong: true }, '.'],
      url: 'https://talk.example/',
      inLanguage: 'en-CA',
      image: { src: 'https://talk.example/cover.jpg?a=1&b=2', alt: '' },
      host: { name: 'Talk Inc.' },
      copyrightNotice: '© 2026 © Talk',
    });
  });

  it('names its hosts by Podcasting 2.0 rather than by the author', () => {
    const persons = `<podcast:person href="https://lou.example/" img="https://lou.example/lou.jpg">Doctor Lou</podcast:person>
      <podcast:person role="Host">Ann</podcast:person><podcast:person role="producer">Bo</podcast:person>`;
    const { show } = read(rss(item(), channel + persons));
    assert.deepEqual(show?.['host'], [
      {
        name: 'Doctor Lou',
        url: 'https://lou.example/',
        image: { src: 'https://lou.example/lou.jpg', alt: '' },
      },
      { name: 'Ann' },
    ]);
  });

  it('may call the namespaces otherwise', () => {
    const text = rss(item('<itunes:duration>61</itunes:duration>'), channel);
    const { episodes, show } = read(text.replace(/itunes:/g, 'it:').replace('xmlns:itunes=', 'xmlns:it='));
    assert.equal(episodes[0]?.['duration'], 'PT1M1S');
    assert.deepEqual(show?.['host'], { name: 'Talk Inc.' });
  });

  it('says when it is live: the stream, and single broadcasts that have not ended', () => {
    const live = (
      status: string,
      day: string,
    ) => `<podcast:liveItem status="${status}" start="${day}T10:00:00-07:00"
      end="${day}T11:00:00-07:00"><title>Live</title><guid>${day}</guid>
      <enclosure url="https://radio.example/live.m3u8" length="0" type="application/x-mpegURL"/>
      <podcast:contentLink href="https://radio.example/">Radio</podcast:contentLink></podcast:liveItem>`;
    const items = live('pending', '2026-12-12') + live('pending', '2026-12-05') + live('ended', '2026-11-28');
    const { show, problems } = read(rss(items + item()));
    assert.deepEqual(problems, []);
    assert.deepEqual(show?.['live'], {
      src: 'https://radio.example/live.m3u8',
      type: 'application/x-mpegURL',
      url: 'https://radio.example/',
    });
    assert.deepEqual(show['schedule'], [
      { startDate: '2026-12-05T10:00:00-07:00', endDate: '2026-12-05T11:00:00-07:00' },
      { startDate: '2026-12-12T10:00:00-07:00', endDate: '2026-12-12T11:00:00-07:00' },
    ]);
  });
});

describe('what a feed says of an episode', () => {
  it('becomes an episode, in the words of the contract', () => {
    const more = `<link>https://talk.example/1</link><itunes:duration>1:02:03</itunes:duration>
      <itunes:image href="https://talk.example/1.jpg"/><itunes:episode>7</itunes:episode><itunes:season>2</itunes:season>
      <itunes:explicit>yes</itunes:explicit><podcast:person role="guest">Ann</podcast:person>
      <podcast:chapters url="https://talk.example/1.json" type="application/json+chapters"/>
      <podcast:transcript url="https://talk.example/1.html" type="text/html"/>
      <podcast:transcript url="https://talk.example/1.srt" type="application/srt" language="en"/>
      <podcast:transcript url="https://talk.example/1.vtt" type="text/vtt"/>
      <description>Notes</description>`;
    const episode = episodeOf(item(more));
    assert.deepEqual(episode, {
      id: '1',
      name: 'One',
      description: [{ type: 'paragraph', text: 'Notes' }],
      audio: [{ src: 'https://x.example/1.mp3', type: 'audio/mpeg', size: 9000 }],
      url: 'https://talk.example/1',
      datePublished: '2026-11-21T12:00:00-07:00',
      duration: 'PT1H2M3S',
      image: { src: 'https://talk.example/1.jpg', alt: '' },
      episodeNumber: 7,
      seasonNumber: 2,
      guests: [{ name: 'Ann' }],
      chapters: { src: 'https://talk.example/1.json' },
      transcript: [
        { src: 'https://talk.example/1.srt', type: 'application/x-subrip', inLanguage: 'en' },
        { src: 'https://talk.example/1.vtt', type: 'text/vtt' },
      ],
      explicit: true,
    });
    const show = { version: 1, type: 'show', id: 'x', name: 'x', episodes: [episode] };
    assert.deepEqual(decodeShow(show, 'https://talk.example/x.json').problems, []);
  });

  it('keeps ids and titles that look like numbers', () => {
    const episode = episodeOf(item().replace('>1<', '>007<').replace('>One<', '>1984<'));
    assert.equal(episode['id'], '007');
    assert.equal(episode['name'], '1984');
  });

  it('keeps the address of the sound byte for byte', () => {
    const src = 'https://Pod.example/r/HTTPS://x.example/a%2Fb.mp3?a=1&b=&amp;c=%C3%A9&d=é';
    const { audio } = episodeOf(item().replace('https://x.example/1.mp3', src.replace(/&/g, '&amp;')));
    assert.deepEqual(audio, [{ src, type: 'audio/mpeg', size: 9000 }]);
  });

  it('has other encodings after the enclosure, and films and other languages not at all', () => {
    const alternate = (attributes: string, uri: string) =>
      `<podcast:alternateEnclosure ${attributes}><podcast:source uri="${uri}"/><podcast:source uri="ipfs://Qm"/></podcast:alternateEnclosure>`;
    const { audio } = episodeOf(
      item(
        alternate('type="audio/opus" length="500"', 'https://x.example/1.opus') +
          alternate('type="video/mp4" length="90000"', 'https://x.example/1.mp4') +
          alternate('type="audio/mpeg" rel="français"', 'https://x.example/1.fr.mp3') +
          alternate('type="audio/aac" default="true"', 'https://x.example/1.aac'),
      ),
    );
    assert.deepEqual(audio, [
      { src: 'https://x.example/1.aac', type: 'audio/aac' },
      { src: 'https://x.example/1.mp3', type: 'audio/mpeg', size: 9000 },
      { src: 'https://x.example/1.opus', type: 'audio/opus', size: 500 },
    ]);
  });

  it('takes the whole notes rather than their short form', () => {
    const more = '<description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>';
    assert.deepEqual(episodeOf(item(more))['description'], [{ type: 'paragraph', text: 'Long' }]);
  });
});

describe('a bad episode is an error that names it and its line; the others are read', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      'no enclosure',
      item().replace(sound, ''),
      /feed\.xml:5:1 error: the episode "One" has no audio – add an <enclosure>/,
    ],
    [
      'an enclosure that is no sound',
      item().replace('audio/mpeg', 'application/pdf'),
      /:5:39 error: .*application\/pdf, which is no sound/,
    ],
    [
      'an enclosure without an address',
      item().replace('https://x.example/1.mp3', '1.mp3'),
      /audio at "1\.mp3", which is no address/,
    ],
    ['no guid', item().replace('<guid>1</guid>', ''), /the episode "One" has no guid/],
    ['no title', item().replace('<title>One</title>', ''), /the episode "1" has no title/],
  ];
  for (const [title, bad, expected] of wrong)
    it(title, () => {
      const { episodes, problems } = read(rss(`${bad}\n${item().replace('>1<', '>2<')}`));
      assert.match(problems.join('\n'), expected);
      assert.equal(problems.length, 1);
      assert.deepEqual(
        episodes.map(({ id }) => id),
        ['2'],
      );
    });

  it('a date that can’t be read, at its own place', () => {
    const { episodes, problems } = read(rss(item().replace('Sat, 21 Nov 2026 12:00:00 -0700', 'yesterday')));
    assert.match(problems.join('\n'), /feed\.xml:5:\d\d+ error: the episode "One" has the date "yesterday"/);
    assert.equal(episodes.length, 1);
  });

  it('what is less than that is a warning: no date, an odd duration or number', () => {
    const more = '<itunes:duration>long</itunes:duration><itunes:episode>seven</itunes:episode>';
    const { episodes, problems } = read(rss(item(more).replace(date, '')));
    assert.equal(episodes.length, 1);
    assert.deepEqual(
      problems.map((problem) =>
        / (warning): the episode "One" (has (?:no|the) \w+)/.exec(problem)?.slice(1).join(),
      ),
      ['warning,has no date', 'warning,has the duration', 'warning,has the episode'],
    );
  });

  it('what notes can’t keep is told once, with how many had it', () => {
    const notes =
      '<description><![CDATA[<p>Hi<img src="x.png"><script>alert(1)</script></p>]]></description>';
    const { episodes, problems } = read(rss([item(notes), item(notes).replace('>1<', '>2<')].join('\n')));
    assert.deepEqual(problems, [
      'feed.xml:5:163 warning: <img> in the notes of 2 of its items is left out',
      'feed.xml:5:163 warning: <script> in the notes of 2 of its items is left out',
    ]);
    assert.deepEqual(episodes[0]?.['description'], [{ type: 'paragraph', text: 'Hi' }]);
  });
});

describe('a feed that is no feed is told of by what it is', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['nothing', ' \n', /the feed is empty/],
    ['JSON', '{"version": "https://jsonfeed.org/version/1.1"}', /this is JSON/],
    ['text', 'Not found', /this is text, not an RSS feed: "Not found"/],
    ['a page', '<!DOCTYPE html><title>Our show</title>', /this is an HTML page, "Our show", not an RSS feed/],
    [
      'a page that names its feed',
      '<html><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
      /the page names its feed: \/feed\.xml/,
    ],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', /this is an Atom feed/],
    ['other XML', '<opml></opml>', /<opml>, not an RSS feed/],
    ['RSS without a channel', '<rss></rss>', /no <channel>/],
    ['XML that ends early', rss(item()).slice(0, -30), /feed\.xml:\d+:\d+ error: the feed is broken XML/],
    ['a feed without episodes', rss(''), /warning: the feed has no episodes/],
  ];
  for (const [title, text, expected] of wrong)
    it(title, () => {
      const { problems, episodes } = read(text);
      assert.match(problems.join('\n'), expected);
      assert.equal(problems.length, 1);
      assert.equal(episodes.length, 0);
    });

  it('entities that grow without end are refused', () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    ).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>`;
    const { show, episodes } = read(
      rss(item('<description>&e9;</description>')).replace('<rss', `${bomb}<rss`),
    );
    assert.ok(JSON.stringify({ show, episodes }).length < 10_000);
  });
});

describe('a hostile feed', () => {
  it('nests its notes and its elements deep, and the others are read', () => {
    const deep = '<div>'.repeat(50_000);
    const { episodes, problems } = read(
      rss(
        [item(`<description><![CDATA[${deep}hi]]></description>`), item().replace('>1<', '>2<')].join('\n'),
      ),
    );
    assert.deepEqual(
      episodes.map(({ id }) => id),
      ['1', '2'],
    );
    assert.match(problems.join(), /<html> in the notes of 1 of its items is left out/);
    const nested = read(rss(item(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)));
    assert.match(nested.problems.join('\n'), /error: the feed is broken XML/);
  });
});

describe('a feed of 1,000 episodes', () => {
  it('is read whole', (test) => {
    const notes = `<description><![CDATA[${'<p>Some <b>words</b> and <a href="https://x.example/">a link</a>.</p>'.repeat(20)}]]></description>`;
    const items = Array.from({ length: 1000 }, (_, n) => item(notes).replace('>1<', `>${n}<`)).join('\n');
    const start = performance.now();
    const { episodes } = read(rss(items));
    test.diagnostic(`${Math.round(items.length / 1024)} kB in ${Math.round(performance.now() - start)} ms`);
    assert.equal(episodes.length, 1000);
  });
});
