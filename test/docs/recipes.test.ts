import { expect, waitUntil } from '@open-wc/testing';
import {
  answering,
  article,
  closePages,
  type HostPage,
  needDist,
  openPage,
  player,
  ready,
  script,
} from '../host-page.js';
import { readSamples } from './sample.js';

const samples = await readSamples();

/** The only piece of script under a heading of docs/events.md. */
function recipe(heading: string): string {
  const found = samples.filter((sample) => sample.file === 'docs/events.md' && sample.heading === heading);
  expect(found).to.have.length(1);
  return found[0]!.code;
}

const withAction = article.replace(
  '</pinpoint-article>',
  '<a slot="action" href="#book">Book</a></pinpoint-article>',
);

/** Opens a page with a recipe in it, reads, follows the call to action, and listens to half of an episode. */
async function visit(heading: string, before: () => void): Promise<HostPage> {
  const code = answering(recipe(heading), 'text/javascript').replaceAll('&', '&amp;');
  const page = await openPage({
    before,
    head: `<script src="${code}"></script>${script}`,
    body: player + withAction,
  });
  const show = await ready(page, 'pinpoint-show-player');
  const text = page.document.querySelector('pinpoint-article')!;
  text.scrollIntoView();
  await ready(page, 'pinpoint-article');
  text.querySelector<HTMLElement>('[slot=action]')!.click();
  // Some engines play without a sound device only what is muted.
  show.muted = true;
  const passed = new Promise((resolve) =>
    page.document.addEventListener('pinpoint-progress', resolve, { once: true }),
  );
  await show.play();
  await waitUntil(() => show.duration > 0, 'its length is known', { timeout: 10_000 });
  show.currentTime = show.duration / 2;
  await passed;
  show.pause();
  const missing = page.document.createElement('pinpoint-tips');
  const failed = new Promise((resolve) =>
    page.document.addEventListener('pinpoint-error', resolve, { once: true }),
  );
  missing.src = '/status/404';
  missing.loading = 'eager';
  page.document.body.append(missing);
  await failed;
  return page;
}

const episode = 'Lifting with a sore back';

describe('the recipes for analytics', () => {
  before(needDist);
  beforeEach(() => localStorage.removeItem('pinpoint-player'));
  afterEach(closePages);

  it('fill the dataLayer of Google Tag Manager', async () => {
    const { window, log } = await visit('Google Tag Manager', () => {
      Object.assign(window, { dataLayer: [{ event: 'gtm.js' }] });
    });
    const { dataLayer } = window as unknown as {
      dataLayer: { event: string; pinpoint: Record<string, unknown> }[];
    };
    const told = (name: string) => dataLayer.find(({ event }) => event === name)?.pinpoint;
    expect(dataLayer[0]).to.deep.equal({ event: 'gtm.js' });
    expect(told('pinpoint_load')?.['url']).to.match(/\.json$/);
    expect(told('pinpoint_action')).to.include({ widget: 'pinpoint-article' });
    expect(told('pinpoint_action')?.['href']).to.match(/#book$/);
    expect(told('pinpoint_play')).to.include({ widget: 'pinpoint-show-player', name: episode });
    expect(told('pinpoint_progress')).to.include({ percent: 25, name: episode });
    expect(told('pinpoint_error')).to.include({ widget: 'pinpoint-tips', kind: 'http' });
    expect(log.errors.filter((line) => !line.startsWith('[pinpoint] <pinpoint-tips> http'))).to.deep.equal(
      [],
    );
  }).timeout(60_000);

  it('tell Matomo', async () => {
    const { window, log } = await visit('Matomo', () => {
      Object.assign(window, { _paq: [['trackPageView']] });
    });
    const { _paq: told } = window as unknown as { _paq: unknown[][] };
    expect(told[0]).to.deep.equal(['trackPageView']);
    expect(told.slice(1).map(([command, category]) => [command, category])).to.deep.equal(
      told.slice(1).map(() => ['trackEvent', 'PinPoint']),
    );
    const of = (action: string) => told.find((words) => words[2] === action)?.slice(3);
    expect(of('load')?.[0]).to.match(/\.json$/);
    expect(of('action')?.[0]).to.match(/#book$/);
    expect(of('play')).to.deep.equal([episode]);
    expect(of('progress')).to.deep.equal([episode, 25]);
    expect(of('error')).to.deep.equal(['http']);
    expect(log.errors.filter((line) => !line.startsWith('[pinpoint] <pinpoint-tips> http'))).to.deep.equal(
      [],
    );
  }).timeout(60_000);

  it('tell Plausible', async () => {
    const { window } = await visit('Plausible', () => {
      const calls: unknown[] = [];
      Object.assign(window, { calls, plausible: (...words: unknown[]) => calls.push(words) });
    });
    const { calls } = window as unknown as { calls: [string, { props: Record<string, unknown> }][] };
    const of = (name: string) => calls.find(([event]) => event === name)?.[1].props;
    expect(of('PinPoint action')?.['href']).to.match(/#book$/);
    expect(of('PinPoint play')).to.deep.equal({ episode });
    expect(of('PinPoint progress')).to.deep.equal({ episode, percent: 25 });
  }).timeout(60_000);

  it('keep for Plausible what happens before its script is there', async () => {
    const { window } = await visit('Plausible', () => undefined);
    const { plausible } = window as unknown as { plausible: { q: unknown[][] } };
    expect(plausible.q.map(([name]) => name)).to.include.members(['PinPoint action', 'PinPoint play']);
  }).timeout(60_000);
});
