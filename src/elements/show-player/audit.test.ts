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
  until,
} from '../../../test/player.js';

describe('an audit finds nothing', () => {
  it('in the card', async () => {
    await expect(await card(sample)).to.be.accessible();
  });

  it('in a player that plays', async () => {
    await expect(await playing(sample)).to.be.accessible();
  });

  it('in the notes', async () => {
    const player = await paused(sample);
    control(player, 'About this episode').click();
    await until(() => find(player, 'note'), 'the notes are shown');
    await expect(player).to.be.accessible();
  });

  it('in a sound that has failed', async () => {
    const player = await card(show([episode('backs', gone)]));
    part(player, 'listen').click();
    await until(() => find(player, 'retry'), 'it has failed');
    expect(slider(player).disabled).to.equal(true);
    await expect(player).to.be.accessible();
  });

  it('in a dark player', async () => {
    await expect(await card(sample, { theme: 'dark' })).to.be.accessible();
    await expect(await paused(sample, 60, { theme: 'dark' })).to.be.accessible();
  });

  it('in a bar', async () => {
    await expect(await card(sample, { variant: 'bar' })).to.be.accessible();
    await expect(await paused(sample, 60, { variant: 'bar' })).to.be.accessible();
  });

  it('in a French player of an English show', async () => {
    await expect(await paused(sample, 60, { lang: 'fr-CA' })).to.be.accessible();
  });
});
