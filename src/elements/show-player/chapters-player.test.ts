import { expect } from '@open-wc/testing';
import { byHand, json, override, uniquePath } from '../../../test/fake-network.js';
import {
  control,
  controls,
  episode,
  find,
  focused,
  goneOn,
  has,
  nameOf,
  part,
  playing,
  quietConsole,
  sample,
  show,
  talk,
  textOf,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const inline = [
  { startTime: 0, title: 'Welcome' },
  { startTime: 5, title: 'Stand up', url: 'https://pinpoint.example/stand' },
  { startTime: 12, title: 'Sit down' },
];

const withChapters = (chapters: unknown) => show([episode('backs', talk, { chapters }), episode('knees')]);

async function open(player: PinpointShowPlayer): Promise<void> {
  control(player, 'Chapters').click();
  await until(() => has(player, 'chapters'), 'the list is there');
}

const listed = (player: PinpointShowPlayer) =>
  [...part(player, 'chapters').querySelectorAll('li > button')].map((button) => words(nameOf(button)));
const current = (player: PinpointShowPlayer) =>
  part(player, 'chapters').querySelector('[aria-current=true] .chapter-name')?.textContent;

/** Has a path answered as a test says, and all others by the server: to be restored. */
function answered(path: string, answer: () => Response | Promise<Response>): { restore(): void } {
  const real = window.fetch.bind(window);
  const restore = override(window, 'fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    new URL(input instanceof Request ? input.url : input, location.href).pathname === path
      ? Promise.resolve(answer())
      : real(input, init),
  );
  return { restore };
}

describe('the chapters in the player', () => {
  it('of an episode are a tab with a list, in which the current one is marked while the sound goes on', async () => {
    const player = await playing(withChapters(inline));
    await open(player);
    await until(() => listed(player).length, 'they are listed');
    expect(listed(player).map((name) => name.replace(/\d+ sec$/, ''))).to.deep.equal([
      '0:00Welcome',
      '0:05Stand up',
      '0:12Sit down',
    ]);
    player.currentTime = 5;
    await until(() => current(player) === 'Stand up', 'the second is marked');
    await until(() => textOf(player).includes('Stand up'), 'it stands beside the title');
  });

  it('are gone to with a press, which plays what is paused and keeps the focus', async () => {
    const player = await playing(withChapters(inline));
    player.pause();
    await open(player);
    const second = control(player, /Sit down/);
    second.focus();
    second.click();
    await until(() => !player.paused && player.currentTime >= 12, 'it plays from there');
    await until(() => current(player) === 'Sit down', 'it is marked');
    expect(focused(player)).to.match(/Sit down/);
  });

  it('come from a file', async () => {
    const player = await playing(sample);
    await open(player);
    await until(() => listed(player).length === 5, 'they are listed');
    expect(listed(player)[1]).to.match(/^0:17Case study: the weekend mover/);
    const link = controls(player).find(
      (element) => element instanceof HTMLAnchorElement && /Margaret/.test(nameOf(element)),
    );
    expect(link?.getAttribute('href')).to.match(/^https:/);
  });

  it('are no tab where an episode has none', async () => {
    const player = await playing(show([episode('backs', talk)]));
    expect(controls(player).map(nameOf)).not.to.include('Chapters');
  });

  it('that can’t be had never stop the sound, and come with Try again', async () => {
    const quiet = quietConsole();
    const path = uniquePath('chapters.json');
    const broken: (() => Response | Promise<Response>)[] = [
      () => new Response('', { status: 410 }),
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      () => json({ chapters: 'none' }),
      () => new Response('{'),
    ];
    for (const answer of broken) {
      const network = answered(path, answer);
      const player = await playing(withChapters({ src: path }));
      control(player, 'Chapters').click();
      await until(() => has(player, 'retry'), 'it says that it failed');
      expect(textOf(player)).to.include('This could not be loaded. The sound is not affected.');
      await goneOn(player);
      network.restore();
      player.remove();
    }
    quiet.restore();
  });

  it('that never come never stop the sound either', async () => {
    const path = uniquePath('chapters.json');
    const { route } = byHand();
    const network = answered(path, () => route({ url: path, init: {} }));
    const player = await playing(withChapters({ src: path }));
    control(player, 'Chapters').click();
    await goneOn(player, 1);
    expect(find(player, 'retry') === null).to.equal(true);
    network.restore();
  });

  it('that come with Try again are marked on the bar too', async () => {
    const quiet = quietConsole();
    const path = uniquePath('chapters.json');
    let isThere = false;
    const network = answered(path, () =>
      isThere ? json({ chapters: inline }) : new Response('', { status: 410 }),
    );
    const player = await playing(withChapters({ src: path }));
    control(player, 'Chapters').click();
    await until(() => has(player, 'retry'), 'it says that it failed');
    isThere = true;
    part(player, 'retry').focus();
    part(player, 'retry').click();
    await until(() => has(player, 'chapters') && listed(player).length === 3, 'they are listed');
    await until(
      () => /gradient/.test(part(player, 'seek').parentElement?.style.getPropertyValue('--_marks') ?? ''),
      'they are marked',
    );
    expect(focused(player)).to.match(/Welcome/);
    network.restore();
    quiet.restore();
  });
});
