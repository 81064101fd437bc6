import { expect } from '@open-wc/testing';
import {
  card,
  control,
  episode,
  find,
  gone,
  part,
  paused,
  playing,
  sample,
  show,
  slider,
  talk,
  until,
} from '../../../test/player.js';
import { drawn } from '../../../test/elements.js';
import '../../locale/ar.js';
// Here already, so that no test waits for a chunk.
import './bar.styles.js';
import './chapters-panel.js';
import './keys-panel.js';
import './notes-panel.js';
import './share-panel.js';
import './sleep-panel.js';
import './transcript/transcript-panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

type Attributes = Record<string, string>;

const broadcast = show([episode('backs', talk)], {
  live: { src: talk, type: 'audio/mpeg', status: 'live' },
  callIn: { telephone: '+18005550142', label: '1-800-555-0142' },
});

/** Presses a tab or a tool, and waits until it is there. */
async function open(player: PinpointShowPlayer, button: HTMLElement, what: string): Promise<void> {
  button.click();
  await until(() => player.renderRoot.querySelector(what), `${what} is there`);
  await player.updateComplete;
}

/** The player of the demo, with this open in it. */
const opened = (name: string, what: string) => async (attributes: Attributes) => {
  const player = await paused(sample, 60, attributes);
  await open(player, control(player, name), what);
  return player;
};

async function failed(attributes: Attributes): Promise<PinpointShowPlayer> {
  const player = await card(show([episode('backs', gone)]), attributes);
  part(player, 'listen').click();
  await until(() => find(player, 'retry'), 'it has failed');
  expect(slider(player).disabled).to.equal(true);
  return player;
}

const states: Readonly<Record<string, (attributes: Attributes) => Promise<PinpointShowPlayer>>> = {
  'the card': (attributes) => card(sample, attributes),
  'the card of a broadcast': (attributes) => card(broadcast, attributes),
  'a card without episodes': (attributes) => card(show([]), attributes),
  'a player that plays': (attributes) => playing(sample, attributes),
  'a broadcast that plays': (attributes) => playing(broadcast, attributes),
  'a player that is paused': (attributes) => paused(sample, 60, attributes),
  'a player that has failed': failed,
  'the chapters': opened('Chapters', '.chapters button'),
  'the transcript': opened('Transcript', '.reader-line'),
  'the notes': opened('About this episode', '[part~=note]'),
  'the sleep timer': opened('Sleep timer', '.sleep input'),
  'what can be shared': opened('Share', '.share button'),
  'the list of keys': opened('Keyboard shortcuts', '.keys dl'),
  'the card of a bar': (attributes) => card(sample, { ...attributes, variant: 'bar' }),
  'a bar that plays': (attributes) => playing(sample, { ...attributes, variant: 'bar' }),
};

for (const theme of ['light', 'dark'])
  describe(`an audit finds nothing, where it is ${theme},`, () => {
    for (const [name, state] of Object.entries(states))
      it(`in ${name}`, async () => {
        const player = await state({ theme });
        // Its colours are those of the page from the next frame on.
        await drawn();
        await expect(player).to.be.accessible();
      });
  });

describe('an audit finds nothing', () => {
  it('in a French player of an English show', async () => {
    await expect(await paused(sample, 60, { lang: 'fr-CA' })).to.be.accessible();
  });

  it('in an Arabic player, from right to left, with all that opens', async () => {
    // A show in Arabic as far as its document says: the words of the demo stay what they are.
    const url = new URL(sample, location.href);
    const demo = (await (await fetch(url)).json()) as { episodes: object[] };
    const episodes = JSON.parse(
      JSON.stringify(demo.episodes).replaceAll('"../media/', `"${new URL('../media/', url).href}`),
    ) as object[];
    const player = await paused({ ...demo, episodes, image: undefined, inLanguage: 'ar' }, 60, {
      lang: 'ar',
    });
    expect(getComputedStyle(part(player, 'rate')).direction).to.equal('rtl');
    const within = (selector: string) => player.renderRoot.querySelector<HTMLElement>(selector)!;
    const tabs = { chapters: '.chapters button', transcript: '.reader-line', notes: '[part~=note]' };
    for (const [id, what] of Object.entries(tabs)) {
      await open(player, within(`#tab-${id}`), what);
      await expect(player).to.be.accessible();
    }
    const tools = { sleep: '.sleep input', share: '.share button', keys: '.keys dl' };
    for (const [id, what] of Object.entries(tools)) {
      await open(player, within(`#tool-${id}`), what);
      await expect(player).to.be.accessible();
    }
  });
});
