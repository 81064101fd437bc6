import { expect } from '@open-wc/testing';
import { type Article, decodeArticle } from './article.js';
import type { Block } from './block.js';
import type { Decoded, DocumentBase } from './document.js';
import { decodeShow } from './show.js';
import { plainText } from './text.js';

const content = new URL('/demo/content/', location.href).href;

const articles = ['strength-training-back-pain', 'every-block'].flatMap((name) => [
  `articles/${name}.json`,
  `articles/fr/${name}.json`,
]);
const show = 'shows/pinpoint-health-show.json';

async function get<T>(path: string, decode: (json: unknown, url: string) => T): Promise<T> {
  const response = await fetch(content + path);
  return decode(await response.json(), response.url);
}

/** What PinPoint's page says, paragraph by paragraph; a slip of the pen in it is mended where the sample says so. */
const page = [
  'About one of every four Canadians suffers from back pain. And many of them either first hurt their back, or made back pain worse, by trying to lift a heavy weight, or by trying to do so using the wrong technique.',
  'In any case, if you tell those back pain sufferers that a good way to relieve back pain is by lifting weights, your advice stands a good chance of not being followed.',
  'How Strength Training Helps Relieve Your Back Pain',
  'First, you should not start any sort of strength training program without first talking to your doctor. Also, to avoid making your back pain worse, consult with a personal trainer or physiotherapist to ensure you use proper techniques.',
  '1. Strengthens Muscles',
  'Your back is supported by more than your back muscles. Your core abdominal muscles are at least as important for keeping your back injury-free. When you strengthen your core muscles, you improve the support your back gets, which can help reduce pain and prevent further pain and injury.',
  '2. Increases Bone Density',
  'When you build your muscles, you build more than your muscles. Strength training increases the density of your bones too. That helps your back pain by further supporting your back and by reducing the chances of injury.',
  '3. Improves Your Balance',
  'How many times have you slipped and felt a nasty twinge in your back? Many forms of back pain are caused by sudden misalignments of your body. Strength training improves your balance and reduces your chances of injury-causing slips and falls by not only strengthening your muscles, but by simply training you to be more stable on your feet.',
  'Back pain is not something anyone should have to live with. Used in combination with other treatments, including chiropractic, massage, acupuncture and physiotherapy, strength training can be part of an effective, drug-free back pain relief program.',
];

/** The words of paragraphs, headings and callouts. */
function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'callout') return words(block.body);
    return 'text' in block ? plainText(block.text) : [];
  });
}

describe('the sample documents', () => {
  for (const path of [...articles, show]) {
    const decode: (json: unknown, url: string) => Decoded<DocumentBase> =
      path === show ? decodeShow : decodeArticle;

    it(`are read without a problem: ${path}`, async () => {
      expect((await get(path, decode)).problems).to.deep.equal([]);
    });

    it(`are read the same when they are read again, wherever that is: ${path}`, async () => {
      const { document, blocks } = await get(path, decode);
      const again = decode(document, 'https://elsewhere.example/');
      expect(again.document).to.deep.equal(document);
      expect(again.problems).to.deep.equal([]);
      expect([...again.blocks]).to.have.members([...blocks]);
    });
  }

  it('keep every sentence of PinPoint’s page, in order', async () => {
    const { document } = await get('articles/strength-training-back-pain.json', decodeArticle);
    expect(document.headline).to.equal('3 Ways Strength Training Helps to Relieve Back Pain');
    expect(document.copyrightNotice).to.equal('© 2024 PinPoint Health. All Rights Reserved.');
    expect(words(document.body)).to.deep.equal(page);
  });

  it('keep the words of PinPoint’s show', async () => {
    const { document } = await get(show, decodeShow);
    expect(document).to.include({
      name: 'The PinPoint Health Show',
      tagline: 'with Doctor Lou',
      description:
        'Each week Dr. Lou presents new and interesting topics, delivers fascinating and often humorous case studies, and most importantly takes your calls as he tries to demystify the most common yet most misunderstood symptom in all of healthcare.',
    });
    expect(document.episodes).to.have.lengthOf(4);
    expect(document.schedule).to.deep.equal([
      { byDay: ['Saturday'], startTime: '10:00', duration: 3600, scheduleTimezone: 'America/Edmonton' },
    ]);
  });

  it('show every block there is', async () => {
    const { blocks } = await get('articles/every-block.json', decodeArticle);
    const types: Block['type'][] = [
      ...(['paragraph', 'heading', 'list', 'image', 'quote', 'callout'] as const),
      ...(['table', 'steps', 'faq', 'video', 'audio', 'divider'] as const),
    ];
    expect([...blocks]).to.have.members(types);
  });

  it('lose nothing: what is read has every key of what was written', async () => {
    for (const path of articles) {
      const json = (await (await fetch(content + path)).json()) as Article;
      const { document } = decodeArticle(json, content + path);
      expect(keysOf(document.body), path).to.deep.equal(keysOf(json.body));
      expect(Object.keys(document)).to.have.members(Object.keys(json));
    }
  });
});

/** All keys in a value, at any depth, in order. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}
