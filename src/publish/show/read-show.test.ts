import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeShow } from '../../content/show.js';
import { readShow } from './read-show.js';
import { readFiles } from './test-folder.js';

const demo = new URL('../../../demo/', import.meta.url);

/** An episode that is whole. */
const episode = `---
id: one
name: Backs
audio: one.mp3
datePublished: 2026-11-21
---

What backs *want*.
`;

const sound = { 'episodes/one.mp3': 'sound' };

/** Reads show.yaml with one more line, and gives the problems without those of other files. */
async function problemsOf(lines: string) {
  const { problems } = await readFiles({ 'show.yaml': `name: Talk\n${lines}\n` });
  return problems;
}

async function episodeProblems(text: string) {
  const { problems } = await readFiles({ 'show.yaml': 'name: Talk', 'episodes/1.md': text, ...sound });
  return problems;
}

describe('a show that is written as Markdown', () => {
  it('makes the document of the demo', async () => {
    const folder = fileURLToPath(new URL('content-src/shows/pinpoint-health-show', demo));
    const file = 'shows/pinpoint-health-show/show.yaml';
    const { json, problems } = await readShow({ folder, file, id: 'show', now: Date.parse('2026-12-01') });
    const text = await readFile(new URL('content/shows/pinpoint-health-show.json', demo), 'utf8');
    // Where media are is the build's matter.
    const comparable = (written: string) =>
      JSON.parse(written.replace(/"src":"(?!https?:)[^"]*"/g, '"src":"a file"')) as unknown;
    assert.deepEqual(problems, []);
    assert.deepEqual(comparable(JSON.stringify(json)), comparable(text));
  });

  it('has its episodes newest first, those of one day by the names of their files, those without a date last', async () => {
    const of = (id: string, date: string) =>
      episode.replace('id: one', `id: ${id}`).replace('2026-11-21', date);
    const { episodes, problems } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': of('first', '2026-11-01'),
      'episodes/2.md': of('newest', '2026-11-21T23:30:00-07:00'),
      'episodes/3.md': of('morning', '2026-11-21'),
      'episodes/4.md': of('evening', '2026-11-21'),
      'episodes/5.md': episode.replace('id: one', 'id: undated').replace('datePublished: 2026-11-21\n', ''),
      ...sound,
    });
    const ids = episodes.map(({ id }) => id);
    assert.deepEqual(ids, ['newest', 'evening', 'morning', 'first', 'undated']);
    assert.deepEqual(problems, [
      'shows/talk/episodes/5.md:2:5 warning: the episode "Backs" has no date, so it is listed last – add "datePublished:"',
    ]);
  });

  it('gives files beside it as addresses from its folder, with type and size, and says which files it read', async () => {
    const { episodes, files } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': episode.replace('one.mp3', '../sounds/a b#1.mp3'),
      'sounds/a b#1.mp3': 'sound',
    });
    assert.deepEqual(episodes[0]?.['audio'], [{ src: 'sounds/a%20b%231.mp3', type: 'audio/mpeg', size: 5 }]);
    assert.deepEqual(files, ['episodes/1.md', 'show.yaml', 'sounds/a b#1.mp3']);
  });

  it('keeps an address of audio byte for byte', async () => {
    const src = 'https://Track.example/e/HTTPS://cdn.example/%7Eone.mp3?b=2&a=1#x';
    const { episodes } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': episode.replace('one.mp3', `"${src}"`),
    });
    assert.deepEqual(episodes[0]?.['audio'], [{ src, type: 'audio/mpeg' }]);
  });

  it('reads chapters and guests in the front matter', async () => {
    const more = `guests:
  - Ann
  - name: Dr. Bo
    jobTitle: Physiotherapist
chapters:
  - startTime: 0
    title: Welcome
  - startTime: "1:35"
    endTime: PT2M
    title: Backs
    url: https://clinic.example/
---`;
    const { episodes, problems } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': episode.replace(/---\n\n/, `${more}\n\n`),
      ...sound,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(episodes[0]?.['guests'], [
      { name: 'Ann' },
      { name: 'Dr. Bo', jobTitle: 'Physiotherapist' },
    ]);
    assert.deepEqual(episodes[0]['chapters'], [
      { startTime: 0, title: 'Welcome' },
      { startTime: '1:35', title: 'Backs', url: 'https://clinic.example/', endTime: 'PT2M' },
    ]);
  });

  it('moves pictures in the notes to addresses from its folder', async () => {
    const { episodes, problems } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': `${episode}\n![A spine](spine.png)\n`,
      'episodes/spine.png': '',
      ...sound,
    });
    assert.deepEqual(problems, []);
    assert.match(JSON.stringify(episodes[0]?.['description']), /"src":"episodes\/spine\.png"/);
  });

  it('is read by the widgets without a word of complaint', async () => {
    const { json } = await readFiles({
      'show.yaml': `name: Talk
description: About [backs](https://clinic.example/), *yours*.
host: Lou
schedule:
  - byDay: [Saturday, Sunday]
    startTime: 10:00
    duration: 3600
    scheduleTimezone: America/Edmonton
    exceptDate: 2026-12-26
  - startDate: 2026-12-27T10:00:00-07:00
    endDate: 2026-12-27T11:00:00-07:00
live: https://radio.example/live.mp3
callIn:
  telephone: "+18005550142"
  whileOnAir: true`,
      'episodes/1.md': episode,
      ...sound,
    });
    const { problems, document } = decodeShow(json, 'https://content.example/shows/talk.json');
    assert.deepEqual(problems, []);
    assert.equal(document.schedule?.length, 2);
    assert.equal(document.episodes.length, 1);
  });
});

