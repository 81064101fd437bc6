import { expect } from '@open-wc/testing';
import {
  episode,
  focused,
  gone,
  heard,
  nameOf,
  part,
  sample,
  show,
  talk,
  textOf,
  until,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

type Page = Window & typeof globalThis;

/** A page of its own, which loads the player as a clinic's does: its code for playing comes with the press. */
async function open(
  document: unknown,
  deck = './deck.ts',
): Promise<{ page: Page; player: PinpointShowPlayer }> {
  const folder = new URL('.', import.meta.url).href;
  const body = `<!doctype html><html lang="en"><title>A page</title>
    <script type="importmap">{"imports": {"${folder}deck.ts": "${new URL(deck, folder).href}"}}</script>
    <script type="module" src="${folder}define.ts"></script>
    <pinpoint-show-player></pinpoint-show-player>`;
  const frame = window.document.createElement('iframe');
  frame.src = `/test-server/echo?${new URLSearchParams({ type: 'text/html', body }).toString()}`;
  frame.width = '700';
  frame.height = '500';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  window.document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Page;
  const player = page.document.querySelector('pinpoint-show-player')!;
  // The failures here are meant.
  page.console.warn = () => undefined;
  if (typeof document === 'string') Object.assign(player, { loading: 'eager', src: document });
  else player.show = document;
  await heard(player, 'pinpoint-load');
  return { page, player };
}

const asked = (page: Page, name: RegExp) =>
  page.performance.getEntriesByType('resource').filter((entry) => name.test(entry.name)).length;

describe('the code of the player', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('is not asked for, and no sound is, before somebody comes near Listen Now', async () => {
    const { page, player } = await open(sample);
    expect(asked(page, /deck/)).to.equal(0);
    part(player, 'listen').dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => asked(page, /deck/), 'the code is asked for');
    expect(asked(page, /mp3/)).to.equal(0);
    expect(part(player, 'listen').getClientRects()).to.have.length(1);
  });

  it('comes with the press, and the sound with it', async () => {
    const { player } = await open(sample);
    part(player, 'listen').focus();
    part(player, 'listen').click();
    await until(() => player.renderRoot.querySelector('[part~=play]'), 'it is open');
    await until(() => player.currentTime > 0.3, 'it plays');
    expect(focused(player)).to.equal('Pause');
  });
});

describe('a player whose code cannot be had', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  const press = (player: PinpointShowPlayer) => part(player, 'listen').click();
  const says = (player: PinpointShowPlayer, name: string) =>
    until(() => nameOf(part(player, 'listen')) === name, `the button says ${name}`);

  it('plays all the same; its button pauses and plays on, and keeps the focus', async () => {
    const { player } = await open(show([episode('backs', talk)]), gone);
    part(player, 'listen').focus();
    press(player);
    await says(player, 'Pause');
    await until(() => player.currentTime > 0.3, 'it plays');
    expect(focused(player)).to.equal('Pause');
    press(player);
    await says(player, 'Listen Now');
    expect(player.paused).to.equal(true);
    const { currentTime } = player;
    press(player);
    await says(player, 'Pause');
    await until(() => player.currentTime > currentTime + 0.3, 'it plays on');
    expect(textOf(player)).to.equal('The Show Pause About backs');
    expect(focused(player)).to.equal('Pause');
  });

  it('says that the sound fails too', async () => {
    const { player } = await open(show([episode('backs', gone)]), gone);
    press(player);
    await until(
      () => textOf(player) === 'The Show Listen Now The audio can’t be played.',
      'it says that it failed',
    );
  });
});
