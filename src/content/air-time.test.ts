import { expect } from '@open-wc/testing';
import { airTimeOf } from './air-time.js';
import { decodeShow } from './show.js';

const weekly = {
  byDay: ['Saturday'],
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/New_York',
};

/** A show on the air as its document says. */
function show(schedule: unknown, live?: unknown) {
  const json = { id: 'show', name: 'The Show', episodes: [], schedule, live };
  return decodeShow(json, 'https://content.example/shows/show.json').document;
}

/** What is on at a moment, and what comes, as ISO 8601 in UTC. */
function at(moment: string, schedule: unknown = weekly, live?: unknown) {
  const { isOnAir, current, next } = airTimeOf(show(schedule, live), Date.parse(moment));
  const iso = (time: number | undefined) => time && new Date(time).toISOString().replace('.000', '');
  return { isOnAir, until: iso(current?.end), next: iso(next?.start) };
}

describe('a weekly show', () => {
  it('is on air from its first second to its last', () => {
    expect(at('2026-11-21T14:59:59.999Z')).to.deep.equal({
      isOnAir: false,
      until: undefined,
      next: '2026-11-21T15:00:00Z',
    });
    const on = { isOnAir: true, until: '2026-11-21T16:00:00Z', next: '2026-11-28T15:00:00Z' };
    expect(at('2026-11-21T15:00:00Z')).to.deep.equal(on);
    expect(at('2026-11-21T15:59:59.999Z')).to.deep.equal(on);
    expect(at('2026-11-21T16:00:00Z').isOnAir).to.equal(false);
  });

  it('keeps its wall clock when clocks go forward and back', () => {
    // New York goes forward on 8 March 2026, back on 1 November.
    expect(at('2026-03-01T00:00:00Z').next).to.equal('2026-03-07T15:00:00Z');
    expect(at('2026-03-08T00:00:00Z').next).to.equal('2026-03-14T14:00:00Z');
    expect(at('2026-10-26T00:00:00Z').next).to.equal('2026-10-31T14:00:00Z');
    expect(at('2026-11-01T00:00:00Z').next).to.equal('2026-11-07T15:00:00Z');
  });

  it('at an hour that a clock leaves out begins as much later; at one that comes twice, the first time', () => {
    const sunday = { ...weekly, byDay: ['Sunday'] };
    expect(at('2026-03-08T00:00:00Z', { ...sunday, startTime: '02:30' }).next).to.equal(
      '2026-03-08T07:30:00Z',
    );
    expect(at('2026-11-01T00:00:00Z', { ...sunday, startTime: '01:30' }).next).to.equal(
      '2026-11-01T05:30:00Z',
    );
    expect(at('2026-11-01T05:30:00Z', { ...sunday, startTime: '01:30' }).isOnAir).to.equal(true);
    // The second 1:30 is after it.
    expect(at('2026-11-01T06:30:00Z', { ...sunday, startTime: '01:30' }).isOnAir).to.equal(false);
  });

  it('that lasts over a change of clocks lasts as long as it says', () => {
    const night = { ...weekly, startTime: '23:30', duration: 'PT4H' };
    expect(at('2026-03-08T04:30:00Z', night).until).to.equal('2026-03-08T08:30:00Z');
    expect(at('2026-11-01T03:30:00Z', night).until).to.equal('2026-11-01T07:30:00Z');
  });

  it('goes on over midnight, and for days', () => {
    const late = { ...weekly, startTime: '23:30' };
    expect(at('2026-11-22T05:15:00Z', late)).to.include({ isOnAir: true, until: '2026-11-22T05:30:00Z' });
    const long = { ...weekly, duration: 'PT60H' };
    expect(at('2026-11-23T21:00:00Z', long)).to.include({ isOnAir: true, until: '2026-11-24T03:00:00Z' });
  });

  it('takes its day from its own zone, on either side of the date line', () => {
    for (const [zone, next] of [
      ['Pacific/Kiritimati', '2026-11-27T20:00:00Z'],
      ['Pacific/Pago_Pago', '2026-11-28T21:00:00Z'],
      ['Asia/Kathmandu', '2026-11-28T04:15:00Z'],
      ['Australia/Lord_Howe', '2026-11-27T23:00:00Z'],
      ['UTC', '2026-11-28T10:00:00Z'],
    ] as const)
      expect(at('2026-11-23T00:00:00Z', { ...weekly, scheduleTimezone: zone }).next, zone).to.equal(next);
  });

  it('is off on the dates that it names, and comes back after them', () => {
    const off = { ...weekly, exceptDate: ['2026-11-21', '2026-11-28', '2026-12-05T00:00:00'] };
    expect(at('2026-11-21T15:30:00Z', off)).to.deep.equal({
      isOnAir: false,
      until: undefined,
      next: '2026-12-12T15:00:00Z',
    });
  });

  it('may have several days and several rules', () => {
    const rules = [{ ...weekly, byDay: ['Tuesday', 'https://schema.org/Thursday'] }, weekly];
    expect(at('2026-11-23T12:00:00Z', rules).next).to.equal('2026-11-24T15:00:00Z');
    expect(at('2026-11-25T12:00:00Z', rules).next).to.equal('2026-11-26T15:00:00Z');
    expect(at('2026-11-27T12:00:00Z', rules).next).to.equal('2026-11-28T15:00:00Z');
  });

  for (const [name, junk] of [
    ['an unknown zone', { scheduleTimezone: 'Mars/Olympus' }],
    ['a time that is none', { startTime: 'ten' }],
    ['a day that is none', { byDay: ['Caturday'] }],
    ['no length', { duration: 0 }],
  ] as const)
    it(`with ${name} is passed over, and the others stay`, () => {
      expect(at('2026-11-21T15:30:00Z', { ...weekly, ...junk }).isOnAir).to.equal(false);
      expect(at('2026-11-21T15:30:00Z', [{ ...weekly, ...junk }, weekly]).isOnAir).to.equal(true);
    });
});