describe('what is wrong in show.yaml is told with its place and what to do', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      'an unknown key',
      'tagLine: hello',
      /^shows\/talk\/show\.yaml:2:10 error: there is no key "tagLine" – did you mean "tagline"\?/,
    ],
    [
      'a key within another',
      'callIn:\n  telephone: "+18005550142"\n  phone: "1"',
      /:4:10 error: there is no key "callIn\.phone" – did you mean "telephone"/,
    ],
    ['an empty key', 'tagline:', /tagline is empty – write its value/],
    ['a number for a text', 'tagline: 7', /tagline is 7, not text – put it in quotes: "7"/],
    [
      'a weekday',
      weekly('byDay: Sat'),
      /:3:10 error: schedule\.byDay is "Sat".* – did you mean "Saturday"\?/,
    ],
    ['a time', weekly('startTime: "25:00"'), /schedule\.startTime is "25:00", which is no time of day/],
    ['a duration', weekly('duration: an hour'), /schedule\.duration is "an hour".* – write PT1H30M/],
    ['a time zone', weekly('scheduleTimezone: America/Edmundton'), /did you mean "America\/Edmonton"\?/],
    ['an abbreviated time zone', weekly('scheduleTimezone: MST'), /"MST", which is no time zone/],
    ['a town for its time zone', weekly('scheduleTimezone: Edmonton'), /did you mean "America\/Edmonton"\?/],
    ['a day that is none', weekly('exceptDate: 2026-02-30'), /exceptDate is "2026-02-30", which is no date/],
    [
      'a telephone number',
      'callIn:\n  telephone: 1-800-555-0142',
      /:3:14 error: .*E\.164 – .*"\+18005550142"/,
    ],
    [
      'a telephone number that YAML takes for a number',
      'callIn:\n  telephone: +18005550142',
      /write "\+18005550142"/,
    ],
    ['a language', 'inLanguage: en_CA', /"en_CA", which is no language tag – write "en-CA"/],
    [
      'a broadcast that ends early',
      'schedule:\n  startDate: 2026-12-27T10:00:00Z\n  endDate: 2026-12-27T09:00:00Z',
      /ends before/,
    ],
    ['a picture without alt', 'image: https://x.example/a.png', /image has no alt – add alt/],
    ['a picture that is not there', 'image: {src: no.png, alt: ""}', /the file "no\.png" is not there/],
    [
      'a link that runs script',
      'links: [{label: x, href: "javascript:alert(1)"}]',
      /links\[0\]\.href is .*no address/,
    ],
    ['broken YAML', 'tagline: a: b', /this is no YAML/],
  ];
  for (const [title, lines, expected] of wrong)
    it(title, async () => {
      const problems = await problemsOf(lines);
      assert.match(problems.join('\n'), expected);
      assert.equal(problems.length, 1);
    });

  function weekly(line: string) {
    const fields = {
      byDay: 'byDay: Saturday',
      startTime: 'startTime: 10:00',
      duration: 'duration: PT1H',
      scheduleTimezone: 'scheduleTimezone: America/Edmonton',
    };
    const key = line.replace(/:.*/s, '');
    return `schedule:\n${Object.values({ ...fields, [key]: line })
      .map((field) => `  ${field}\n`)
      .join('')}`;
  }

  it('a show without a name', async () => {
    const { json, problems } = await readFiles({ 'show.yaml': 'tagline: with Lou' });
    assert.equal(json, undefined);
    assert.deepEqual(problems, ['shows/talk/show.yaml:1:1 error: name is missing – add "name:"']);
  });

  it('a file with nothing in it', async () => {
    const { problems } = await readFiles({ 'show.yaml': '' });
    assert.match(problems.join('\n'), /there is nothing in this file/);
  });
});

