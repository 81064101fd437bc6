import { expect } from '@open-wc/testing';
import {
  card,
  control,
  episode,
  find,
  goneOn,
  heard,
  hearing,
  listen,
  part,
  playing,
  show,
  talk,
  tone,
  until,
} from '../../../test/player.js';
import {
  PinpointEndedEvent,
  PinpointEpisodeChangeEvent,
  PinpointPauseEvent,
  PinpointPlayEvent,
  PinpointProgressEvent,
} from './events.js';

const two = show([episode('backs', talk), episode('sleep', talk)]);
const short = show([episode('backs', tone)]);
const backs = { show: 'show', episode: 'backs', name: 'About backs' };
const sleep = { show: 'show', episode: 'sleep', name: 'About sleep' };

const types = [
  'pinpoint-play',
  'pinpoint-pause',
  'pinpoint-progress',
  'pinpoint-ended',
  'pinpoint-episode-change',
] as const;

describe('the events of a player', () => {
  it('tell that it plays and that it pauses, each with show, episode and position', async () => {
    const player = await card(two);
    const events = hearing(player, 'pinpoint-play', 'pinpoint-pause');
    await listen(player);
    await goneOn(player, 0.5);
    player.pause();
    await until(() => events.length > 1, 'it has paused');
    const [played, stopped] = events;
    expect(played).to.be.instanceOf(PinpointPlayEvent);
    expect(played?.detail).to.deep.include(backs);
    expect(stopped).to.be.instanceOf(PinpointPauseEvent);
    expect(stopped?.detail).to.deep.include(backs);
    expect(stopped?.detail.currentTime).to.be.closeTo(player.currentTime, 0.1);
    expect(events).to.have.length(2);
  });

  it('tell each quarter once, and the end', async () => {
    const player = await card(short);
    const events = hearing(player, 'pinpoint-progress', 'pinpoint-ended', 'pinpoint-pause');
    await listen(player);
    await goneOn(player);
    player.playbackRate = 2;
    await heard(player, 'pinpoint-ended');
    const told = events.map((event) => (event instanceof PinpointProgressEvent ? event.percent : event.type));
    expect(told).to.deep.equal([25, 50, 75, 100, 'pinpoint-ended']);
    const [quarter, , , whole, end] = events;
    expect(quarter?.detail).to.deep.include({ ...backs, percent: 25 });
    expect(quarter?.detail.currentTime).to.be.within(1, 3);
    expect(whole?.detail).to.deep.include({ percent: 100 });
    expect(end).to.be.instanceOf(PinpointEndedEvent);
    expect(end?.detail).to.deep.include(backs);
    expect(end?.detail.currentTime).to.be.closeTo(player.duration, 0.1);
  });

  it('tell of another episode, after the pause of the one before and by its id', async () => {
    const player = await playing(two);
    await goneOn(player);
    const events = hearing(player, ...types);
    control(player, /About sleep/).click();
    await until(() => events.some(({ type }) => type === 'pinpoint-play'), 'the other one plays');
    expect(events.map(({ type }) => type)).to.deep.equal([
      'pinpoint-pause',
      'pinpoint-episode-change',
      'pinpoint-play',
    ]);
    const [stopped, changed, played] = events;
    expect(stopped?.detail).to.deep.include(backs);
    expect(stopped?.detail.currentTime).to.be.above(0.2);
    expect(changed).to.be.instanceOf(PinpointEpisodeChangeEvent);
    expect(changed?.detail).to.deep.equal({ ...sleep, currentTime: 0 });
    expect(played?.detail).to.deep.include(sleep);
  });

  it('say nothing of the episode that a card shows first', async () => {
    const player = document.createElement('pinpoint-show-player');
    const events = hearing(player, ...types);
    player.show = two;
    document.body.append(player);
    await heard(player, 'pinpoint-load');
    await player.updateComplete;
    expect(events).to.deep.equal([]);
    player.remove();
  });

  it('are not sent within the setting of a property', async () => {
    const player = await playing(two);
    const events = hearing(player, ...types);
    player.episode = 'sleep';
    player.volume = 0.5;
    player.playbackRate = 1.5;
    player.currentTime = 15;
    player.show = short;
    player.src = null;
    expect(events).to.deep.equal([]);
    player.pause();
  });

  it('bubble through the shadow roots of the page', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const player = document.createElement('pinpoint-show-player');
    host.attachShadow({ mode: 'open' }).append(player);
    player.show = show([episode('sleep', tone), episode('backs', tone)]);
    await heard(player, 'pinpoint-load');
    const events = hearing(document, ...types);
    part(player, 'listen').click();
    await until(() => find(player, 'play') && player.currentTime > 0, 'it plays');
    control(player, /About backs/).click();
    await until(() => events.filter(({ type }) => type === 'pinpoint-play').length > 1, 'the other plays');
    player.currentTime = 3.7;
    await heard(player, 'pinpoint-ended');
    expect(new Set(events.map(({ type }) => type))).to.deep.equal(new Set(types));
    expect(events.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    expect(events.every(({ target }) => target === host)).to.equal(true);
    host.remove();
  });
});
