import { expect } from '@open-wc/testing';
import { enArticle } from './en-article.js';
import { enCommon } from './en-common.js';
import { enPlayer } from './en-player.js';
import { fr } from './fr.js';
import type { Strings } from './strings.js';

const en: Strings = { ...enCommon, ...enArticle, ...enPlayer };

/** Every sentence of a language by its key, with the functions given something to say. */
function said(strings: Strings): [string, string][] {
  const { tone, reviewDue, playVideo, playAudio, step, back, forward, rate, percent, ...rest } = strings;
  const { timeOf, playEpisode, playing, paused, region, ...plain } = rest;
  return [
    ...Object.entries(plain),
    ...Object.entries(tone),
    ...[reviewDue, playVideo, playAudio, playEpisode, playing, paused].map((say): [string, string] => [
      say.name,
      say('Lou'),
    ]),
    ...[step, back, forward, rate, percent].map((say): [string, string] => [say.name, say(1.5)]),
    ...[timeOf, region].map((say): [string, string] => [say.name, say('Lou', 'Ann')]),
  ];
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

for (const strings of [en, fr]) {
  describe(`strings in ${strings.code}`, () => {
    it('say something under every key, with no loose ends', () => {
      for (const [key, text] of said(strings)) {
        expect(text, key)
          .to.be.a('string')
          .that.matches(/^\S(.*\S)?$/);
        expect(text, key).not.to.match(/undefined|\[object|\$\{| {2}/);
      }
    });

    it('have typographic apostrophes and ellipses', () => {
      for (const [key, text] of said(strings)) expect(text, key).not.to.match(/['"]|\.\.\./);
    });

    it('put what they are given into the sentence', () => {
      for (const [key, text] of said(strings)) {
        if (/^(reviewDue|play(Video|Audio|Episode)|playing|paused)$/.test(key))
          expect(text, key).to.contain('Lou');
        if (/^(timeOf|region)$/.test(key)) expect(text, key).to.match(/^Lou.*Ann$/);
      }
    });
  });
}

describe('strings in en', () => {
  it('word the player’s values', () => {
    expect(plain(en.back(15))).to.equal('Back 15 seconds');
    expect(plain(en.forward(1))).to.equal('Forward 1 second');
    expect(en.rate(1.5)).to.equal('1.5×');
    expect(en.percent(0.5)).to.equal('50%');
    expect(en.timeOf('2 minutes', '10 minutes')).to.equal('2 minutes of 10 minutes');
    expect(en.region('The PinPoint Health Show', 'Lifting with a sore back')).to.equal(
      'The PinPoint Health Show: Lifting with a sore back',
    );
  });
});

describe('strings in fr', () => {
  it('word the player’s values', () => {
    expect(plain(fr.back(15))).to.equal('Reculer de 15 secondes');
    expect(plain(fr.forward(60))).to.equal('Avancer de 1 minute');
    expect(fr.rate(1.5)).to.equal('1,5×');
    expect(plain(fr.percent(0.5))).to.equal('50 %');
    expect(fr.timeOf('2 minutes', '10 minutes')).to.equal('2 minutes sur 10 minutes');
  });

  it('have no space that could break before a mark, and none that is missing', () => {
    for (const [key, text] of said(fr)) {
      expect(text, key).not.to.match(/[^\u00a0][:»]|«[^\u00a0]|[^\u202f][;!?]/);
    }
  });

  it('differ from English wherever they are not the same word', () => {
    const english = new Map(said(en));
    const same = said(fr).filter(([key, text]) => english.get(key) === text);
    expect(same.map(([key]) => key)).to.deep.equal(['volume']);
  });
});
