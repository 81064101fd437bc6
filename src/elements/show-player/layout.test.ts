import { expect } from '@open-wc/testing';
import {
  card,
  control,
  controls,
  episode,
  find,
  gone,
  nameOf,
  part,
  paused,
  sample,
  show,
  until,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const long = 'Lendenwirbelsäulenbeschwerdenversicherungsgesellschaft';
const hard = show(
  [episode('hard', undefined, { name: `${long} and the pillow question`, duration: 36000 })],
  {
    name: `The ${long} Show`,
    tagline: `with Doctor ${long}`,
    description: long,
  },
);

/** Gives a player so many pixels. */
function narrow(player: PinpointShowPlayer, pixels: number): void {
  player.parentElement!.style.width = `${pixels}px`;
}

/** What stands out of a player, or makes it scroll sideways. */
function overflowing(player: PinpointShowPlayer): string[] {
  const { left, right } = player.getBoundingClientRect();
  return [...player.renderRoot.querySelectorAll<HTMLElement>('.root, .root *')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isOut = box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5);
      const isScroller = element.localName !== 'select' && element.clientWidth > 1;
      return isOut || (isScroller && element.scrollWidth > element.clientWidth);
    })
    .map((element) => element.outerHTML.slice(0, 60));
}

describe('320 pixels are enough', () => {
  for (const variant of ['card', 'bar'])
    for (const [what, document] of Object.entries({ 'the sample': sample, 'long words': hard })) {
      it(`for ${what} in a ${variant} before the press`, async () => {
        const player = await card(document, { variant });
        narrow(player, 320);
        expect(overflowing(player)).to.deep.equal([]);
        expect(player.scrollWidth).to.be.at.most(player.clientWidth);
      });

      it(`for ${what} in a ${variant} that is open`, async () => {
        const player = await paused(document, 0, { variant });
        narrow(player, 320);
        expect(overflowing(player)).to.deep.equal([]);
        expect(player.scrollWidth).to.be.at.most(player.clientWidth);
      });
    }

  it('for the notes, in French, and for a failure', async () => {
    const player = await paused(sample, 0, { lang: 'fr-CA' });
    narrow(player, 320);
    control(player, 'À propos de cet épisode').click();
    await until(() => find(player, 'note'), 'the notes are shown');
    expect(overflowing(player)).to.deep.equal([]);
    player.show = show([episode('gone', gone)]);
    await until(() => player.show?.id === 'show', 'the other show is there');
    control(player, 'Écouter').click();
    await until(() => find(player, 'retry'), 'it says that it has failed');
    expect(overflowing(player)).to.deep.equal([]);
  });
});

describe('fingers find', () => {
  /** The controls that are too small, by name. */
  const smaller = (player: PinpointShowPlayer, pixels: number, wanted = 'button, select, input') =>
    controls(player)
      .filter((element) => element.matches(wanted))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < pixels || height < pixels;
      })
      .map(nameOf);

  for (const pixels of [320, 800]) {
    it(`everything in ${pixels} pixels: 24 at least, and 44 for every button and choice`, async () => {
      const player = await card(sample);
      narrow(player, pixels);
      expect(smaller(player, 44)).to.deep.equal([]);
      const open = await paused(sample);
      narrow(open, pixels);
      expect(controls(open).length).to.be.above(10);
      expect(smaller(open, 24)).to.deep.equal([]);
      expect(smaller(open, 44, 'button, select')).to.deep.equal([]);
    });
  }

  it('Try again', async () => {
    const player = await card(show([episode('gone', gone)]));
    part(player, 'listen').click();
    await until(() => find(player, 'retry'), 'it says that it has failed');
    expect(smaller(player, 44, 'button, select')).to.deep.equal([]);
  });
});
