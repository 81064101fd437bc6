import { expect } from '@open-wc/testing';
import { calendarOf } from '../../content/calendar.js';
import { decodeShow } from '../../content/show.js';
import { fakeClock, type FakeClock } from '../../../test/fake-clock.js';
import { override } from '../../../test/fake-network.js';
import { saveCalendar } from './save-calendar.js';

const monday = Date.parse('2026-11-23T12:00:00Z');

function show(schedule: unknown) {
  const json = { id: 'show', name: 'The Show/with Lou', episodes: [], schedule };
  return decodeShow(json, 'https://content.example/shows/show.json').document;
}

const weekly = show({
  byDay: 'Saturday',
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/New_York',
});

describe('saving the calendar of a show', () => {
  let clock: FakeClock;
  /** What the browser was given to save. */
  let saved: { name: string; href: string }[];
  /** What the page was told of. */
  let clicks: number;
  let restore: () => void;
  const count = () => {
    clicks++;
  };

  beforeEach(() => {
    clock = fakeClock(monday);
    saved = [];
    clicks = 0;
    addEventListener('click', count, true);
    // The true one would put a file onto the disk of whoever runs this.
    restore = override(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, href: this.href });
      const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      this.addEventListener('click', (own) => own.preventDefault());
      this.dispatchEvent(event);
    });
  });
  afterEach(() => {
    restore();
    clock.restore();
    removeEventListener('click', count, true);
  });

  it('gives the visitor a file of its broadcasts, named for it', async () => {
    saveCalendar(weekly);
    const [file, ...others] = saved;
    expect(others).to.deep.equal([]);
    expect(file?.name).to.equal('The Show/with Lou.ics');
    const response = await fetch(file?.href ?? '');
    expect(response.headers.get('content-type')).to.equal('text/calendar;charset=utf-8');
    expect(await response.text()).to.equal(calendarOf(weekly, monday));
  });

  it('keeps the file no longer than a browser needs to fetch it', async () => {
    saveCalendar(weekly);
    const href = saved[0]?.href ?? '';
    await clock.tick(59_000);
    expect((await fetch(href)).ok).to.equal(true);
    await clock.tick(1_000);
    const isGone = await fetch(href).then(
      () => false,
      () => true,
    );
    expect(isGone).to.equal(true);
  });

  it('is no click on the page', () => {
    saveCalendar(weekly);
    expect([saved.length, clicks]).to.deep.equal([1, 0]);
  });

  it('does nothing where no broadcast is to come', () => {
    saveCalendar(show(undefined));
    expect(saved).to.deep.equal([]);
  });
});
