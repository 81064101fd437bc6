import { expect } from '@open-wc/testing';
import {
  all,
  article,
  everyBlock,
  load,
  one,
  outline,
  sample,
  show,
  textOf,
} from '../../../test/elements.js';

/** The sample article, as PinPoint's page has it, its slips of the pen mended. */
const sentences = [
  '3 Ways Strength Training Helps to Relieve Back Pain',
  'About one of every four Canadians suffers from back pain.',
  'And many of them either first hurt their back, or made back pain worse, by trying to lift a heavy weight, or by trying to do so using the wrong technique.',
  'In any case, if you tell those back pain sufferers that a good way to relieve back pain is by lifting weights, your advice stands a good chance of not being followed.',
  'How Strength Training Helps Relieve Your Back Pain',
  'First, you should not start any sort of strength training program without first talking to your doctor.',
  'Also, to avoid making your back pain worse, consult with a personal trainer or physiotherapist to ensure you use proper techniques.',
  '1. Strengthens Muscles',
  'Your back is supported by more than your back muscles.',
  'Your core abdominal muscles are at least as important for keeping your back injury-free.',
  'When you strengthen your core muscles, you improve the support your back gets, which can help reduce pain and prevent further pain and injury.',
  '2. Increases Bone Density',
  'When you build your muscles, you build more than your muscles.',
  'Strength training increases the density of your bones too.',
  'That helps your back pain by further supporting your back and by reducing the chances of injury.',
  '3. Improves Your Balance',
  'How many times have you slipped and felt a nasty twinge in your back?',
  'Many forms of back pain are caused by sudden misalignments of your body.',
  'Strength training improves your balance and reduces your chances of injury-causing slips and falls by not only strengthening your muscles, but by simply training you to be more stable on your feet.',
  'Back pain is not something anyone should have to live with.',
  'Used in combination with other treatments, including chiropractic, massage, acupuncture and physiotherapy, strength training can be part of an effective, drug-free back pain relief program.',
  '© 2024 PinPoint Health. All Rights Reserved.',
];

describe('reading an article', () => {
  it('shows every sentence of the sample, in its order', async () => {
    const text = textOf(await load(sample));
    let end = 0;
    for (const sentence of sentences) {
      const start = text.indexOf(sentence, end);
      expect(start, sentence).to.be.at.least(end);
      end = start + sentence.length;
    }
  });

  it('shows nothing beside it but where it comes from and what it is about', async () => {
    let text = textOf(await load(sample));
    for (const sentence of sentences) text = text.replace(sentence, '');
    expect(text.replace(/\s+/g, ' ').trim()).to.equal(
      'PinPoint Health · Back pain Français Originally published by PinPoint Health',
    );
  });

  it('links to the page it comes from', async () => {
    const element = await load(sample);
    expect(one(element, 'link', 'PinPoint Health')).to.have.property(
      'href',
      'https://pinpoint.example/articles/strength-training-back-pain/',
    );
  });

  it('names the host where the publisher has no name', async () => {
    const element = await show(article({ url: 'https://tips.example/walk/' }));
    expect(textOf(element)).to.match(/Originally published by tips\.example$/);
  });

  it('is an article for those who listen, with its notes as notes', async () => {
    const element = await load(sample);
    const whole = one(element, 'article');
    expect(one(whole, 'note', 'Note')).to.have.text(
      'First, you should not start any sort of strength training program without first talking to your doctor. Also, to avoid making your back pain worse, consult with a personal trainer or physiotherapist to ensure you use proper techniques.',
    );
  });

  it('shows an intro of text or of blocks under the title', async () => {
    const text = await show(article({ description: ['Short walks ', { text: 'count', em: true }, '.'] }));
    expect(textOf(text)).to.match(/^Walk a Little Short walks count\. One step/);
    const blocks = await show(article({ description: [{ type: 'paragraph', text: 'Short walks count.' }] }));
    expect(textOf(blocks)).to.match(/^Walk a Little Short walks count\. One step/);
  });

  it('shows an article without a single block', async () => {
    const element = await show(article({ body: [] }));
    expect(textOf(element)).to.equal('Walk a Little');
    expect(element.status).to.equal('ready');
  });

  it('asks for its pictures late, and tells their server no more than the origin', async () => {
    const element = await load(everyBlock);
    const images = all(element, 'img');
    expect(images).to.have.length(5);
    for (const image of images as HTMLImageElement[]) {
      expect(image.loading).to.equal('lazy');
      expect(image.referrerPolicy).to.equal('strict-origin');
    }
  });
});

describe('the headings of an article', () => {
  const body = [1, 2, 3, 4].map((level) => ({ type: 'heading', level, text: `Level ${level}` }));
  const outlines: Record<string, string[]> = {
    1: ['1 Walk a Little', '2 Level 1', '3 Level 2', '4 Level 3', '5 Level 4'],
    2: ['2 Walk a Little', '3 Level 1', '4 Level 2', '5 Level 3', '6 Level 4'],
    4: ['4 Walk a Little', '5 Level 1', '6 Level 2', '6 Level 3', '6 Level 4'],
    6: ['6 Walk a Little', '6 Level 1', '6 Level 2', '6 Level 3', '6 Level 4'],
  };

  for (const [level, lines] of Object.entries(outlines)) {
    it(`follow a title of level ${level} and stop at 6`, async () => {
      const element = await show(article({ body }), { 'heading-level': level });
      expect(outline(element)).to.deep.equal(lines);
      expect(element.headingLevel).to.equal(Number(level));
    });
  }

  for (const junk of ['', '0', '7', '2.5', '-1', 'two', ' 3', '33']) {
    it(`count from 2 where the level is "${junk}"`, async () => {
      const element = await show(article({ body }), {});
      element.setAttribute('heading-level', junk);
      await element.updateComplete;
      expect(outline(element)).to.deep.equal(outlines['2']);
    });
  }

  it('are those of the sample', async () => {
    expect(outline(await load(sample, { 'heading-level': '3' }))).to.deep.equal([
      '3 3 Ways Strength Training Helps to Relieve Back Pain',
      '4 How Strength Training Helps Relieve Your Back Pain',
      '5 1. Strengthens Muscles',
      '5 2. Increases Bone Density',
      '5 3. Improves Your Balance',
    ]);
  });

  it('change with the attribute and with the property', async () => {
    const element = await show(article());
    element.setAttribute('heading-level', '4');
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['4 Walk a Little']);
    element.headingLevel = 1;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['1 Walk a Little']);
    element.headingLevel = null;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['2 Walk a Little']);
  });

  it('of keys, sources and further reading stand right below the title', async () => {
    const details = {
      takeaways: ['Walk.'],
      citation: ['A book.'],
      related: [{ headline: 'Sleep', url: 'https://tips.example/sleep/' }],
    };
    expect(outline(await show(article(details), { 'heading-level': '3' }))).to.deep.equal([
      '3 Walk a Little',
      '4 Key points',
      '4 References',
      '4 Related',
    ]);
  });
});
