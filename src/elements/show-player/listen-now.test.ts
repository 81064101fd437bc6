import { expect } from '@open-wc/testing';
import { remember } from '../../playback/remember.js';
import {
  card,
  control,
  controls,
  episode,
  find,
  gone,
  isHeard,
  nameOf,
  part,
  playing,
  show,
  talk,
  until,
  watchAudio,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

type Air = 'on air' | 'next' | 'none';
interface Row {
  readonly air: Air;
  /** The visitor was in the middle of the older episode. */
  readonly resume: boolean;
  /** What is to play cannot be had. */
  readonly fails: boolean;
  /** What stands beside *Listen Now*. */
  readonly label: string;
  /** The end of the address that is opened. */
  readonly source: string;
  /** Where it begins, in seconds, at least. */
  readonly from: number;
  /** What is announced once that is known. */
  readonly said: string;
}

const failure = 'The audio can’t be played.';
const resumed = 'About pain · Goes on at 0:07';
const newest = 'Newest episode About backs';
const streamed = { label: 'Live broadcast', source: '?stream', from: 0 };
const older = { label: resumed, source: '?pain', from: 7 };
const newer = { label: newest, source: '?backs', from: 0 };
const heardLive = 'Playing: Live broadcast';

/** {on air, next, none} × {resume, new} × {fails, not}. */
const table: readonly Row[] = [
  { air: 'on air', resume: false, fails: false, ...streamed, said: heardLive },
  { air: 'on air', resume: true, fails: false, ...streamed, said: heardLive },
  { air: 'on air', resume: false, fails: true, ...streamed, source: gone, said: failure },
  { air: 'on air', resume: true, fails: true, ...streamed, source: gone, said: failure },
  { air: 'next', resume: false, fails: false, ...newer, said: 'Playing: About backs' },
  { air: 'next', resume: true, fails: false, ...older, said: 'Playing: About pain' },
  { air: 'next', resume: false, fails: true, ...newer, source: gone, said: failure },
  { air: 'next', resume: true, fails: true, ...older, source: gone, said: failure },
  { air: 'none', resume: false, fails: false, ...newer, said: 'Playing: About backs' },
  { air: 'none', resume: true, fails: false, ...older, said: 'Playing: About pain' },
  { air: 'none', resume: false, fails: true, ...newer, source: gone, said: failure },
  { air: 'none', resume: true, fails: true, ...older, source: gone, said: failure },
];

const schedule = {
  byDay: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/Toronto',
};
const callIn = { telephone: '+18005550142', label: '1-800-555-0142' };

function document({ air, fails }: Row): Record<string, unknown> {
  const source = (address: string) => (fails ? gone : `${talk}?${address}`);
  const live = {
    src: source('stream'),
    type: 'audio/mpeg',
    status: air === 'on air' ? 'live' : 'pending',
    url: 'https://listen.example/',
  };
  const episodes = [
    episode('backs', source('backs'), { datePublished: '2026-11-21' }),
    episode('pain', source('pain'), { datePublished: '2026-11-14', duration: 21 }),
  ];
  return show(episodes, { callIn, ...(air !== 'none' && { schedule, live }) });
}

const ready = (player: PinpointShowPlayer) =>
  words(player.renderRoot.querySelector<HTMLElement>('.ready')?.innerText);
const announced = (player: PinpointShowPlayer) => words(find(player, 'status')?.firstChild?.textContent);

describe('Listen Now', () => {
  for (const row of table) {
    const { air, resume, fails, label, source, from, said } = row;
    const left = resume ? 'in the middle of an episode' : 'new here';
    it(`is right where the show is ${air}, the visitor ${left}, the sound ${fails ? 'gone' : 'there'}`, async () => {
      if (resume) remember({ heard: { pain: { at: 12, isPlayed: false } }, last: { show: 'pain' } });
      const audio = watchAudio();
      const player = await card(document(row));
      player.muted = true;
      expect(ready(player)).to.equal(label);
      part(player, 'listen').click();
      await until(() => announced(player) === said, `it says "${said}"`);
      expect(audio.made).to.have.length(1);
      expect(player.current?.audio[0]?.src).to.match(new RegExp(`${source.replace('?', '\\?')}$`));
      expect(player.currentTime).to.be.at.least(from);
      // The number to call is there, whatever becomes of the sound.
      expect(control(player, /^Call the show/).getAttribute('href')).to.equal('tel:+18005550142');
      if (fails) {
        expect(control(player, 'Try again').localName).to.equal('button');
        const wayOut = air === 'on air' ? 'Listen elsewhere' : 'Open the audio file';
        expect(control(player, wayOut).localName).to.equal('a');
        expect(player.currentTime, 'the place is kept').to.be.at.least(from);
      } else await until(() => isHeard(player), 'it is heard');
      audio.restore();
    });
  }

  it('leads from an episode to the broadcast that has begun meanwhile, at its own pace', async () => {
    remember({ playbackRate: 1.5 });
    const player = await playing(show([episode('backs', talk)]));
    expect(player.playbackRate).to.equal(1.5);
    expect(controls(player).map(nameOf)).not.to.include('Go to live');
    const live = { src: `${talk}?stream`, type: 'audio/mpeg', status: 'live' };
    player.show = show([episode('backs', talk)], { live });
    await until(() => controls(player).some((one) => nameOf(one) === 'Go to live'), 'it is offered');
    expect(player.current?.id, 'what is heard goes on').to.equal('backs');
    control(player, 'Go to live').click();
    await until(() => player.isLive && isHeard(player), 'the broadcast is heard');
    expect(player.playbackRate).to.equal(1);
    control(player, /^About backs/).click();
    await until(() => !player.isLive && isHeard(player), 'the episode is heard again');
    expect(player.playbackRate).to.equal(1.5);
  });

  it('stays with a broadcast that is heard when the show goes off air', async () => {
    const live = { src: `${talk}?stream`, type: 'audio/mpeg' };
    const on = (status: string) => show([episode('backs', talk)], { live: { ...live, status } });
    const player = await playing(on('live'));
    expect(player.isLive).to.equal(true);
    player.show = on('ended');
    await until(() => !player.matches(':state(on-air)'), 'it is off air');
    await player.updateComplete;
    expect([player.isLive, isHeard(player)]).to.deep.equal([true, true]);
    expect(controls(player).map(nameOf)).not.to.include('Seek');
  });

  it('makes no media element for fifty players, until one of them is pressed', async () => {
    const audio = watchAudio();
    const players: PinpointShowPlayer[] = [];
    for (let number = 0; number < 50; number++) players.push(await card(show([episode('backs', talk)])));
    expect(audio.made).to.have.length(0);
    const [first] = players;
    if (!first) throw new Error('There is none.');
    first.muted = true;
    part(first, 'listen').click();
    await until(() => isHeard(first), 'one plays');
    expect(audio.made).to.have.length(1);
    audio.restore();
  });
});
