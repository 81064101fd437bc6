import { expect } from '@open-wc/testing';
import { airTimeOf } from './air-time.js';
import { calendarOf } from './calendar.js';
import { decodeShow, type Show } from './show.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const monday = Date.parse('2026-11-23T12:00:00Z');

const weekly = {
  byDay: ['Saturday'],
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/New_York',
};
const special = { startDate: '2026-12-24T19:00:00-07:00', endDate: '2026-12-24T20:30:00-07:00' };

function show(schedule: unknown, more: object = {}): Show {
  const json = { id: 'urn:uuid:43', name: 'The Show', episodes: [], schedule, ...more };
  return decodeShow(json, 'https://content.example/shows/show.json').document;
}

/** A component of a calendar: its properties by name, each as often as it stands there. */
interface Component {
  readonly name: string;
  readonly properties: Map<string, { readonly parameters: string; readonly value: string }[]>;
  readonly children: Component[];
}

/** Reads a calendar as RFC 5545 says; throws for lines that are none. */
function parse(text: string): Component {
  const root: Component = { name: '', properties: new Map(), children: [] };
  const open = [root];
  for (const line of text.replace(/\r\n /g, '').split('\r\n').slice(0, -1)) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z]+=[^:;,"]+)*):(.+)$/.exec(line) ?? [];
    if (!name) throw new Error(`No line of a calendar: ${line}`);
    const parent = open.at(-1)!;
    if (name === 'BEGIN') {
      const child: Component = { name: value, properties: new Map(), children: [] };
      parent.children.push(child);
      open.push(child);
    } else if (name === 'END') {
      expect(open.pop()?.name).to.equal(value);
    } else {
      parent.properties.set(name, [...(parent.properties.get(name) ?? []), { parameters, value }]);
    }
  }
  expect(open.length).to.equal(1);
  expect(root.children.map((child) => child.name)).to.deep.equal(['VCALENDAR']);
  return root.children[0]!;
}

function only({ properties }: Component, name: string) {
  const found = properties.get(name) ?? [];
  expect(found.length, name).to.equal(1);
  return found[0]!;
}

const value = (component: Component, name: string) => only(component, name).value;
const events = (text: string) => parse(text).children.filter(({ name }) => name === 'VEVENT');
const zones = (text: string) => parse(text).children.filter(({ name }) => name === 'VTIMEZONE');

/** `20261128T100000`, with a `Z` or without, in milliseconds as if it were UTC. */
function time(written: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(written);
  if (!parts) throw new Error(`No time: ${written}`);
  const [year = 0, month = 1, ...others] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...others);
}

/** `-0500` in milliseconds. */
function offset(written: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(written) ?? [];
  return (+`${hours}` * 60 + +`${minutes}`) * 60_000 * (sign === '-' ? -1 : 1);
}

/** The changes of a clock that a time zone says, up to 2039: when by the clock before, and to which offset. */
function changes(zone: Component): { at: number; from: number; to: number }[] {
  return zone.children
    .flatMap((kind) => {
      const from = offset(value(kind, 'TZOFFSETFROM'));
      const to = offset(value(kind, 'TZOFFSETTO'));
      const first = time(value(kind, 'DTSTART'));
      const rule = kind.properties.get('RRULE')?.[0]?.value;
      return [first, ...(rule ? yearly(rule, first) : [])].map((at) => ({
        at: at - from,
        from,
        to,
      }));
    })
    .sort((one, other) => one.at - other.at);
}

function yearly(rule: string, first: number): number[] {
  const [, month, nth, code = ''] = /^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)([A-Z]{2})$/.exec(rule) ?? [];
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(code);
  const found: number[] = [];
  for (let year = new Date(first).getUTCFullYear(); year < 2039; year++) {
    const days = [...Array(31).keys()]
      .map((day) => new Date(Date.UTC(year, Number(month) - 1, day + 1)))
      .filter((day) => day.getUTCMonth() === Number(month) - 1 && day.getUTCDay() === weekday);
    found.push(Number(days.at(Number(nth) > 0 ? Number(nth) - 1 : Number(nth))) + (first % DAY));
  }
  expect(found[0]).to.equal(first);
  return found.slice(1);
}

