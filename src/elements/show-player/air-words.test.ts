import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { airTimeOf } from '../../content/air-time.js';
import { decodeShow } from '../../content/show.js';
import { enAir } from '../../locale/en-air.js';
import { enCommon } from '../../locale/en-common.js';
import { fr } from '../../locale/fr.js';
import { pa } from '../../locale/pa.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';
import { airWords } from './air-words.js';

const english = { ...enCommon, ...enAir };
const schedule = {
  byDay: ['Saturday'],
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/Toronto',
};

function say(moment: string, strings: AirStrings & CommonStrings = english, more: object = {}): string {
  const json = { id: 'show', name: 'The Show', episodes: [], schedule, ...more };
  const show = decodeShow(json, 'https://content.example/show.json').document;
  const now = Date.parse(moment);
  return airWords(airTimeOf(show, now), now, strings).replace(/[\u202f\u00a0]/g, ' ');
}

describe('what is said of a broadcast', () => {
  it('counts the minutes of the last hour', () => {
    expect(say('2026-11-21T14:00:00Z')).to.equal('Starts in 1 hour');
    expect(say('2026-11-21T14:48:00Z')).to.equal('Starts in 12 minutes');
    expect(say('2026-11-21T14:48:59Z')).to.equal('Starts in 12 minutes');
    expect(say('2026-11-21T14:49:00Z')).to.equal('Starts in 11 minutes');
    expect(say('2026-11-21T14:59:59.999Z')).to.equal('Starts in 1 minute');
    expect(say('2026-11-21T15:00:00Z')).to.match(/^On air now · until /);
    expect(say('2026-11-21T15:59:59.999Z')).to.match(/^On air now · until /);
    expect(say('2026-11-21T16:00:00Z')).to.match(/^Next: Saturday/);
  });

  it('says when it has not begun, or does not know its end', () => {
    const live = (status: string) => ({ live: { src: 'https://radio.example/live.mp3', status } });
    expect(say('2026-11-21T15:05:00Z', english, live('pending'))).to.equal('Starts soon');
    expect(say('2026-11-20T15:05:00Z', english, live('live'))).to.equal('On air now');
    expect(say('2026-11-21T15:05:00Z', english, live('ended'))).to.match(/^Next: Saturday/);
    expect(say('2026-11-21T15:05:00Z', english, { schedule: [] })).to.equal('');
  });
});

describe('the time of the next broadcast', () => {
  const zone = async (name: string) => {
    const { value } = await executeServerCommand<{ value?: true }, string>('time-zone', name);
    return !!value;
  };
  before(async function () {
    // Only Chromium's driver can put the visitor somewhere else.
    if (!(await zone('America/Toronto'))) this.skip();
  });
  after(() => zone(''));

  for (const [name, said] of [
    ['America/Toronto', 'Next: Saturday 10:00 AM'],
    ['America/New_York', 'Next: Saturday 10:00 AM'],
    ['America/Los_Angeles', 'Next: Saturday 10:00 AM (7:00 AM your time)'],
    ['America/St_Johns', 'Next: Saturday 10:00 AM (11:30 AM your time)'],
    ['Pacific/Pago_Pago', 'Next: Saturday 10:00 AM (4:00 AM your time)'],
    ['Pacific/Kiritimati', 'Next: Saturday 10:00 AM (Sunday 5:00 AM your time)'],
    ['Asia/Kathmandu', 'Next: Saturday 10:00 AM (8:45 PM your time)'],
    ['Asia/Kolkata', 'Next: Saturday 10:00 AM (8:30 PM your time)'],
    ['Europe/Paris', 'Next: Saturday 10:00 AM (4:00 PM your time)'],
    ['Australia/Lord_Howe', 'Next: Saturday 10:00 AM (Sunday 2:00 AM your time)'],
    ['UTC', 'Next: Saturday 10:00 AM (3:00 PM your time)'],
  ] as const)
    it(`is the show’s own, and the visitor’s in ${name}`, async () => {
      await zone(name);
      expect(say('2026-11-23T12:00:00Z').replace(' at ', ' ')).to.equal(said);
    });

  it('changes with the clocks of either', async () => {
    await zone('Europe/Paris');
    // Paris goes back a week before Toronto.
    expect(say('2026-10-30T12:00:00Z')).to.match(/3:00 PM your time/);
    expect(say('2026-11-05T12:00:00Z')).to.match(/4:00 PM your time/);
  });

  it('has a date where it is more than a week away', async () => {
    await zone('America/Toronto');
    const off = { schedule: { ...schedule, exceptDate: ['2026-11-28'] } };
    expect(say('2026-11-23T12:00:00Z', english, off)).to.match(/^Next: Saturday, December 5.* 10:00 AM$/);
  });

  it('is of the visitor alone where a single broadcast has no zone', async () => {
    await zone('Europe/Paris');
    const single = { startDate: '2026-11-26T19:00:00-05:00', endDate: '2026-11-26T20:00:00-05:00' };
    expect(say('2026-11-23T12:00:00Z', english, { schedule: single })).to.match(/^Next: Friday.* 1:00 AM$/);
  });

  it('is in French, and in Punjabi where the browser does not know it', async () => {
    await zone('America/Los_Angeles');
    expect(say('2026-11-23T12:00:00Z', fr)).to.match(/samedi.*10.*00.*7.*00/);
    expect(say('2026-11-23T12:00:00Z', pa)).to.include('ਸ਼ਨਿੱਚਰਵਾਰ 10:00 AM');
  });
});