describe('what is wrong in an episode is told with its place, and the others are read', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      'no audio',
      episode.replace('audio: one.mp3\n', ''),
      /^shows\/talk\/episodes\/1\.md:\d+:1 error: audio is missing/,
    ],
    [
      'audio that is not there',
      episode.replace('one.mp3', 'two.mp3'),
      /1\.md:4:8 error: .*"two\.mp3" is not there.*episodes\/two\.mp3/,
    ],
    ['an unknown key', episode.replace('datePublished', 'date'), /1\.md:5:7 error: there is no key "date"/],
    ['a date', episode.replace('2026-11-21', '21.11.2026'), /"21\.11\.2026", which is no date/],
    [
      'a file that is no sound',
      episode.replace('one.mp3', 'https://x.example/notes.pdf'),
      /of the type application\/pdf, which is no sound/,
    ],
    [
      'a file of no known kind',
      episode.replace('one.mp3', 'https://x.example/listen'),
      /its name does not say what it is/,
    ],
    [
      'a transcript in HTML',
      episode.replace('audio:', 'transcript: {src: one.mp3, type: text/html}\naudio:'),
      /text\/html, which is no transcript/,
    ],
    [
      'a chapter that ends before it begins',
      episode.replace('audio:', 'chapters: [{startTime: 9, title: A, endTime: 3}]\naudio:'),
      /ends before it begins/,
    ],
    [
      'a file of chapters that is none',
      episode.replace('audio:', 'chapters: one.mp3\naudio:'),
      /1\.md:4:11 error: the file "episodes\/one\.mp3" is no JSON/,
    ],
    [
      'notes in two places',
      episode.replace('audio:', 'description: Notes\naudio:'),
      /there are notes here and below/,
    ],
  ];
  for (const [title, text, expected] of wrong)
    it(title, async () => {
      const problems = await episodeProblems(text);
      assert.match(problems.filter((problem) => problem.includes(' error: ')).join('\n'), expected);
    });

  it('keeps the good ones beside a bad one', async () => {
    const { episodes } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': episode,
      'episodes/2.md': '---\nname: "unclosed\n---\n',
      ...sound,
    });
    assert.deepEqual(
      episodes.map(({ id }) => id),
      ['one'],
    );
  });

  it('two with one id', async () => {
    const { episodes, problems } = await readFiles({
      'show.yaml': 'name: Talk',
      'episodes/1.md': episode,
      'episodes/2.md': episode,
      ...sound,
    });
    assert.equal(episodes.length, 1);
    assert.deepEqual(problems, [
      'shows/talk/episodes/1.md:2:5 error: the episode "Backs" has the id "one", which shows/talk/episodes/2.md:2 has too – give each episode an id of its own',
    ]);
  });

  it('one of the future', async () => {
    const problems = await episodeProblems(episode.replace('2026-11-21', '2062-11-21'));
    assert.match(problems.join('\n'), /warning: the episode "Backs" is of the future: 2062-11-21/);
  });
});

describe('a show with a feed', () => {
  const rss = `<rss version="2.0"><channel><title>From the feed</title><language>en-us</language>
<item><title>One</title><guid>1</guid><pubDate>Sat, 21 Nov 2026 12:00:00 GMT</pubDate>
<enclosure url="https://x.example/1.mp3" length="9000" type="audio/mpeg"/></item></channel></rss>`;

  it('is read from a file beside it; what show.yaml says wins', async () => {
    const { json, problems, files } = await readFiles({
      'show.yaml': 'feed: feed.xml\nname: Mine\ntagline: with Lou',
      'feed.xml': rss,
    });
    assert.deepEqual(problems, []);
    assert.equal(json?.['name'], 'Mine');
    assert.equal(json['tagline'], 'with Lou');
    assert.equal(json['inLanguage'], 'en-US');
    assert.equal(json['id'], 'talk');
    assert.deepEqual(files, ['feed.xml', 'show.yaml']);
  });

  it('is read from the web', async () => {
    const fetchText = (url: string) => Promise.resolve(rss.replace('From the feed', `From ${url}`));
    const { json } = await readFiles({ 'show.yaml': 'feed: https://host.example/feed' }, { fetchText });
    assert.equal(json?.['name'], 'From https://host.example/feed');
  });

  it('is told of where the web does not give it', async () => {
    const fetchText = () => Promise.reject(new Error('404 Not Found'));
    const { json, problems } = await readFiles(
      { 'show.yaml': 'feed: https://host.example/feed' },
      { fetchText },
    );
    assert.equal(json, undefined);
    assert.deepEqual(problems, [
      "shows/talk/show.yaml:1:7 error: the feed https://host.example/feed can't be had: 404 Not Found – open the address, and mend it or try again",
    ]);
  });

  it('is told of where the file is not there', async () => {
    const { problems } = await readFiles({ 'show.yaml': 'feed: ../feed.xml' });
    assert.match(problems.join('\n'), /show\.yaml:1:7 error: the feed "\.\.\/feed\.xml" is not there/);
  });

  it('has no episodes of its own beside it', async () => {
    const { problems } = await readFiles({
      'show.yaml': 'feed: feed.xml',
      'feed.xml': rss,
      'episodes/1.md': episode,
      ...sound,
    });
    assert.match(problems.join('\n'), /there are a feed and episodes in episodes/);
  });
});
