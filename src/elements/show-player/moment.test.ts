import { expect } from '@open-wc/testing';
import { h } from '../dom.js';
import { hashOf, isFirstPlayer, type Moment, momentOf } from './moment.js';

/** What a fragment asks of the first player, which has no id. */
const first = (hash: string) => momentOf(hash, '', true);

describe('a time in the fragment', () => {
  const starts: [string, number][] = [
    ['0', 0],
    ['90', 90],
    ['90.5', 90.5],
    ['1:30', 90],
    ['01:30', 90],
    ['90:00', 5400],
    ['1:02:03', 3723],
    ['1:02:03.25', 3723.25],
    ['npt:90', 90],
    ['npt:1:30', 90],
    ['90s', 90],
    ['1m30s', 90],
    ['2m', 120],
    ['1h2m3s', 3723],
    ['1H', 3600],
    ['1%3A30', 90],
    ['90,', 90],
  ];
  for (const [text, start] of starts)
    it(`${text} is a start at ${start} seconds`, () => expect(first(`#t=${text}`)).to.deep.equal({ start }));

  const spans: [string, Moment][] = [
    ['90,120', { start: 90, end: 120 }],
    ['1:30,2:00', { start: 90, end: 120 }],
    ['npt:10,20', { start: 10, end: 20 }],
    ['1m,1h', { start: 60, end: 3600 }],
    [',120', { start: 0, end: 120 }],
    ['90%2C120', { start: 90, end: 120 }],
    ['90,90', { start: 90 }],
    ['90,30', { start: 90 }],
    [',0', { start: 0 }],
  ];
  for (const [text, span] of spans)
    it(`${text} is from ${span.start} ${span.end ? `to ${span.end}` : 'on, without an end'}`, () =>
      expect(first(`#t=${text}`)).to.deep.equal(span));

  for (const text of [
    '',
    ',',
    'soon',
    '-5',
    '1.2.3',
    '1:2:3:4',
    ':30',
    '90,then',
    'then,90',
    '1,2,3',
    'NaN',
    'Infinity',
    '1e400',
    'h',
    '%',
    '%E0%A4%A',
    'smpte:0:02:00',
    'clock:2026-11-21T10:00Z',
    '9'.repeat(400),
  ])
    it(`"${text.slice(0, 30)}" asks for nothing`, () => expect(first(`#t=${text}`)).to.equal(undefined));

  it('is the last one that can be read, where there are several', () => {
    expect(first('#t=10&t=20&t=soon')).to.deep.equal({ start: 20 });
  });

  it('may stand among what the page has in its fragment', () => {
    expect(first('#t=90&view=full')).to.deep.equal({ start: 90 });
    expect(first('t=90')).to.deep.equal({ start: 90 });
    expect(first('#?t=90')).to.deep.equal({ start: 90 });
    for (const other of ['', '#', '#booking', '#/doctors/42', '#view=full', '#__proto__=1'])
      expect(first(other), other).to.equal(undefined);
  });
});

describe('an episode in the fragment', () => {
  it('is its id', () => {
    expect(first('#episode=42&t=90')).to.deep.equal({ start: 90, episode: '42' });
    expect(first('#episode=urn%3Auuid%3A952ef9d0')).to.deep.equal({ start: 0, episode: 'urn:uuid:952ef9d0' });
    expect(first('#episode=a%26b+c%3Fd&t=1')).to.deep.equal({ start: 1, episode: 'a&b+c?d' });
  });

  it('begins at its beginning where the time can’t be read', () => {
    expect(first('#episode=42&t=soon')).to.deep.equal({ start: 0, episode: '42' });
  });
});

describe('a fragment', () => {
  const asked = (hash: string) =>
    // Three players on a page: the first has no id.
    ['', 'show', 'other'].filter((id) => momentOf(hash, id, id === ''));

  it('that names no player is meant for the first alone', () => {
    expect(asked('#t=90')).to.deep.equal(['']);
    expect(asked('#episode=42')).to.deep.equal(['']);
  });

  it('that names a player is meant for that alone', () => {
    for (const hash of [
      '#show&t=90',
      '#show?t=90',
      '#t=90&show',
      '#t=90&player=show',
      '#player=show&t=90',
      '#id=show&t=90',
    ])
      expect(asked(hash), hash).to.deep.equal(['show']);
  });

  it('that names none of the players moves nobody', () => {
    for (const hash of ['#booking&t=90', '#/doctors?t=90', '#t=90&player=gone'])
      expect(asked(hash), hash).to.deep.equal([]);
  });
});

describe('the fragment for a moment', () => {
  it('says the player, the episode and the time, as far as there is something to say', () => {
    expect(hashOf({ start: 90 }, 'show')).to.equal('#show&t=90');
    expect(hashOf({ start: 90 }, '')).to.equal('#t=90');
    expect(hashOf({ start: 90, end: 120 }, '')).to.equal('#t=90,120');
    expect(hashOf({ start: 0, end: 120 }, '')).to.equal('#t=,120');
    expect(hashOf({ start: 0 }, 'show')).to.equal('#show');
    expect(hashOf({ start: 0 }, '')).to.equal('');
    expect(hashOf({ start: 90, episode: 'urn:uuid:95' }, 'show')).to.equal('#show&episode=urn:uuid:95&t=90');
    expect(hashOf({ start: 0, episode: '42' }, '')).to.equal('#episode=42');
  });

  it('says no time that is none', () => {
    for (const start of [NaN, Infinity, -1]) expect(hashOf({ start }, 'show')).to.equal('#show');
  });

  const moments: Moment[] = [
    { start: 90 },
    { start: 0.125 },
    { start: 3723.5, end: 4000 },
    { start: 0, end: 7 },
    { start: 12, episode: 'urn:uuid:952ef9d0-ca29-4074-8cee-194f857b01d9' },
    { start: 12, episode: 'https://a.example/?p=42&x=y#z' },
    { start: 0, episode: 'un épisode, 100 % + 1 = 2?' },
    { start: 1, end: 2, episode: '健康' },
  ];
  for (const id of ['', 'show', 'mein player', 'a&b=c?d+e', 'émission', 'player', 't'])
    it(`leads back to it, in a player of the id "${id}"`, () => {
      for (const moment of moments) {
        const hash = hashOf(moment, id);
        expect(momentOf(hash, id, !id), hash).to.deep.equal(moment);
        // As the browser gives it back.
        expect(momentOf(new URL(hash, 'https://a.example/').hash, id, !id), hash).to.deep.equal(moment);
        if (id) expect(momentOf(hash, 'another', true), hash).to.equal(undefined);
      }
    });
});

describe('the first player of a page', () => {
  it('is the first in the document; one in a shadow tree where there is no other', () => {
    const [one, two, hidden] = ['one', 'two', 'hidden'].map((id) => h('x-player', { id }));
    const box = h('div', {}, one, two);
    const host = h('div');
    host.attachShadow({ mode: 'open' }).append(hidden!);
    document.body.append(host);
    expect(isFirstPlayer(hidden!)).to.equal(true);
    document.body.append(box);
    expect([one, two, hidden].map((player) => isFirstPlayer(player!))).to.deep.equal([true, false, false]);
    box.remove();
    host.remove();
  });
});
