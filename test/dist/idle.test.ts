import { expect, waitUntil } from '@open-wc/testing';
import {
  answering,
  closePages,
  escaped,
  type HostPage,
  needDist,
  openPage,
  running,
  script,
} from '../host-page.js';
import { watchOf, watchPage } from '../watch-page.js';

const sample = '/demo/content/shows/pinpoint-health-show.json';
const audio = [{ src: '/demo/content-src/media/a-pause-for-your-back.mp3', type: 'audio/mpeg' }];

/** A show of one episode that is on air for an hour at that time of the day, each day. */
function showAt(startTime: string): string {
  const show = {
    ...{ version: 1, type: 'show', id: 'show', name: 'The Show', inLanguage: 'en' },
    episodes: [{ id: 'a', name: 'About backs', audio }],
    schedule: [
      {
        byDay: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
        ...{ startTime, duration: 'PT1H', scheduleTimezone: 'UTC' },
      },
    ],
  };
  return escaped(answering(JSON.stringify(show), 'application/json'));
}

/** A time of the day in some hours from now. */
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);

const player = (src: string) => `<pinpoint-show-player loading="eager" src="${src}"></pinpoint-show-player>`;
const article =
  '<pinpoint-article loading="eager" src="/demo/content/articles/strength-training-back-pain.json"></pinpoint-article>';
const tips = '<pinpoint-tips loading="eager" src="/demo/content/tips.json"></pinpoint-tips>';

/** A page whose widgets all show their documents, and where nothing is on its way any more. */
async function settled(body: string): Promise<HostPage> {
  const page = await openPage({ head: running(watchPage) + script, body });
  const widgets = () => [
    ...page.document.querySelectorAll('pinpoint-article, pinpoint-show-player, pinpoint-tips'),
  ];
  const areReady = () =>
    widgets().every((widget) => (widget as HTMLElement & { status?: string }).status === 'ready');
  await waitUntil(areReady, 'not all are ready', { timeout: 15_000 });
  await rest(page);
  return page;
}

/** Waits until nothing has been called back for a while. */
async function rest(page: HostPage): Promise<void> {
  const watch = watchOf(page);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  do await pause();
  while (watch.called().length);
  // A copy of each document is kept when it has been there for a while.
  await watch.advance(5000);
  do await pause();
  while (watch.called().length);
}

/** What is called back in a minute in which nothing changes. */
async function minute(page: HostPage): Promise<string[]> {
  const watch = watchOf(page);
  watch.called();
  await watch.advance(60_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return watch.called();
}

describe('while nothing changes', () => {
  before(needDist);
  afterEach(closePages);

  it('nothing runs for an article and a list of tips: no timer, no frame, no observer', async () => {
    expect(await minute(await settled(article + tips))).to.deep.equal([]);
  });

  it('nothing runs for a show without a schedule', async () => {
    const src = showAt(inHours(6)).replace(/schedule/g, 'nothing');
    expect(await minute(await settled(player(src)))).to.deep.equal([]);
  });

  it('one timer a minute runs for a show with a schedule, and nothing else', async () => {
    const page = await settled(player(showAt(inHours(6))));
    expect(await minute(page)).to.deep.equal(['timer']);
  });

  it('no more than one timer a minute runs for each of fifty shows', async () => {
    const page = await settled(player(showAt(inHours(6))));
    const { body } = page.document;
    const one = body.querySelector('pinpoint-show-player')!;
    const all = [one, ...Array.from({ length: 49 }, () => one.cloneNode() as typeof one)];
    body.append(...all.slice(1));
    await waitUntil(() => all.every(({ status }) => status === 'ready'), 'not all are ready', {
      timeout: 15_000,
    });
    await rest(page);
    const called = await minute(page);
    expect(called.filter((what) => what !== 'timer')).to.deep.equal([]);
    expect(called.length).to.be.at.most(50);
  });

  for (const [place, style] of [
    ['in view', ''],
    ['out of view', 'height: 3000px'],
  ])
    it(`nothing runs for a player that was heard and is paused ${place}, beyond that timer`, async () => {
      const page = await settled(`<div style="${style}"></div>${player(sample)}`);
      const widget = page.document.querySelector('pinpoint-show-player')!;
      widget.muted = true;
      await widget.play();
      await waitUntil(() => widget.renderRoot.querySelector('.elsewhere'), 'it is not heard', {
        timeout: 15_000,
      });
      widget.pause();
      await rest(page);
      expect((await minute(page)).filter((what) => what !== 'timer')).to.deep.equal([]);
      expect(watchOf(page).timers().length).to.be.at.most(1);
    });
});
