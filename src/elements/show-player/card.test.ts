import { expect } from '@open-wc/testing';
import { fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork } from '../../../test/fake-network.js';
import {
  card,
  controls,
  episode,
  has,
  hearing,
  nameOf,
  part,
  place,
  sample,
  show,
  textOf,
  watchAudio,
} from '../../../test/player.js';

describe('the card of a show', () => {
  it('says what the show is, and what is ready to be heard', async () => {
    const player = await card(sample);
    const text = textOf(player);
    expect(text).to.include('The PinPoint Health Show');
    expect(text).to.include('with Doctor Lou');
    expect(text).to.include('Each week Dr. Lou presents new and interesting topics');
    expect(text).to.include('Lifting with a sore back · 3 min');
    expect(text).to.include('Originally published by PinPoint Health');
    expect(text).to.include('© 2024 PinPoint Health. All Rights Reserved.');
  });

  it('has one button: Listen Now', async () => {
    const player = await card(sample);
    expect(controls(player).map(nameOf)).to.deep.equal([
      'Listen Now',
      'Call the show 1-800-555-0142',
      'Add to calendar',
      'PinPoint Health',
    ]);
    expect(part(player, 'listen').localName).to.equal('button');
  });

  it('takes a description of blocks too, and shows what is text in them', async () => {
    const description = [
      { type: 'paragraph', text: ['Topics, ', { text: 'case studies', em: true }, ' and your calls.'] },
      { type: 'divider' },
      { type: 'paragraph', text: 'Each week.' },
    ];
    const player = await card(show([episode('backs')], { description }));
    expect(part(player, 'summary').textContent).to.equal('Topics, case studies and your calls.Each week.');
  });

  it('does without what a show does not have', async () => {
    const player = await card(show([episode('backs')]));
    expect(textOf(player)).to.equal('The Show Listen Now About backs');
    expect(has(player, 'summary')).to.equal(false);
  });

  it('has its title on the level that the page asks for', async () => {
    expect((await card(sample)).renderRoot.querySelector('h2')?.textContent).to.equal(
      'The PinPoint Health Show',
    );
    const player = await card(sample, { 'heading-level': '4' });
    expect(player.renderRoot.querySelector('h4')?.textContent).to.equal('The PinPoint Health Show');
  });

  it('is a row as a bar, with the name and Listen Now', async () => {
    const player = await card(sample, { variant: 'bar' });
    expect(textOf(player)).to.equal(
      'The PinPoint Health Show with Doctor Lou Listen Now Call the show 1-800-555-0142',
    );
    player.variant = null;
    await player.updateComplete;
    expect(textOf(player)).to.include('Each week Dr. Lou');
  });

  it('speaks the language of the page, and keeps that of the show', async () => {
    const player = await card(sample, { lang: 'fr-CA' });
    const button = part(player, 'listen');
    expect(button.textContent).to.equal('Écouter maintenant');
    expect(button.closest('[lang]')?.getAttribute('lang')).to.equal('en-CA');
    expect(button.firstElementChild?.getAttribute('lang')).to.equal('fr');
    expect(textOf(player)).to.include('Lifting with a sore back · 3 min');
    expect(textOf(player)).to.include('Publié à l’origine par PinPoint Health');
  });

  it('says so where there is no episode yet, and has no button', async () => {
    const player = await card(show([]));
    expect(textOf(player)).to.equal('The Show No episodes yet.');
    expect(controls(player)).to.deep.equal([]);
  });
});

describe('the document of a show', () => {
  it('can be set as a property, and is read back decoded', async () => {
    const player = await card(show([episode('backs', '/a b.mp3', { duration: 'PT1H2M' })]));
    const [first] = player.show?.episodes ?? [];
    expect(first).to.deep.include({ id: 'backs', duration: 3720 });
    expect(textOf(player)).to.include('About backs · 62 min');
  });

  it('can be set before the element is on the page', async () => {
    const player = document.createElement('pinpoint-show-player');
    player.show = show([episode('backs')]);
    const loads = hearing(player, 'pinpoint-load');
    const host = place().parentElement!;
    host.replaceChildren(player);
    while (!loads.length) await player.updateComplete;
    expect(textOf(player)).to.include('About backs');
  });
});

describe('the episode that is ready', () => {
  const dated = (id: string, datePublished?: string) => episode(id, undefined, { datePublished });
  const three = show([dated('old', '2026-01-05'), dated('new', '2026-03-01'), dated('mid', '2026-02-01')]);
  let network: FakeNetwork;

  beforeEach(() => {
    network = fakeNetwork({});
  });
  afterEach(() => network.restore());

  it('is the newest by its date', async () => {
    expect((await card(three)).current).to.have.property('id', 'new');
  });

  it('is the first where none has a date', async () => {
    expect((await card(show([episode('a'), episode('b')]))).current).to.have.property('id', 'a');
  });

  it('is the one that the attribute names', async () => {
    const player = await card(three, { episode: 'old' });
    expect(textOf(player)).to.include('About old');
    player.episode = 'mid';
    await player.updateComplete;
    expect(textOf(player)).to.include('About mid');
    player.removeAttribute('episode');
    await player.updateComplete;
    expect(textOf(player)).to.include('About new');
  });

  it('is the newest where none has the id that the attribute names', async () => {
    expect(textOf(await card(three, { episode: 'lost' }))).to.include('About new');
  });

  it('is the newest that a refresh brings, while nobody has pressed', async () => {
    const src = uniquePath('show.json');
    network.routes[src] = () => json(show([dated('old', '2026-01-05')], { name: 'Before' }));
    const player = await card(src);
    expect(textOf(player)).to.include('About old');
    network.routes[src] = () => json(show([dated('new', '2026-03-01'), dated('old', '2026-01-05')]));
    await player.reload();
    expect(textOf(player)).to.include('About new');
  });

  it('shows what a refresh has corrected in it', async () => {
    const src = uniquePath('show.json');
    network.routes[src] = () => json(show([episode('backs', undefined, { name: 'Bakcs' })]));
    const player = await card(src);
    network.routes[src] = () => json(show([episode('backs', undefined, { name: 'Backs' })]));
    await player.reload();
    expect(part(player, 'listen').nextElementSibling?.textContent).to.equal('Backs');
    expect(player.current).to.have.property('name', 'Backs');
  });
});

describe('before the press', () => {
  it('no media element is made and no sound is asked for', async () => {
    const audio = watchAudio();
    try {
      const src = `/demo/content-src/shows/pinpoint-health-show/episodes/042-lifting-with-a-sore-back.mp3?${uniquePath()}`;
      const player = await card(show([episode('backs', src)]));
      const button = part(player, 'listen');
      button.dispatchEvent(new PointerEvent('pointerenter'));
      button.focus();
      player.currentTime = 10;
      player.playbackRate = 1.5;
      player.volume = 0.5;
      player.episode = 'other';
      await player.updateComplete;
      expect(audio.made).to.deep.equal([]);
      expect(player.renderRoot.querySelectorAll('audio, video, source')).to.have.length(0);
      expect(performance.getEntriesByType('resource').map(({ name }) => name)).not.to.include(
        new URL(src, location.href).href,
      );
      button.click();
      expect(audio.made.map((media) => media.getAttribute('src'))).to.deep.equal([
        new URL(src, location.href).href,
      ]);
    } finally {
      audio.restore();
    }
  });
});