describe('a single broadcast', () => {
  const special = { startDate: '2026-12-24T19:00:00-07:00', endDate: '2026-12-24T20:30:00-07:00' };

  it('is on air once', () => {
    expect(at('2026-12-25T01:59:59Z', special).next).to.equal('2026-12-25T02:00:00Z');
    expect(at('2026-12-25T02:00:00Z', special).isOnAir).to.equal(true);
    expect(at('2026-12-25T03:30:00Z', special)).to.deep.equal({
      isOnAir: false,
      until: undefined,
      next: undefined,
    });
  });

  it('comes before the weekly one where it is sooner', () => {
    expect(at('2026-12-23T00:00:00Z', [weekly, special]).next).to.equal('2026-12-25T02:00:00Z');
  });

  it('that ends before it begins is none', () => {
    const { startDate: endDate, endDate: startDate } = special;
    expect(at('2026-12-25T02:30:00Z', { startDate, endDate }).isOnAir).to.equal(false);
  });
});

describe('what the document says of the moment', () => {
  const src = 'https://radio.example/live.mp3';
  const during = '2026-11-21T15:30:00Z';
  const outside = '2026-11-20T12:00:00Z';

  it('wins over the clock: live', () => {
    expect(at(outside, weekly, { src, status: 'live' })).to.include({ isOnAir: true, until: undefined });
    expect(at(during, weekly, { src, status: 'live' })).to.include({
      isOnAir: true,
      until: '2026-11-21T16:00:00Z',
    });
    expect(at(outside, undefined, { src, status: 'live' }).isOnAir).to.equal(true);
  });

  it('wins over the clock: ended', () => {
    expect(at(during, weekly, { src, status: 'ended' })).to.include({
      isOnAir: false,
      next: '2026-11-28T15:00:00Z',
    });
  });

  it('wins over the clock: pending', () => {
    expect(at(during, weekly, { src, status: 'pending' })).to.include({
      isOnAir: false,
      next: '2026-11-21T15:00:00Z',
    });
    expect(at(outside, weekly, { src, status: 'pending' }).next).to.equal('2026-11-21T15:00:00Z');
  });

  it('leaves it to the clock where it says nothing', () => {
    expect(at(during, weekly, { src }).isOnAir).to.equal(true);
    expect(at(outside, weekly, { src, status: 'nonsense' }).isOnAir).to.equal(false);
  });

  it('is nothing of a show without a schedule', () => {
    expect(at(during, null)).to.deep.equal({ isOnAir: false, until: undefined, next: undefined });
  });
});
