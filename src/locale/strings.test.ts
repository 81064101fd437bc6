import { expect } from '@open-wc/testing';
import { ar } from './ar.js';
import { de } from './de.js';
import { enAir } from './en-air.js';
import { enArticle } from './en-article.js';
import { enAway } from './en-away.js';
import { enCare } from './en-care.js';
import { enDeck } from './en-deck.js';
import { enDetails } from './en-details.js';
import { enEpisodes } from './en-episodes.js';
import { enKeys } from './en-keys.js';
import { enMedia } from './en-media.js';
import { enCommon } from './en-common.js';
import { enPlayer } from './en-player.js';
import { enShare } from './en-share.js';
import { enSleep } from './en-sleep.js';
import { enTips } from './en-tips.js';
import { enTranscript } from './en-transcript.js';
import { es } from './es.js';
import { formatNumber, formatPhrase } from './format.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { languages } from './load-strings.js';
import { pa } from './pa.js';
import { pt } from './pt.js';
import type { Strings } from './strings.js';
import { tl } from './tl.js';
import { zh } from './zh.js';

const en: Strings = {
  ...enCommon,
  ...enArticle,
  ...enDetails,
  ...enMedia,
  ...enPlayer,
  ...enAir,
  ...enDeck,
  ...enEpisodes,
  ...enTranscript,
  ...enSleep,
  ...enShare,
  ...enKeys,
  ...enAway,
  ...enCare,
  ...enTips,
};
const all = [en, fr, es, pt, de, pa, zh, tl, ar, he];

type Said = {
  [K in keyof Strings as Strings[K] extends (...args: never[]) => string ? K : never]: Strings[K];
};

/** What each function is given to say: all of them, or this does not compile. */
const given: { [K in keyof Said]: Parameters<Said[K]> } = {
  reviewDue: ['Lou'],
  reviewOld: ['Lou'],
  playVideo: ['Lou'],
  playAudio: ['Lou'],
  readingTime: [4],
  backToText: [4],
  back: [4],
  forward: [4],
  rate: [1.5],
  percent: [0.5],
  timeOf: ['Lou', 'Ann'],
  playing: ['Lou'],
  region: ['Lou', 'Ann'],
  onAirUntil: ['Lou'],
  startsIn: ['Lou'],
  nextOn: ['Lou'],
  yourTime: ['Lou'],
  resumeAt: ['Lou'],
  placeOf: [4, 9],
  timeLeft: ['Lou'],
  sleepsIn: ['Lou'],
  episodesFound: [4],
  startAt: ['Lou'],
  download: ['Lou'],
  textSizeIs: ['Lou'],
  found: [4],
};
const isSaid = (key: string): key is keyof Said => key in given;
const say = (strings: Strings, key: keyof Said) =>
  (strings[key] as (...args: (string | number)[]) => string)(...given[key]);

/** Every sentence of a language by its key, with the functions given something to say. */
function said(strings: Strings): [string, string][] {
  const { tone, ...rest } = strings;
  const sentences = Object.entries(rest).map(([key, value]): [string, string] => [
    key,
    isSaid(key) ? say(strings, key) : (value as string),
  ]);
  return [...sentences, ...Object.entries(tone)];
}

/** The same without what is given, and without what has no word in it. */
function words(strings: Strings): [string, string][] {
  return said(strings)
    .filter(([key]) => !/^(code|rate|percent|region)$/.test(key))
    .map(([key, text]) => [key, text.replace(/Lou|Ann/g, '').trim()]);
}

it('are there for every language that is loaded', () => {
  expect(all.map(({ code }) => code)).to.have.members(languages);
});

