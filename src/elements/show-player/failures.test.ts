import { expect } from '@open-wc/testing';
import {
  card,
  control,
  detour,
  episode,
  find,
  focused,
  gone,
  goneOn,
  has,
  heard,
  hearing,
  listen,
  nameOf,
  part,
  show,
  talk,
  tone,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const noise = '/test-server/echo?type=audio%2Fmpeg&body=noise';

async function failing(src: string, seconds = 0): Promise<PinpointShowPlayer> {
  const player = await card(show([episode('backs', src, { duration: 20 })]));
  player.currentTime = seconds;
  const failed = heard(player, 'pinpoint-error');
  part(player, 'listen').click();
  await failed;
  await until(() => find(player, 'retry'), 'it says that it has failed');
  return player;
}

describe('a sound that fails', () => {
  for (const [what, src] of Object.entries({ 'is not there': gone, 'is no sound': noise }))
    it(`says so in a sentence, where it ${what}, with a way out`, async () => {
      const player = await failing(src);
      expect(part(player, 'status').getAttribute('role')).to.equal('status');
      expect(words(part(player, 'status').innerText)).to.equal(
        'The audio can’t be played. Try again Open the audio file',
      );
      expect(control(player, 'Open the audio file').getAttribute('href')).to.equal(
        new URL(src, location.href).href,
      );
      expect(nameOf(part(player, 'play'))).to.equal('Play');
      expect(player.paused).to.equal(true);
      expect(player.matches(':state(playing)')).to.equal(false);
    });

  it('tells the page why and which', async () => {
    const player = await card(show([episode('backs', gone)]));
    const events = hearing(document, 'pinpoint-error');
    part(player, 'listen').click();
    await until(() => events.length, 'the page is told');
    const [event] = events;
    expect(event).to.include({ kind: 'media', url: new URL(gone, location.href).href });
    expect(event?.target === player).to.equal(true);
    expect(event?.message).to.be.a('string');
    expect(event?.bubbles && event.composed).to.equal(true);
    await until(() => find(player, 'retry'), 'it says that it has failed');
    expect(events).to.have.length(1);
  });

  it('is tried again at the same position, with the focus on Pause', async () => {
    const down = detour(gone);
    try {
      const player = await failing(talk, 9);
      expect(player.currentTime).to.equal(9);
      const failedAgain = heard(player, 'pinpoint-error');
      part(player, 'retry').click();
      await failedAgain;
      await player.updateComplete;
      expect(player.currentTime).to.equal(9);
      down.to = undefined;
      part(player, 'retry').focus();
      part(player, 'retry').click();
      await goneOn(player);
      expect(player.currentTime).to.be.within(9, 12);
      expect(has(player, 'retry')).to.equal(false);
      expect(focused(player)).to.equal('Pause');
    } finally {
      down.restore();
    }
  });

  it('is replaced by the next source', async () => {
    const audio = [{ src: gone, type: 'audio/mpeg' }, { src: noise }, { src: talk, type: 'audio/mpeg' }];
    const player = await card(show([episode('backs', '', { audio })]));
    const errors = hearing(player, 'pinpoint-error');
    await listen(player);
    await goneOn(player);
    expect(errors).to.deep.equal([]);
  });

  it('does not keep another episode from playing', async () => {
    const player = await card(show([episode('backs', gone), episode('sleep', tone)]));
    part(player, 'listen').click();
    await until(() => find(player, 'retry'), 'it says that it has failed');
    control(player, /About sleep/).click();
    await goneOn(player);
    expect(has(player, 'retry')).to.equal(false);
    expect(player.current).to.have.property('id', 'sleep');
  });

  it('is said in the language of the page', async () => {
    const player = await card(show([episode('backs', gone)]), { lang: 'fr-CA' });
    part(player, 'listen').click();
    await until(() => find(player, 'retry'), 'it says that it has failed');
    expect(words(part(player, 'status').innerText)).to.equal(
      'Impossible de faire jouer l’audio. Réessayer Ouvrir le fichier audio',
    );
    expect(part(player, 'status').getAttribute('lang')).to.equal('fr');
  });
});
