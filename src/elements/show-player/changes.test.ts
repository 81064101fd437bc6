import { expect } from '@open-wc/testing';
import {
  card,
  control,
  episode,
  focused,
  goneOn,
  heard,
  nameOf,
  part,
  paused,
  playing,
  sample,
  show,
  talk,
  until,
} from '../../../test/player.js';

const long = show([episode('backs', talk)]);

describe('in a page that changes', () => {
  it('plays on when it is moved', async () => {
    const player = await playing(long);
    const elsewhere = document.createElement('div');
    player.parentElement!.after(elsewhere);
    elsewhere.append(player);
    await goneOn(player);
    expect(player.paused).to.equal(false);
    expect(part(player, 'play').getClientRects()).to.have.length(1);
    elsewhere.remove();
  });

  it('keeps its look in another document', async () => {
    const player = await playing(long);
    const frame = document.createElement('iframe');
    player.parentElement!.append(frame);
    const size = () => part(player, 'play').getBoundingClientRect().width;
    const before = size();
    frame.contentDocument!.body.append(player);
    await player.updateComplete;
    expect(size()).to.equal(before);
    expect(before).to.equal(64);
  });

  it('is silent when it is removed, and is found at the same position', async () => {
    const player = await playing(long);
    await goneOn(player);
    const place = player.parentElement!;
    player.remove();
    await until(() => player.paused, 'it is paused');
    const { currentTime } = player;
    expect(currentTime).to.be.above(0);
    place.append(player);
    await player.updateComplete;
    expect(player.paused).to.equal(true);
    expect(player.currentTime).to.equal(currentTime);
  });

  it('is silent when another show takes its place, until that is asked for', async () => {
    const player = await playing(long);
    player.src = sample;
    await heard(player, 'pinpoint-load');
    expect(player.current).to.have.property('name', 'Lifting with a sore back');
    expect(player.paused).to.equal(true);
    control(player, 'Play').click();
    await goneOn(player);
  });

  it('keeps sound, position and focus when its document is refreshed', async () => {
    const player = await playing(long);
    part(player, 'rate').focus();
    player.show = show([episode('news'), episode('backs', talk)], { name: 'The Better Show' });
    await heard(player, 'pinpoint-load');
    expect(part(player, 'title').textContent).to.equal('The Better Show');
    expect(focused(player)).to.equal('Speed');
    expect(player.current).to.have.property('id', 'backs');
    await goneOn(player);
  });

  it('keeps the focus on Listen Now when its document is refreshed', async () => {
    const player = await card(long);
    part(player, 'listen').focus();
    player.show = show([episode('news')]);
    await heard(player, 'pinpoint-load');
    expect(focused(player)).to.equal('Listen Now');
  });

  it('keeps its place on the page when the language changes', async () => {
    const player = await paused(long, 5);
    part(player, 'play').focus();
    player.lang = 'fr-CA';
    await until(() => nameOf(part(player, 'play')) === 'Écouter', 'it speaks French');
    expect(focused(player)).to.equal('Écouter');
    expect(player.currentTime).to.equal(5);
  });
});
