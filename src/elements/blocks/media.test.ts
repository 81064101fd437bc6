import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, article, one, show, textOf } from '../../../test/elements.js';
import type { PinpointArticle } from '../article/pinpoint-article.js';

const video = {
  type: 'video',
  src: '/demo/content-src/media/cat-and-camel.mp4',
  encodingFormat: 'video/mp4',
  poster: '/demo/content-src/images/cat-and-camel.svg',
  captions: [
    { src: '/demo/content-src/media/cat-and-camel.en.vtt', inLanguage: 'en-CA', label: 'English' },
    { src: '/demo/content-src/media/cat-and-camel.fr.vtt', inLanguage: 'fr-CA' },
  ],
  title: ['Cat and ', { text: 'camel', em: true }],
  width: 640,
  height: 360,
};
const audio = {
  type: 'audio',
  src: '/demo/content-src/media/a-pause-for-your-back.mp3',
  encodingFormat: 'audio/mpeg',
  title: 'A pause for your back',
};

const media = <K extends 'video' | 'audio'>(element: PinpointArticle, tag: K) =>
  element.renderRoot.querySelector<HTMLElementTagNameMap[K]>(tag);

describe('a film or a sound in an article', () => {
  it('is a button with its title, and nothing of it is loaded before the press', async () => {
    const element = await show(article({ body: [video, audio] }));
    expect(
      all(element, 'button').map((button) => button.getAttribute('aria-label') ?? button.innerText),
    ).to.deep.equal(['Play video: Cat and camel', 'Play audio: A pause for your back']);
    expect(media(element, 'video') ?? media(element, 'audio')).to.equal(null);
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => /mp4|mp3|vtt/.test(name)),
    ).to.have.length(0);
  });

  it('shows the sign for it, on any picture', async () => {
    const element = await show(article({ body: [video, audio] }));
    for (const button of all(element, 'button')) {
      const sign = button.querySelector('span')!;
      expect(getComputedStyle(sign, '::before').content).to.contain('▶');
      expect(sign.getClientRects().length).to.equal(1);
    }
    const { width, height } = one(element, 'button', /video/).querySelector('span')!.getBoundingClientRect();
    expect(width).to.be.at.least(44).and.closeTo(height, 1);
  });

  it('shows the poster in the shape of the film', async () => {
    const element = await show(article({ body: [video] }));
    const poster = element.renderRoot.querySelector('img')!;
    poster.loading = 'eager';
    await poster.decode();
    const { width, height } = poster.getBoundingClientRect();
    expect(width / height).to.be.closeTo(640 / 360, 0.01);
    expect(poster.alt).to.equal('');
  });

  it('plays the film where its button was, with its captions and its title', async () => {
    const element = await show(article({ body: [video] }));
    one(element, 'button', 'Play video: Cat and camel').click();
    const film = media(element, 'video')!;
    expect(film.controls && film.hasAttribute('playsinline')).to.equal(true);
    expect([film.width, film.height, film.getAttribute('aria-label')]).to.deep.equal([
      640,
      360,
      'Cat and camel',
    ]);
    expect(
      [...film.querySelectorAll('track')].map(({ label, srclang, kind }) => [label, srclang, kind]),
    ).to.deep.equal([
      ['English', 'en-CA', 'captions'],
      ['fr-CA', 'fr-CA', 'captions'],
    ]);
    expect(film.querySelector('track')!.default).to.equal(true);
    expect(film.querySelector('source')!.type).to.equal('video/mp4');
    expect(film.crossOrigin).to.equal('anonymous');
    expect(all(element, 'button')).to.have.length(0);
    expect(textOf(element)).to.contain('Cat and camel');
  });

  it('asks for no permission of the film’s server where there are no captions', async () => {
    const { captions, ...plain } = video;
    const element = await show(article({ body: [plain] }));
    expect(captions).to.have.length(2);
    one(element, 'button').click();
    expect(media(element, 'video')!.crossOrigin).to.equal(null);
  });

  it('plays the sound by keyboard, and the focus stays', async () => {
    const element = await show(article({ body: [audio] }));
    one(element, 'button', 'Play audio: A pause for your back').focus();
    await sendKeys({ press: 'Enter' });
    const sound = media(element, 'audio')!;
    expect(element.renderRoot.activeElement).to.equal(sound);
    expect(sound.controls).to.equal(true);
    expect(sound.getAttribute('aria-label')).to.equal('A pause for your back');
    expect(sound.querySelector('source')!.src).to.equal(location.origin + audio.src);
    sound.pause();
  });

  it('stays open where something else about the element changes', async () => {
    const element = await show(article({ body: [audio] }));
    one(element, 'button').click();
    const sound = media(element, 'audio');
    element.theme = 'dark';
    await element.updateComplete;
    expect(media(element, 'audio')).to.equal(sound);
    sound!.pause();
  });

  it('plays without title, poster and size', async () => {
    const element = await show(
      article({
        body: [
          { type: 'video', src: video.src },
          { type: 'audio', src: audio.src },
        ],
      }),
    );
    for (const button of all(element, 'button')) button.click();
    expect(media(element, 'video')!.hasAttribute('aria-label')).to.equal(false);
    expect(media(element, 'audio')).to.exist;
    expect(element.renderRoot.querySelector('figcaption')).to.equal(null);
    media(element, 'audio')!.pause();
  });
});