/** When an event begins until a moment, as a calendar that knows no zones by name finds out. */
function starts(text: string, event: Component, until: number): number[] {
  const first = only(event, 'DTSTART');
  if (first.value.endsWith('Z')) return [time(first.value)];
  const id = first.parameters.replace(';TZID=', '');
  const zone = zones(text).find((each) => value(each, 'TZID') === id);
  const rule = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(value(event, 'RRULE'))?.[1]?.split(',') ?? [];
  const left = event.properties.get('EXDATE')?.flatMap((each) => {
    expect(each.parameters).to.equal(first.parameters);
    return each.value.split(',').map(time);
  });
  const all = changes(zone!);
  const found: number[] = [];
  for (let local = time(first.value); local < until; local += DAY) {
    const code = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(local).getUTCDay()]!;
    if (!rule.includes(code) || left?.includes(local)) continue;
    // A time that is left out, or comes twice, is by the offset before the change.
    const change = all.filter(({ at, from, to }) => at + Math.max(from, to) <= local).at(-1);
    found.push(local - change!.to);
  }
  return found.filter((start) => start < until);
}

/** All that begins within a year of a moment, as the player says it. */
function announced(of: Show, from: number, until: number): number[] {
  const found: number[] = [];
  let now = from;
  for (;;) {
    const { next } = airTimeOf(of, now);
    if (!next || next.start >= until) return found;
    found.push((now = next.start));
  }
}

const iso = (times: readonly number[]) => times.map((each) => new Date(each).toISOString());

