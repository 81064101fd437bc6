import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, type HostPage, needDist, openPage, running, script } from '../host-page.js';
import { type Watch, watchOf, watchPage } from '../watch-page.js';

type Tag = 'pinpoint-article' | 'pinpoint-show-player' | 'pinpoint-tips';
type Player = HTMLElementTagNameMap['pinpoint-show-player'];

const sources: Record<Tag, string> = {
  'pinpoint-article': '/demo/content/articles/strength-training-back-pain.json',
  'pinpoint-show-player': '/demo/content/shows/pinpoint-health-show.json',
  'pinpoint-tips': '/demo/content/tips.json',
};

/** Waits until a condition holds. Not `waitUntil`, which holds on to what is asked of until its time is over. */
async function until(holds: () => unknown, what: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Puts so many on the page, waits until they show their document, and takes them away. Gives them, held by nobody else. */
async function comeAndGo(page: HostPage, tag: Tag, count: number): Promise<WeakRef<Element>[]> {
  const { document } = page;
  const made = Array.from({ length: count }, () => {
    const element = document.createElement(tag);
    element.setAttribute('loading', 'eager');
    element.setAttribute('src', sources[tag]);
    return element;
  });
  document.body.append(...made);
  await until(() => made.every(({ status }) => status === 'ready'), `${tag} is not ready`);
  for (const element of made) element.remove();
  return made.map((element) => new WeakRef(element));
}

/** The same with one player that is heard first, and paused. */
async function listenAndGo(page: HostPage): Promise<WeakRef<Element>> {
  const player = page.document.createElement('pinpoint-show-player');
  Object.assign(player, { loading: 'eager', src: sources['pinpoint-show-player'], muted: true });
  page.document.body.append(player);
  await until(() => player.status === 'ready', 'the card is not ready');
  await player.play();
  const isOpen = () => player.renderRoot.querySelector('[part~=play]') && isHeard(player);
  await until(isOpen, 'the player does not play');
  // What comes with the sound has come when the lock screen is told.
  await until(() => player.renderRoot.querySelector('.elsewhere'), 'nothing comes with it');
  player.remove();
  await until(() => player.paused, 'it plays on');
  return new WeakRef(player);
}

function isHeard(player: Player): boolean {
  return !player.paused && player.currentTime > 0;
}

interface Held {
  readonly lasting: Record<string, unknown>;
  readonly timers: number;
}

/** What would stay for ever. Timers run out: those of less than a second are waited for. */
async function heldBy(watch: Watch): Promise<Held> {
  await until(() => watch.timers().every((due) => due > 1000), 'timers go on and on');
  const lasting = { listeners: watch.listeners(), observed: watch.observed(), channels: watch.channels() };
  return { lasting, timers: watch.timers().length };
}

/** How many are still there. Others than Chromium can't be asked to clean up. */
async function survivors(refs: readonly WeakRef<Element>[]): Promise<number | undefined> {
  for (let round = 0; round < 5; round++) {
    if ((await executeServerCommand('collect-garbage')) !== true) return undefined;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return refs.filter((ref) => ref.deref()).length;
}

function expectNoMore(held: Held, before: Held): void {
  expect(held.lasting).to.deep.equal(before.lasting);
  expect(held.timers).to.be.at.most(before.timers);
}

const open = () => openPage({ head: running(watchPage) + script, body: '<h1>A clinic</h1>' });

describe('a page that shows and removes a widget a thousand times', () => {
  before(needDist);
  afterEach(closePages);

  for (const tag of Object.keys(sources) as Tag[])
    it(`holds on to nothing of it: ${tag}`, async () => {
      const page = await open();
      const watch = watchOf(page);
      await comeAndGo(page, tag, 2);
      const before = await heldBy(watch);
      const refs: WeakRef<Element>[] = [];
      for (let round = 0; round < 20; round++) refs.push(...(await comeAndGo(page, tag, 50)));
      expectNoMore(await heldBy(watch), before);
      const left = await survivors(refs);
      // The last ones may stand in what the engine has on its stack.
      if (left !== undefined) expect(left).to.be.below(60);
    }).timeout(120_000);

  it('holds on to nothing of players that were heard', async () => {
    const page = await open();
    const watch = watchOf(page);
    await listenAndGo(page);
    const before = await heldBy(watch);
    const refs: WeakRef<Element>[] = [];
    for (let round = 0; round < 12; round++) refs.push(await listenAndGo(page));
    expectNoMore(await heldBy(watch), before);
    const left = await survivors(refs);
    if (left !== undefined) expect(left).to.be.below(4);
  }).timeout(120_000);
});
