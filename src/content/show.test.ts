import { expect } from '@open-wc/testing';
import { decodeShow, type Show } from './show.js';

const url = 'https://content.example/shows/s.json';
const required = { id: 's', name: 'S', episodes: [] };
const javascript = 'javascript:alert(1)';

function read(keys: object): { show: Show; paths: string[] } {
  const { document, problems } = decodeShow({ ...required, ...keys }, url);
  return { show: document, paths: problems.map(({ path }) => path) };
}

/** Reads some keys: those of the result are as expected, those expected to be `undefined` are absent. */
function expectRead(keys: object, expected: object, ...paths: string[]): void {
  const { show, paths: noted } = read(keys);
  const name = JSON.stringify(keys);
  for (const [key, value] of Object.entries(expected)) {
    expect((show as unknown as Record<string, unknown>)[key], name).to.deep.equal(value);
  }
  expect(noted, name).to.deep.equal(paths);
}

const weekly = {
  byDay: ['Saturday'],
  startTime: '10:00',
  duration: 3600,
  scheduleTimezone: 'America/Edmonton',
};
const broadcast = { startDate: '2026-12-26T10:00:00-07:00', endDate: '2026-12-26T11:00:00-07:00' };

describe('decodeShow', () => {
  it('keeps every key of the format', () => {
    const whole = {
      version: 1,
      type: 'show',
      id: 'urn:uuid:43013506-dd0f-4255-bebb-5f134bcc5abd',
      name: 'The PinPoint Health Show',
      tagline: 'with Doctor Lou',
      description: 'Each week Dr. Lou takes your calls.',
      image: { src: 'https://content.example/cover.svg', width: 1200, height: 1200, alt: '' },
      url: 'https://pinpoint.example/shows/s/',
      inLanguage: 'en-CA',
      publisher: { name: 'PinPoint Health' },
      copyrightNotice: '© 2024 PinPoint Health. All Rights Reserved.',
      translations: [{ inLanguage: 'fr-CA', src: 'https://content.example/fr/s.json' }],
      host: [{ name: 'Doctor Lou', jobTitle: 'Host', url: 'https://lou.example/' }],
      schedule: [{ ...weekly, exceptDate: ['2026-12-26'] }, broadcast],
      live: {
        src: 'https://a.example/live.m3u8',
        type: 'application/x-mpegURL',
        status: 'live',
        url: 'https://a.example/',
      },
      callIn: {
        telephone: '+18005550142',
        label: '1-800-555-0142',
        note: ['Ask ', { text: 'us', em: true }],
        whileOnAir: true,
      },
      links: [{ label: 'Podcast feed', href: 'https://a.example/feed.xml' }],
      episodes: [{ id: 'e', name: 'E', audio: [{ src: 'https://a.example/e.mp3' }] }],
      next: 'https://content.example/shows/s-2.json',
    };
    expectRead(whole, whole);
    expect(Object.keys(read(whole).show)).to.have.members(Object.keys(whole));
  });

  it('needs no more than an id, a name and its episodes, which may be none', () => {
    expect(read({}).show).to.deep.equal({ ...required, version: 1, type: 'show' });
  });

  it('reads single values where the format has lists', () => {
    expectRead({ host: 'Doctor Lou' }, { host: [{ name: 'Doctor Lou' }] });
    expectRead({ host: { name: 'Doctor Lou' } }, { host: [{ name: 'Doctor Lou' }] });
    expectRead(
      { links: { label: 'a', href: '/feed' } },
      { links: [{ label: 'a', href: 'https://content.example/feed' }] },
    );
    expectRead({ schedule: weekly }, { schedule: [weekly] });
    expectRead({ schedule: broadcast }, { schedule: [broadcast] });
    expectRead(
      { schedule: { ...weekly, byDay: 'Saturday', exceptDate: '2026-12-26' } },
      { schedule: [{ ...weekly, exceptDate: ['2026-12-26'] }] },
    );
  });

  it('reads a description as text, or as blocks', () => {
    const blocks = [{ type: 'paragraph', text: 'a' }];
    expectRead({ description: ['a ', { text: 'b' }] }, { description: ['a ', { text: 'b' }] });
    expectRead({ description: blocks }, { description: blocks });
  });

  it('reads the length of a broadcast in every spelling', () => {
    for (const duration of ['PT1H', '3600', '1:00:00', 3600]) {
      expectRead({ schedule: { ...weekly, duration } }, { schedule: [weekly] });
    }
  });

  it('keeps the neighbours of a broadcast that can’t be used', () => {
    for (const key of ['byDay', 'startTime', 'duration', 'scheduleTimezone']) {
      expectRead(
        { schedule: [weekly, { ...weekly, [key]: undefined }, broadcast] },
        { schedule: [weekly, broadcast] },
        `schedule[1].${key}`,
      );
    }
    expectRead(
      { schedule: [weekly, { ...broadcast, endDate: null }, {}, null] },
      { schedule: [weekly] },
      'schedule[1].endDate',
      'schedule[2].byDay',
      'schedule[3]',
    );
    expectRead(
      { schedule: [{ ...broadcast, startDate: 'noon' }, weekly] },
      { schedule: [weekly] },
      'schedule[0].startDate',
      'schedule[0].startDate',
    );
  });

  it('keeps the neighbours of an exception that is no date', () => {
    expectRead(
      { schedule: { ...weekly, exceptDate: ['2026-12-26', 'Easter', '2027-01-02'] } },
      { schedule: [{ ...weekly, exceptDate: ['2026-12-26', '2027-01-02'] }] },
      'schedule.exceptDate[1]',
    );
  });

  it('keeps every status of the stream, and drops a stream that may not be loaded', () => {
    const live = { src: 'https://a.example/live.mp3' };
    for (const status of ['pending', 'live', 'ended'])
      expectRead({ live: { ...live, status } }, { live: { ...live, status } });
    expectRead({ live: { src: 'live.mp3' } }, { live: { src: 'https://content.example/shows/live.mp3' } });
    expectRead({ live: { src: javascript } }, { live: undefined }, 'live.src', 'live.src');
    expectRead({ live: { ...live, url: javascript } }, { live }, 'live.url');
  });

  it('reads a telephone number that is a number, and needs one', () => {
    expectRead(
      { callIn: { telephone: 18005550142, whileOnAir: 'true' } },
      { callIn: { telephone: '18005550142', whileOnAir: true } },
    );
    expectRead({ callIn: { label: '1-800-555-0142' } }, { callIn: undefined }, 'callIn.telephone');
  });

  it('keeps the neighbours of a bad link or host', () => {
    const good = { label: 'a', href: 'mailto:lou@a.example' };
    expectRead(
      { links: [good, { label: 'b' }, { href: '/' }, { ...good, href: javascript }, good] },
      { links: [good, good] },
      'links[1].href',
      'links[2].label',
      'links[3].href',
      'links[3].href',
    );
    expectRead({ host: ['Lou', {}, 'Ann'] }, { host: [{ name: 'Lou' }, { name: 'Ann' }] }, 'host[1].name');
  });

  it('resolves the address of the older episodes, and drops one that may not be loaded', () => {
    expectRead({ next: 's-2.json' }, { next: 'https://content.example/shows/s-2.json' });
    expectRead({ next: javascript }, { next: undefined }, 'next');
  });
});