describe('the calendar of a weekly show', () => {
  for (const zone of [
    'America/New_York',
    'America/St_Johns',
    'Europe/Berlin',
    'Europe/London',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Africa/Casablanca',
    'Asia/Jerusalem',
    'Asia/Kolkata',
    'UTC',
  ])
    for (const startTime of ['10:00', '02:30'])
      it(`has each broadcast of two years at ${startTime} in ${zone} when the player has it`, () => {
        const of = show({ ...weekly, byDay: ['Saturday', 'Sunday'], startTime, scheduleTimezone: zone });
        for (const now of [monday, monday + 200 * DAY]) {
          const text = calendarOf(of, now);
          const until = now + 730 * DAY;
          const [event, ...others] = events(text);
          expect(others).to.deep.equal([]);
          const expected = announced(of, now, until);
          expect(expected.length).to.be.above(200);
          expect(iso(starts(text, event!, until))).to.deep.equal(iso(expected));
        }
      });

  it('keeps its hour for as long as calendars go, where clocks change by a rule', () => {
    for (const [scheduleTimezone, ...rules] of [
      ['America/New_York', 'BYMONTH=11;BYDAY=1SU', 'BYMONTH=3;BYDAY=2SU'],
      ['Europe/Berlin', 'BYMONTH=10;BYDAY=-1SU', 'BYMONTH=3;BYDAY=-1SU'],
    ] as const) {
      for (const now of [monday, monday + 100 * DAY, monday + 200 * DAY, monday + 300 * DAY]) {
        const [zone] = zones(calendarOf(show({ ...weekly, scheduleTimezone }), now));
        const said = zone!.children.map((kind) => `${kind.name} ${value(kind, 'RRULE')}`).sort();
        expect(said).to.deep.equal([`DAYLIGHT FREQ=YEARLY;${rules[1]}`, `STANDARD FREQ=YEARLY;${rules[0]}`]);
      }
    }
  });

  it('says a zone once, whose clock never changes too', () => {
    const tokyo = { ...weekly, scheduleTimezone: 'Asia/Tokyo' };
    const text = calendarOf(show([tokyo, { ...tokyo, startTime: '18:00' }]), monday);
    const [zone, ...others] = zones(text);
    expect(others).to.deep.equal([]);
    expect(zone!.children.map((kind) => value(kind, 'TZOFFSETTO'))).to.deep.equal(['+0900']);
    expect(events(text).map((event) => value(event, 'DTSTART'))).to.deep.equal([
      '20261128T100000',
      '20261128T180000',
    ]);
  });

  it('begins with the next broadcast, not with one that is on', () => {
    const at = (now: string) => {
      const [event] = events(calendarOf(show(weekly), Date.parse(now)));
      return `${only(event!, 'DTSTART').parameters} ${value(event!, 'DTSTART')}`;
    };
    expect(at('2026-11-21T14:59:59Z')).to.equal(';TZID=America/New_York 20261121T100000');
    expect(at('2026-11-21T15:00:00Z')).to.equal(';TZID=America/New_York 20261128T100000');
    expect(value(events(calendarOf(show(weekly), monday))[0]!, 'DURATION')).to.equal('PT3600S');
  });

  it('leaves out the dates that it names, the first of them too', () => {
    const of = show({
      ...weekly,
      byDay: ['Saturday', 'Sunday'],
      exceptDate: ['2026-11-21', '2026-11-28', '2026-12-26', '2026-12-30', '2027-07'],
    });
    const text = calendarOf(of, monday);
    const until = monday + 365 * DAY;
    const [event] = events(text);
    expect(value(event!, 'DTSTART')).to.equal('20261129T100000');
    expect(value(event!, 'EXDATE').split(',').slice(0, 2)).to.deep.equal([
      '20261226T100000',
      '20270703T100000',
    ]);
    expect(iso(starts(text, event!, until))).to.deep.equal(iso(announced(of, monday, until)));
  });

  it('may begin after midnight of its day', () => {
    const of = show({ ...weekly, startTime: '25:30' });
    const text = calendarOf(of, monday);
    const [event] = events(text);
    expect([value(event!, 'DTSTART'), value(event!, 'RRULE')]).to.deep.equal([
      '20261129T013000',
      'FREQ=WEEKLY;BYDAY=SU',
    ]);
  });

  it('may have its days as addresses, and a zone that is an offset', function () {
    const of = show({ ...weekly, byDay: ['https://schema.org/Saturday'], scheduleTimezone: '+05:30' });
    // Engines that know no such zone pass the rule over, here as in the player.
    if (!airTimeOf(of, monday).next) this.skip();
    const text = calendarOf(of, monday);
    expect(only(events(text)[0]!, 'DTSTART').parameters).to.equal(';TZID=+0530');
    expect(value(zones(text)[0]!, 'TZID')).to.equal('+0530');
  });

  for (const [name, junk] of [
    ['an unknown zone', { scheduleTimezone: 'Mars/Olympus' }],
    ['a time that is none', { startTime: 'ten' }],
    ['a day that is none', { byDay: ['Caturday'] }],
    ['no length', { duration: 0 }],
  ] as const)
    it(`passes over a rule with ${name}`, () => {
      expect(calendarOf(show({ ...weekly, ...junk }), monday)).to.equal('');
      expect(events(calendarOf(show([{ ...weekly, ...junk }, weekly]), monday)).length).to.equal(1);
    });
});

describe('the calendar of single broadcasts', () => {
  it('has those that are not over, in UTC', () => {
    const gone = { startDate: '2026-11-20T19:00:00-07:00', endDate: '2026-11-20T20:00:00-07:00' };
    const [event, ...others] = events(calendarOf(show([gone, special]), monday));
    expect(others).to.deep.equal([]);
    expect([value(event!, 'DTSTART'), value(event!, 'DTEND')]).to.deep.equal([
      '20261225T020000Z',
      '20261225T033000Z',
    ]);
    expect(zones(calendarOf(show(special), monday))).to.deep.equal([]);
  });

  it('is nothing where all are over, end before they begin, or there are none', () => {
    const { startDate: endDate, endDate: startDate } = special;
    for (const schedule of [undefined, [], { startDate, endDate }])
      expect(calendarOf(show(schedule), monday)).to.equal('');
    expect(calendarOf(show(special), Date.parse(special.endDate))).to.equal('');
  });
});

