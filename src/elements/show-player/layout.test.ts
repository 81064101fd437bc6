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
  playing,
  sample,
  show,
  talk,
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
    callIn: { telephone: '+18005550142', label: '1-800-555-0142' },
  },
);
const onAir = show([episode('neck', talk)], {
  live: { src: talk, status: 'live' },
  callIn: { telephone: '+18005550142', label: '1-800-555-0142' },
});

/** From a column beside an article to a whole page. */
const widths = [240, 280, 320, 360, 480, 600, 768, 1000, 1200];

/** Gives a player so many pixels. */
function narrow(player: PinpointShowPlayer, pixels: number): void {
  player.parentElement!.style.width = `${pixels}px`;
}

/** What stands out of a player, or makes it scroll sideways. What ends in an ellipsis does so on purpose. */
function overflowing(player: PinpointShowPlayer): string[] {
  const { left, right } = player.getBoundingClientRect();
  return [...player.renderRoot.querySelectorAll<HTMLElement>('.root, .root *')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isOut = box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5);
      const isScroller = element.localName !== 'select' && element.clientWidth > 1;
      const isCut = getComputedStyle(element).textOverflow === 'ellipsis';
      return isOut || (isScroller && !isCut && element.scrollWidth > element.clientWidth);
    })
    .map((element) => element.outerHTML.slice(0, 60));
}

/** Controls that lie over one another, by name. */
function overlapping(player: PinpointShowPlayer): string[] {
  const boxes = controls(player).map((element) => ({
    name: nameOf(element),
    box: element.getBoundingClientRect(),
  }));
  const lieOver = (one: DOMRect, other: DOMRect) =>
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1;
  return boxes.flatMap(({ name, box }, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => lieOver(box, other.box))
      .map((other) => `${name} and ${other.name}`),
  );
}

/** Each width at which something is wrong, with what it is. */
function wrong(player: PinpointShowPlayer, find: (player: PinpointShowPlayer) => string[]): string[] {
  return widths.flatMap((pixels) => {
    narrow(player, pixels);
    return find(player).map((what) => `${pixels}: ${what}`);
  });
}

describe('there is room for everything from 240 to 1200 pixels', () => {
  for (const variant of ['card', 'bar'])
    for (const [what, document] of Object.entries({ 'the sample': sample, 'long words': hard })) {
      it(`for ${what} in a ${variant} before the press`, async () => {
        const player = await card(document, { variant });
        expect(wrong(player, overflowing)).to.deep.equal([]);
        expect(wrong(player, overlapping)).to.deep.equal([]);
        expect(player.scrollWidth).to.be.at.most(player.clientWidth);
      });

      it(`for ${what} in a ${variant} that is open`, async () => {
        const player = await paused(document, 0, { variant });
        expect(wrong(player, overflowing)).to.deep.equal([]);
        expect(wrong(player, overlapping)).to.deep.equal([]);
        expect(player.scrollWidth).to.be.at.most(player.clientWidth);
      });
    }

  for (const variant of ['card', 'bar'])
    it(`for a broadcast in a ${variant}`, async () => {
      const player = await card(onAir, { variant });
      expect(wrong(player, overflowing)).to.deep.equal([]);
      part(player, 'listen').click();
      await until(() => find(player, 'play'), 'it is open');
      player.pause();
      expect(wrong(player, overflowing)).to.deep.equal([]);
      expect(wrong(player, overlapping)).to.deep.equal([]);
    });

  for (const variant of ['card', 'bar'])
    it(`with letters of twice the size on a phone, in a ${variant}`, async () => {
      const player = await card(sample, { variant });
      player.style.setProperty('--pinpoint-font-size', '32px');
      narrow(player, 320);
      expect(overflowing(player)).to.deep.equal([]);
      part(player, 'listen').click();
      await until(() => find(player, 'play'), 'it is open');
      player.pause();
      expect(overflowing(player)).to.deep.equal([]);
      expect(overlapping(player)).to.deep.equal([]);
    });

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

describe('a bar', () => {
  /** Its heights in pixels, by width. */
  const heights = (player: PinpointShowPlayer) =>
    new Map(
      widths.map((pixels) => {
        narrow(player, pixels);
        return [pixels, player.getBoundingClientRect().height];
      }),
    );

  it('is one row from a phone on before the press', async () => {
    const player = await card(sample, { variant: 'bar' });
    for (const [pixels, height] of heights(player))
      expect(height, `${pixels} pixels`).to.be.below(pixels < 320 ? 160 : 110);
  });

  it('is one row that plays where there is room, and a slider above a row on a phone', async () => {
    const player = await paused(sample, 0, { variant: 'bar' });
    for (const [pixels, height] of heights(player))
      expect(height, `${pixels} pixels`).to.be.below(pixels < 320 ? 180 : pixels < 768 ? 130 : 90);
  });

  it('has play, back and ahead at every width, and no list', async () => {
    const player = await paused(sample, 0, { variant: 'bar' });
    for (const pixels of widths) {
      narrow(player, pixels);
      expect(controls(player).map(nameOf), `${pixels} pixels`).to.include.members([
        'Seek',
        'Back 15 seconds',
        'Play',
        'Forward 30 seconds',
      ]);
      expect(controls(player).map(nameOf)).not.to.include('Episodes');
    }
  });

  it('keeps the telephone at hand while the show is on air', async () => {
    const player = await playing(onAir, { variant: 'bar' });
    narrow(player, 320);
    expect(controls(player).map(nameOf).join()).to.include('1-800-555-0142');
  });

  it('lets Tab go where the eye goes', async () => {
    const player = await paused(sample, 0, { variant: 'bar' });
    const against = () => {
      const boxes = controls(player).map((element) => ({
        name: nameOf(element),
        box: element.getBoundingClientRect(),
      }));
      return boxes
        .slice(1)
        .filter(({ box }, index) => {
          const before = boxes[index]!.box;
          return box.left < before.right - 1 && box.top < before.bottom - 1;
        })
        .map(({ name }) => name);
    };
    expect(wrong(player, against)).to.deep.equal([]);
  });
});

describe('fingers find', () => {
  /** The controls that are too small, by name. */
  const smaller = (player: PinpointShowPlayer, pixels: number, wanted = 'button, select, input') =>
    controls(player)
      .filter((element) => element.matches(wanted))
      .filter((element) => {
        // The words beside a checkbox press it too.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return width < pixels || height < pixels;
      })
      .map(nameOf);

  for (const variant of ['card', 'bar'])
    it(`everything in a ${variant}: 24 pixels at least, and 44 for every button and choice`, async () => {
      const player = await card(sample, { variant });
      expect(wrong(player, () => smaller(player, 44))).to.deep.equal([]);
      const open = await paused(sample, 0, { variant });
      expect(controls(open).length).to.be.above(variant === 'card' ? 10 : 4);
      expect(wrong(open, () => smaller(open, 24))).to.deep.equal([]);
      expect(wrong(open, () => smaller(open, 44, 'button, select'))).to.deep.equal([]);
    });

  it('Try again', async () => {
    const player = await card(show([episode('gone', gone)]));
    part(player, 'listen').click();
    await until(() => find(player, 'retry'), 'it says that it has failed');
    expect(smaller(player, 44, 'button, select')).to.deep.equal([]);
  });
});
