import { expect, waitUntil } from '@open-wc/testing';
import { decodeArticle } from '../../src/content/article.js';
import { decodeFeed } from '../../src/content/feed.js';
import { decodeShow } from '../../src/content/show.js';
import { closePages, type HostPage, needDist, openPage } from '../host-page.js';
import {
  nameOf,
  readBuilt,
  readSamples,
  reasonNotToRun,
  runnable,
  type Sample,
  widgetsIn,
} from './sample.js';

const samples = await readSamples();
const of = (...languages: string[]) =>
  samples.filter((sample) => languages.includes(sample.lang) && reasonNotToRun(sample) === undefined);

type Widget = HTMLElementTagNameMap['pinpoint-article' | 'pinpoint-show-player' | 'pinpoint-tips'];

/** Scrolls to each widget and waits until it is ready. */
async function allReady({ document, log }: HostPage, count: number): Promise<void> {
  const find = () => [
    ...document.querySelectorAll<Widget>('pinpoint-article, pinpoint-show-player, pinpoint-tips'),
  ];
  await waitUntil(() => find().length === count, `${count} widgets, not ${find().length}`, { timeout: 8000 });
  for (const widget of find()) {
    // Again and again, since what loads above it pushes it away.
    const isReady = () => {
      widget.scrollIntoView();
      return widget.status === 'ready';
    };
    await waitUntil(isReady, `${widget.outerHTML} is ready: ${JSON.stringify(log)}`, { timeout: 10_000 });
  }
}

/** The text of a frame that a sample has. */
async function framed({ document }: HostPage): Promise<string> {
  const frame = document.querySelector('iframe')!;
  frame.loading = 'eager';
  return (await fetch(frame.src)).text();
}

describe('the samples of the documentation', () => {
  before(needDist);
  afterEach(closePages);

  it('are there', () => {
    expect(of('html').length).to.be.above(20);
  });

  it('have a reason each where they are not run', () => {
    for (const sample of samples)
      expect(reasonNotToRun(sample), nameOf(sample)).to.satisfy((reason?: string) => reason !== '');
  });

  describe('in HTML, make widgets that become ready:', () => {
    for (const sample of of('html'))
      it(`${nameOf(sample)}, under "${sample.heading}"`, async () => {
        const page = await openPage({ body: runnable(sample, await readBuilt()) });
        await allReady(page, widgetsIn(sample.code));
        if (sample.code.includes('<iframe')) expect(await framed(page)).to.include('Strengthens Muscles');
        expect(page.log.errors).to.deep.equal([]);
      }).timeout(60_000);
  });

  describe('in CSS, are rules that a browser takes:', () => {
    for (const sample of of('css'))
      it(nameOf(sample), function () {
        if (sample.code.includes(':state(') && !CSS.supports('selector(:state(ready))')) this.skip(); // an older engine
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(sample.code);
        const written = sample.code.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '{}').match(/\{\}/g);
        expect(sheet.cssRules.length, sample.code).to.equal(written?.length);
        for (const rule of [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule))
          expect(rule.style.length, rule.cssText).to.be.above(0);
      });
  });

  describe('in JSON, are read without a problem:', () => {
    for (const sample of of('json'))
      it(nameOf(sample), () => {
        expect(problemsIn(sample)).to.deep.equal([]);
      });
  });

  describe('in other languages, compile, and name commands that there are:', () => {
    for (const sample of of('js', 'ts', 'jsx', 'tsx', 'sh', 'bash', 'yaml'))
      it(nameOf(sample), () => {
        expect(sample.problems).to.deep.equal([]);
      });
  });
});

/** What the decoders find wrong in a document, a block of an article, or a part of an episode. */
function problemsIn({ code }: Sample): readonly unknown[] {
  const json = JSON.parse(code) as Record<string, unknown>;
  const url = 'https://content.example/x.json';
  const [article, show] = [
    { version: 1, type: 'article', id: 'x', headline: 'X', citation: ['A source.'] },
    { version: 1, type: 'show', id: 'x', name: 'X' },
  ];
  if (json['type'] === 'article') return decodeArticle(json, url).problems;
  if (json['type'] === 'show') return decodeShow(json, url).problems;
  if ('items' in json) return decodeFeed(json, url).problems;
  if ('type' in json) return decodeArticle({ ...article, body: [json] }, url).problems;
  const episode = {
    id: '1',
    name: 'One',
    audio: [{ src: 'https://content.example/1.mp3', type: 'audio/mpeg' }],
  };
  return decodeShow({ ...show, episodes: [{ ...episode, ...json }] }, url).problems;
}