describe('an event of the calendar', () => {
  const names = (text: string) => events(text).map((event) => value(event, 'UID'));

  it('has a name of its own, which stays when its time changes, so that it is replaced', () => {
    const before = names(calendarOf(show([weekly, { ...weekly, byDay: ['Sunday'] }, special]), monday));
    const later = { ...weekly, startTime: '11:00', byDay: ['Friday'] };
    const after = names(calendarOf(show([special, later, weekly]), monday + 8 * DAY));
    expect(new Set(before).size).to.equal(3);
    expect(after.sort()).to.deep.equal(before.sort());
    expect(names(calendarOf(show(weekly, { id: 'another' }), monday))).to.not.include(before[0]!);
  });

  it('says what is on, the number to call and where', () => {
    const more = {
      tagline: 'with Doctor Lou',
      url: 'https://pinpoint.example/shows/s/?a=1,2',
      callIn: { telephone: '+18005550142', label: '1-800-555-0142' },
    };
    const [event] = events(calendarOf(show(weekly, more), monday));
    const said = Object.fromEntries([...event!.properties].map(([name, [first]]) => [name, first!.value]));
    expect(said).to.include({
      DTSTAMP: '20261123T120000Z',
      SUMMARY: 'The Show',
      DESCRIPTION: 'with Doctor Lou\\n1-800-555-0142\\nhttps://pinpoint.example/shows/s/?a=1\\,2',
      URL: 'https://pinpoint.example/shows/s/?a=1,2',
      LOCATION: 'https://pinpoint.example/shows/s/?a=1\\,2',
    });
  });

  it('says no more than its name where no more is known', () => {
    const [event] = events(calendarOf(show(weekly), monday));
    expect([...event!.properties.keys()]).to.deep.equal([
      'UID',
      'DTSTAMP',
      'DTSTART',
      'DURATION',
      'RRULE',
      'SUMMARY',
    ]);
  });

  it('keeps every character of the document, and is no other line whatever that says', () => {
    const name = 'A; b, c \\ d "e": f\nBEGIN:VALARM\r\nACTION:AUDIO\rEND:VALARM\u0085\u0000x';
    const hostile = { id: 'a\r\nb', name, url: 'https://a.example/\r\nATTACH:x' };
    const text = calendarOf(show(weekly, hostile), monday);
    expect(text.replace(/\r\n/g, '')).to.not.match(/\p{Cc}/u);
    const [event] = events(text);
    expect(event!.children).to.deep.equal([]);
    expect(value(event!, 'SUMMARY')).to.equal(
      'A\\; b\\, c \\\\ d "e": f\\nBEGIN:VALARM\\nACTION:AUDIO\\nEND:VALARMx',
    );
    expect([...event!.properties.keys()]).to.not.include('ATTACH');
  });

  it('is sent in lines of at most 75 bytes that end between characters, and reads as it was', () => {
    const encoder = new TextEncoder();
    for (const name of [
      'a'.repeat(67),
      'a'.repeat(68),
      'a'.repeat(500),
      'é'.repeat(100),
      '健康'.repeat(60),
      '👩‍⚕️💊'.repeat(40),
      `${'a'.repeat(66)}é`,
      `${'x y '.repeat(30)}صحة`,
    ]) {
      const text = calendarOf(show(weekly, { name }), monday);
      for (const line of text.split('\r\n')) {
        expect(encoder.encode(line).length, line).to.be.at.most(75);
        expect(line).to.not.match(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      }
      expect(value(events(text)[0]!, 'SUMMARY')).to.equal(name.trim());
    }
  });

  it('is in a calendar of its version, each line of which ends as on the wire', () => {
    const text = calendarOf(show(weekly), monday);
    const calendar = parse(text);
    expect(value(calendar, 'VERSION')).to.equal('2.0');
    expect(value(calendar, 'PRODID')).to.not.equal('');
    expect(text.replace(/\r\n/g, '')).to.not.match(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  });
});