for (const strings of all) {
  describe(`strings in ${strings.code}`, () => {
    it('have every key of English, and no other', () => {
      expect(Object.keys(strings)).to.have.members(Object.keys(en));
      expect(Object.keys(strings.tone)).to.have.members(Object.keys(en.tone));
    });

    it('say something under every key, with no loose ends', () => {
      for (const [key, text] of said(strings)) {
        expect(text, key)
          .to.be.a('string')
          .that.matches(/^\S(.*\S)?$/);
        expect(text, key).not.to.match(/undefined|NaN|\[object|\$\{| {2}/);
        expect(text, key).to.equal(text.normalize());
      }
    });

    it('put what they are given into the sentence', () => {
      const { code } = strings;
      for (const key of Object.keys(given).filter(isSaid)) {
        for (const one of given[key]) {
          const text =
            typeof one === 'string' ? one : formatNumber(one, code, key === 'percent' ? key : 'decimal');
          if (key !== 'backToText') expect(say(strings, key), key).to.contain(text);
        }
      }
      // As it stands in the text, where it is the document's.
      expect(strings.backToText(4)).to.contain('4');
      expect(strings.timeOf('Lou', 'Ann')).to.match(/^Lou.*Ann$/);
      expect(strings.placeOf(4, 9)).to.match(
        new RegExp(`${formatNumber(4, code)}.*${formatNumber(9, code)}`),
      );
      expect(strings.region('Lou', 'Ann')).to.match(/^Lou.*Ann$/);
      for (const jump of [strings.back, strings.forward]) expect(jump(75)).to.contain(formatPhrase(75, code));
    });

    it('leave no empty brackets where nothing is known of a file', () => {
      expect(strings.download('')).to.match(/^[^()（）]*[^()（）\s]$/);
    });

    it('tell back from forward, and each state of a button from the other', () => {
      expect(strings.back(15)).not.to.equal(strings.forward(15));
      expect(strings.nextPlace).not.to.equal(strings.previousPlace);
      expect(strings.nextEpisode).not.to.equal(strings.previousEpisode);
      const { play, pause, mute, unmute, pauseReading, resumeReading, stopReading } = strings;
      for (const names of [
        [play, pause],
        [mute, unmute],
        [pauseReading, resumeReading, stopReading],
      ])
        expect(new Set(names).size).to.equal(names.length);
    });

    it('have one form for all numbers that the language counts alike', () => {
      const rules = new Intl.PluralRules(strings.code);
      for (const sentence of [strings.found, strings.episodesFound, strings.readingTime]) {
        const forms = new Map<string, string>();
        for (const n of [1, 2, 3, 5, 10, 11, 21, 99, 100, 103, 111, 999]) {
          const form = sentence(n).replace(formatNumber(n, strings.code), '#');
          const rule = rules.select(n);
          expect(form, `${n}`).to.equal(forms.get(rule) ?? form);
          forms.set(rule, form);
        }
      }
    });

    it('have typographic marks', () => {
      for (const [key, text] of said(strings)) expect(text, key).not.to.match(/['"`]|\.\.\.|(^|\s)-|-(\s|$)/);
    });
  });
}

describe('strings in languages of other scripts', () => {
  const scripts: [Strings, RegExp, RegExp][] = [
    // The script; what would be out of place: Latin letters and the marks of other scripts.
    [pa, /\p{Script=Gurmukhi}/u, /[A-Za-z]|[.;?]$/],
    [zh, /\p{Script=Han}/u, /[A-Za-z]|[,.:;!?()]|\p{Script=Han} +\p{Script=Han}/u],
    [ar, /\p{Script=Arabic}/u, /[A-Za-z]|[,;?]/],
    [he, /\p{Script=Hebrew}/u, /[A-Za-z]/],
  ];
  for (const [strings, script, stranger] of scripts) {
    it(`are in it, marks and all, in ${strings.code}`, () => {
      for (const [key, text] of words(strings)) {
        expect(text, key).to.match(script);
        expect(text, key).not.to.match(stranger);
      }
    });
  }

  it('have no hidden mark that turns the direction', () => {
    for (const [key, text] of all.flatMap(words))
      expect(text, key).not.to.match(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('quotation marks', () => {
  const quotes: [Strings, string][] = [
    [fr, '«\u00a0Lou\u00a0»'],
    [es, '“Lou”'],
    [pt, '“Lou”'],
    [de, '„Lou“'],
    [pa, '“Lou”'],
    [zh, '“Lou”'],
    [tl, '“Lou”'],
    [ar, '«Lou»'],
  ];
  for (const [strings, quoted] of quotes) {
    it(`have those of ${strings.code}, and no others`, () => {
      const marks = quoted.replace(/[\sLou]/g, '');
      for (const [key, text] of said(strings))
        for (const [mark] of text.matchAll(/[„“”«»‹›‘]/g)) expect(marks, key).to.contain(mark);
    });
  }
});

describe('strings besides English', () => {
  /** What is spelled alike. */
  const alike: Record<string, string[]> = {
    fr: ['volume'],
    pt: ['volume'],
    de: ['live'],
    fil: ['live', 'transcript', 'sleepTimer', 'emergency'],
  };
  const english = new Map(said(en));
  for (const strings of all.slice(1)) {
    it(`differ from it in ${strings.code} wherever they are not the same word`, () => {
      const same = words(strings).filter(([key, text]) => text === english.get(key));
      expect(same.map(([key]) => key)).to.deep.equal(alike[strings.code] ?? []);
    });
  }
});

describe('strings in fr', () => {
  it('have no space that could break before a mark, and none that is missing', () => {
    for (const [key, text] of said(fr)) {
      expect(text, key).not.to.match(/[^\u00a0][:»]|«[^\u00a0]|[^\u202f][;!?]/);
    }
  });
});

describe('strings in de', () => {
  it('have an ellipsis that no line break parts from its word', () => {
    for (const [key, text] of said(de)) expect(text, key).not.to.match(/[^\u00a0]…/);
  });
});

describe('strings in es', () => {
  it('say one o’clock in the singular, and every other hour in the plural', () => {
    for (const time of ['1:00', '01:30', '1:00 p. m.']) expect(es.onAirUntil(time)).to.contain(` la ${time}`);
    for (const time of ['11:00', '10:00', '21:00']) expect(es.onAirUntil(time)).to.contain(` las ${time}`);
  });
});
