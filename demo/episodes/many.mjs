/**
 * Writes a show of sixty episodes in three documents, `node demo/episodes/many.mjs`: `many-episodes.json`, and the older
 * ones that it leads to by `next`. The sound is that of the four sample episodes, again and again.
 */

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const PAGE = 20;
const WEEK = 7 * 24 * 60 * 60 * 1000;

const states = new URL('../assets/states/', import.meta.url);
const source = new URL('../content-src/shows/pinpoint-health-show/', import.meta.url);
/** The same folder, as the documents in `states` name it. */
const folder = '../../content-src/shows/pinpoint-health-show/';

/** Newest first. */
const names = `
Lifting with a sore back
Sleep, and the pillow question
The two o’clock slump
Things that go crack in the night
Snow shovels, and other opponents
What your shoes say about your knees
The headache that starts in the neck
Gardening without groaning
Heat or ice? The great freezer debate
Twenty minutes in a car seat
The shoulder that will not reach the top shelf
Stretching before, after or never
A cold that went to the back
How much water is enough
When walking is the medicine
The mystery of the numb little finger
Bad posture, good posture, next posture
What a scan can’t see
Growing pains, at any age
The mattress shop, and how to leave it
Ten thousand steps, and who counted them
Sciatica: the nerve of it
Lifting grandchildren
Why stress has shoulders
Cracking knuckles: the verdict
The runner’s heel
Hips that talk on the stairs
A desk for standing, and a chair for later
The truth about back belts
Tennis elbow, without the tennis
Pain that comes with the weather
Suitcases, and the muscles of August
The long flight
Getting up from the floor
What to ask at your first visit
Balance, one sock at a time
The backpack in September
Arthritis, and the jam jar
Painkillers: questions for your pharmacist
Bicycles that fit
The jaw that clicks
A week without lifting anything
Fear of bending
The surgeon’s waiting room
Muscles after sixty
Breathing, for people who already do
A stiff neck on a Monday
The home gym under the bed
Swimming for those who sink
Dizzy on the ladder
When the pain has moved
Plantar what? A foot’s story
The musician’s wrist
Thumbs, and the telephones they serve
Setbacks, and how to be patient
The ankle that keeps rolling
Warm hands, cold ice rink
Rest: how little is enough
Your first call to the show
Back to the beginning
`
  .trim()
  .split('\n');

const show = parse(readFileSync(new URL('show.yaml', source), 'utf8'));

/** The sound and the duration of each sample episode, newest first. */
const samples = readdirSync(new URL('episodes/', source))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .reverse()
  .map((name) => {
    const text = readFileSync(new URL(`episodes/${name}`, source), 'utf8');
    const { audio, duration } = parse(text.split(/^---$/m)[1]);
    const { size } = statSync(new URL(`episodes/${audio}`, source));
    return { audio: [{ src: `${folder}episodes/${audio}`, type: 'audio/mpeg', size }], duration };
  });

const newest = Date.parse('2026-11-21T19:00:00Z');
const episodes = names.map((name, index) => {
  const { audio, duration } = samples[index % samples.length];
  return {
    id: `many-${names.length - index}`,
    name,
    audio,
    datePublished: new Date(newest - index * WEEK).toISOString().slice(0, 10),
    duration,
    episodeNumber: names.length - index,
  };
});

const nameOf = (page) => `many-episodes${page ? `-${page + 1}` : ''}.json`;

for (let page = 0; page * PAGE < names.length; page++) {
  const document = {
    version: 1,
    type: 'show',
    id: 'many-episodes-sample',
    name: show.name,
    tagline: show.tagline,
    description:
      'A sample for the demo’s pages: sixty episodes in three documents. What is heard is one of four.',
    url: show.url,
    inLanguage: show.inLanguage,
    image: { ...show.image, src: show.image.src.replace('../../', '../../content-src/') },
    callIn: show.callIn,
    publisher: show.publisher,
    copyrightNotice: show.copyrightNotice,
    ...((page + 1) * PAGE < names.length && { next: nameOf(page + 1) }),
    episodes: episodes.slice(page * PAGE, (page + 1) * PAGE),
  };
  writeFileSync(new URL(nameOf(page), states), `${JSON.stringify(document, null, 2)}\n`);
}
