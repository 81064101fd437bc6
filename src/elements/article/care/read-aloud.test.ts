import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { all, article, drawn, nameOf, one, quietConsole, show, words } from '../../../../test/tools.js';
import { override } from '../../../../test/fake-network.js';
import { type FakeSpeech, fakeSpeech } from '../../../../test/fake-speech.js';
import { textContrast } from '../../../../test/contrast.js';
import '../../../locale/ar.js';
import { startAlone } from '../../../playback/one-at-a-time.js';
import { h } from '../../dom.js';
import type { PinpointArticle } from '../pinpoint-article.js';
// Here already, so that no test waits for a chunk.
import './care.js';
import './read-aloud.js';

/** Else whole blocks are marked. */
const canMark = 'highlights' in CSS;

let speech: FakeSpeech;
beforeEach(() => {
  speech = fakeSpeech();
});
afterEach(() => {
  // Whatever still reads.
  dispatchEvent(new Event('pagehide'));
  speech.restore();
});

/** Paragraphs: strings alone would be one. */
function paragraphs(...texts: unknown[]): unknown[] {
  return texts.map((text) => ({ type: 'paragraph', text }));
}

/** Waits until a condition holds. */
async function until(holds: () => unknown, what: string): Promise<void> {
  await waitUntil(() => !!holds(), what, { interval: 10, timeout: 8000 });
}

/** The button among the article's tools; the bar has one of the same name. */
function listenButton(element: PinpointArticle): HTMLElement {
  return all(element, 'button', /^(Listen|Pause|Go on|استماع)$/)[0]!;
}

/** The bar that is there while an article is read. */
function bar(element: PinpointArticle): HTMLElement | undefined {
  return element.renderRoot.querySelector<HTMLElement>('[role=group][aria-label=Listen]') ?? undefined;
}

/** Presses the button among the tools, and waits until that has been understood. */
async function press(element: PinpointArticle): Promise<void> {
  const button = listenButton(element);
  const before = nameOf(button);
  button.click();
  await until(() => nameOf(button) !== before, `a button that does not say ${before} any more`);
}

/** An article that is being read. */
async function reading(
  more: Record<string, unknown> = {},
  attributes: Record<string, string> = {},
): Promise<PinpointArticle> {
  const element = await show(article(more), attributes);
  await press(element);
  return element;
}

/** All that is said of an article, after its title. */
async function saidOf(...texts: string[]): Promise<string[]> {
  await reading({ body: paragraphs(...texts) });
  return speech.finishAll().slice(1).map(words);
}

/** The words that are marked on the page; nothing where none are. */
function marked(element: PinpointArticle): string | undefined {
  const { highlights } = CSS as Partial<typeof CSS>;
  const ranges = [...(highlights?.get('pinpoint-reading') ?? [])].map((range) => (range as Range).toString());
  const block = element.renderRoot.querySelector('.reading')?.textContent;
  return ranges[0] ?? block ?? undefined;
}

/** Chooses how fast it reads. */
function choose(element: PinpointArticle, rate: string): void {
  const select = bar(element)!.querySelector('select')!;
  select.value = rate;
  select.dispatchEvent(new Event('change'));
}

describe('an article that is read aloud', () => {
  it('begins with its title, one sentence at a time', async () => {
    await reading({ body: ['First. Second.'] });
    const said: string[] = [];
    while (speech.now) {
      said.push(words(speech.now.text));
      expect(speech.told).to.have.length(said.length);
      speech.finish();
    }
    expect(said).to.deep.equal(['Walk a Little', 'First.', 'Second.']);
  });

  it('is read as far as it is the text, in the order of the page', async () => {
    const element = await show(
      article({
        publisher: 'A publisher',
        author: 'An author',
        datePublished: '2026-05-12',
        description: 'The intro.',
        notice: 'The notice.',
        image: {
          src: '/demo/content-src/images/walk.svg',
          alt: 'A',
          caption: 'The picture.',
          credit: 'A painter',
        },
        takeaways: ['A takeaway.'],
        emergency: 'Call 911.',
        disclaimer: 'Ask your doctor.',
        body: [
          { type: 'heading', text: '1. A heading', level: 1 },
          {
            type: 'paragraph',
            text: [
              'A ',
              { text: 'strong', strong: true },
              ' one with vitamin D',
              { text: '3', sub: true },
              '.',
            ],
          },
          { type: 'list', items: ['One item', [{ type: 'list', items: ['One below'] }]] },
          { type: 'callout', tone: 'tip', title: 'A tip', body: ['Its text.'] },
          { type: 'quote', text: 'A quote.', cite: 'Its source' },
          { type: 'table', caption: 'A table', head: ['Day', 'Walk'], rows: [['Monday', '5 min']] },
          { type: 'steps', items: [{ title: 'A step', body: ['What to do.'] }] },
          { type: 'faq', items: [{ question: 'A question?', answer: ['An answer.'] }] },
          { type: 'audio', src: 'https://tips.example/a.mp3', title: 'A sound' },
        ],
        citation: ['A citation.'],
        related: [{ headline: 'Another article', url: 'https://tips.example/' }],
        funding: 'Nobody.',
        copyrightNotice: 'A copyright.',
      }),
      {},
      h('a', { slot: 'action', href: '/book' }, 'Book'),
    );
    await press(element);
    expect(speech.finishAll().map(words)).to.deep.equal([
      'Walk a Little',
      'The intro.',
      'The notice.',
      'The picture.',
      'Key points',
      'A takeaway.',
      'Emergency',
      'Call 911.',
      'Please note',
      'Ask your doctor.',
      '1. A heading',
      'A strong one with vitamin D3.',
      'One item',
      'One below',
      'A tip',
      'Its text.',
      'A quote.',
      'Its source',
      'A table',
      'Day',
      'Walk',
      'Monday',
      '5 min',
      'A step',
      'What to do.',
      'A question?',
      'An answer.',
      'A sound',
    ]);
  });

  it('does not say the numbers of its sources, and does say words that lead to one', async () => {
    const source = '#ref-1';
    const body = [
      { type: 'paragraph', text: ['It helps.', { text: '1', sup: true, href: source }] },
      { type: 'paragraph', text: ['So says ', { text: 'the study', href: source }, '.'] },
    ];
    const element = await show(article({ url: 'https://tips.example/a/', citation: ['The study.'], body }));
    // As references.ts marks them.
    for (const link of element.renderRoot.querySelectorAll('[part=body] a')) {
      link.setAttribute('role', 'doc-noteref');
      if (link.textContent === '1') link.setAttribute('aria-label', 'Source 1');
    }
    await press(element);
    expect(speech.finishAll().slice(1).map(words)).to.deep.equal(['It helps.', 'So says the study.']);
  });

  it('keeps a sentence together that has full stops in it', async function () {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- old browsers
    if (!Intl.Segmenter) this.skip(); // This browser does not know sentences: a block is said in one go.
    expect(
      await saidOf(
        'Ask Dr. Ng, or Mrs. J. Sample. Walk 1.5 km, e.g. On Main St. Then rest at 5 p.m. or so. See you!',
        '2. Sleep well. Now.',
        'Is it fun? Yes! “It is.” So go.',
      ),
    ).to.deep.equal([
      'Ask Dr. Ng, or Mrs. J. Sample.',
      'Walk 1.5 km, e.g. On Main St. Then rest at 5 p.m. or so.',
      'See you!',
      '2. Sleep well.',
      'Now.',
      'Is it fun?',
      'Yes!',
      '“It is.”',
      'So go.',
    ]);
  });

  it('is read by the block where the browser does not know sentences', async () => {
    const restore = override(Intl, 'Segmenter', undefined);
    try {
      expect(await saidOf('First. Second.', 'Third.')).to.deep.equal(['First. Second.', 'Third.']);
    } finally {
      restore();
    }
  });

  it('is silent again after its last sentence, and can be heard once more from the beginning', async () => {
    const element = await reading();
    speech.finishAll();
    expect([nameOf(listenButton(element)), bar(element), marked(element)]).to.deep.equal([
      'Listen',
      undefined,
      undefined,
    ]);
    await press(element);
    expect(speech.now?.text).to.equal('Walk a Little');
  });

  it('leaves the page’s own speech alone until its button is pressed, and after it has stopped', async () => {
    const own = () => {
      speechSynthesis.speak(new SpeechSynthesisUtterance('The page'));
    };
    own();
    const element = await show(article());
    expect(speech.now?.text).to.equal('The page');
    await press(element);
    await until(() => speech.now?.text === 'Walk a Little', 'the article');
    one(element, 'button', 'Stop').click();
    own();
    dispatchEvent(new Event('pagehide'));
    element.remove();
    await drawn();
    expect(speech.now?.text).to.equal('The page');
  });
});

describe('the languages of an article that is read aloud', () => {
  it('are those of its words, and what stands around them is marked with them', async () => {
    const body = [
      {
        type: 'paragraph',
        text: ['In French it is ', { text: 'une marche', lang: 'fr-CA', em: true }, '. As ', 'you know.'],
      },
    ];
    const element = await reading({ inLanguage: 'en-CA', body });
    speech.finish();
    const said = [];
    while (speech.now) {
      said.push([speech.now.lang, words(speech.now.text), words(marked(element))]);
      speech.finish();
    }
    const sentence = 'In French it is une marche.';
    expect(said).to.deep.equal([
      ['en-US', 'In French it is', sentence],
      ['fr-CA', 'une marche', sentence],
      ['en-US', 'As you know.', 'As you know.'],
    ]);
  });

  it('are those of its labels too', async () => {
    const element = await show(article({ takeaways: ['Walk.'] }), { lang: 'fr' });
    all(element, 'button', 'Écouter')[0]!.click();
    await until(() => speech.now, 'a sentence');
    speech.finishAll();
    expect(speech.told.map(({ lang, text }) => `${lang} ${text}`)).to.deep.equal([
      'en-US Walk a Little',
      'fr À retenir',
      'en-US Walk.',
      'en-US One step at a time.',
    ]);
  });

  it('may be written from right to left', async () => {
    speech.restore();
    speech = fakeSpeech([{ name: 'Amal', lang: 'ar-EG', default: true }]);
    const element = await show(
      article({ inLanguage: 'ar', headline: 'امشِ قليلاً', body: ['تحدّث إلى د. محمد. ثم امشِ.'] }),
      { lang: 'ar' },
    );
    await press(element);
    expect(speech.finishAll().map(words)).to.deep.equal(['امشِ قليلاً', 'تحدّث إلى د. محمد.', 'ثم امشِ.']);
    expect(speech.told[0]).to.include({ lang: 'ar-EG' });
  });

  it('have a bar in the language of the labels', async () => {
    speech.restore();
    speech = fakeSpeech([{ name: 'Amal', lang: 'ar-EG', default: true }]);
    const element = await show(article({ inLanguage: 'ar' }), { lang: 'ar' });
    await press(element);
    const group = element.renderRoot.querySelector<HTMLElement>('[role=group][aria-label=استماع]')!;
    expect([group.lang, group.dir]).to.deep.equal(['ar', 'rtl']);
    const [go, stop] = all(group, 'button').map((button) => button.getBoundingClientRect().left);
    expect(go).to.be.greaterThan(stop!);
    await expect(element).to.be.accessible();
  });

  const local = { localService: true };
  const remote = { localService: false };
  for (const [promise, lang, voices, name, spoken] of [
    [
      'the voice of the region',
      'en-CA',
      [{ lang: 'en-US', default: true }, { lang: 'fr-CA' }, { lang: 'en-CA' }, { lang: 'en-GB' }],
      '2 en-CA',
      'en-CA',
    ],
    [
      'the device’s own choice where the region has none',
      'en-CA',
      [{ lang: 'en-GB' }, { lang: 'en-US', default: true }],
      '1 en-US',
      'en-US',
    ],
    [
      'the device’s own choice where the article has no region',
      'en',
      [{ lang: 'en-US' }, { lang: 'en-GB', default: true }],
      '1 en-GB',
      'en-GB',
    ],
    [
      'a voice on the device rather than one on a server',
      'en-CA',
      [
        { lang: 'en-US', ...remote },
        { lang: 'en-US', ...local },
      ],
      '1 en-US',
      'en-US',
    ],
    [
      'what the browser chooses among equals, by their language as they write it',
      'en-CA',
      [{ lang: 'en_US' }, { lang: 'en_US' }, { lang: 'fr_CA', default: true }],
      undefined,
      'en_US',
    ],
    [
      'the script that its readers read',
      'zh-TW',
      [{ lang: 'zh-CN', default: true }, { lang: 'zh-HK' }],
      '1 zh-HK',
      'zh-HK',
    ],
  ] as const)
    it(`have ${promise}`, async () => {
      speech.restore();
      speech = fakeSpeech(voices.map((voice, index) => ({ name: `${index} ${voice.lang}`, ...voice })));
      await reading({ inLanguage: lang });
      expect([speech.now?.voice?.name, speech.now?.lang]).to.deep.equal([name, spoken]);
    });

  it('are left to the browser where the device has no voice for some words', async () => {
    const body = [{ type: 'paragraph', text: [{ text: 'ਹੌਲੀ', lang: 'pa' }] }];
    await reading({ body });
    speech.finish();
    expect(speech.now).to.include({ lang: 'pa', voice: null });
  });
});

describe('the buttons of an article that is read aloud', () => {
  const body = paragraphs('First. Second.', 'Third.');

  it('pause it, and it goes on with the sentence that was cut short', async () => {
    const element = await reading({ body });
    speech.finish();
    await press(element);
    expect([speech.now, nameOf(listenButton(element))]).to.deep.equal([undefined, 'Go on']);
    await press(element);
    expect(nameOf(listenButton(element))).to.equal('Pause');
    expect(speech.finishAll().map(words)).to.deep.equal(['First.', 'Second.', 'Third.']);
  });

  it('are in a bar of their own too, and say the same', async () => {
    const element = await reading({ body });
    const names = () => all(bar(element)!, 'button').map(nameOf);
    expect(names()).to.deep.equal(['Pause', 'Stop']);
    all(bar(element)!, 'button')[0]!.click();
    expect([speech.now, nameOf(listenButton(element)), ...names()]).to.deep.equal([
      undefined,
      'Go on',
      'Go on',
      'Stop',
    ]);
    all(bar(element)!, 'button')[0]!.click();
    expect([speech.now?.text, nameOf(listenButton(element)), ...names()]).to.deep.equal([
      'Walk a Little',
      'Pause',
      'Pause',
      'Stop',
    ]);
  });

  it('stop it, while it reads and while it is paused', async () => {
    for (const isPaused of [false, true]) {
      const element = await reading({ body });
      speech.finish();
      if (isPaused) await press(element);
      one(element, 'button', 'Stop').click();
      expect([speech.now, bar(element), marked(element), nameOf(listenButton(element))]).to.deep.equal([
        undefined,
        undefined,
        undefined,
        'Listen',
      ]);
      await press(element);
      expect(speech.now?.text).to.equal('Walk a Little');
      element.remove();
      await until(() => !speech.now, 'silence');
    }
  });

  it('keep their place and the focus', async () => {
    const element = await show(article({ body }));
    const button = listenButton(element);
    button.focus();
    const { left, top } = button.getBoundingClientRect();
    for (let time = 0; time < 3; time++) {
      await press(element);
      expect(element.renderRoot.activeElement).to.equal(button);
      expect(button.getBoundingClientRect()).to.include({ left, top });
    }
  });

  it('give the focus back when their bar goes, without moving the page', async () => {
    const element = await reading({
      body: paragraphs(...Array.from({ length: 90 }, (_, n) => `Number ${n}.`)),
    });
    scrollTo({ top: 900, behavior: 'instant' });
    const stop = one(element, 'button', 'Stop');
    stop.focus({ preventScroll: true });
    stop.click();
    expect(element.renderRoot.activeElement).to.equal(listenButton(element));
    expect(scrollY).to.equal(900);
  });

  it('leave the focus where it is when their bar goes without it', async () => {
    const element = await reading({ body });
    const field = h('input');
    element.before(field);
    field.focus();
    speech.finishAll();
    expect([bar(element), document.activeElement]).to.deep.equal([undefined, field]);
  });

  it('choose how fast it reads, which holds at once and for the next article', async () => {
    const element = await reading({ body });
    speech.finish();
    expect([speech.now?.rate, bar(element)!.querySelector('select')!.selectedOptions[0]!.text]).to.deep.equal(
      [1, '1×'],
    );
    choose(element, '1.5');
    await until(() => speech.told.length === 3, 'the sentence again');
    expect([speech.now?.rate, words(speech.now?.text)]).to.deep.equal([1.5, 'First.']);
    one(element, 'button', 'Stop').click();
    const next = await reading();
    expect(speech.now?.rate).to.equal(1.5);
    expect(bar(next)!.querySelector('select')!.selectedOptions[0]!.text).to.equal('1.5×');
    await press(next);
    choose(next, '1');
    await drawn();
    expect([speech.now, speech.told.at(-1)?.rate]).to.deep.equal([undefined, 1.5]);
    await press(next);
    expect(speech.now?.rate).to.equal(1);
  });

  it('have names, and the size of a finger', async () => {
    const element = await reading({ body });
    const controls = [...bar(element)!.querySelectorAll('button, select')];
    expect(controls.map(nameOf)).to.deep.equal(['Pause', 'Stop', 'Reading speed']);
    for (const control of controls) {
      const { width, height } = control.getBoundingClientRect();
      expect(width).to.be.at.least(44);
      expect(height).to.be.at.least(44);
    }
  });

  it('stay in reach below a long text, within 320 px', async () => {
    const box = fixtureSync<HTMLElement>(html`<div style="width: 320px"></div>`);
    const element = await show(
      article({ body: paragraphs(...Array.from({ length: 90 }, (_, n) => `Number ${n}.`)) }),
    );
    box.append(element);
    await press(element);
    for (const top of [0, 900]) {
      scrollTo({ top, behavior: 'instant' });
      for (const control of bar(element)!.querySelectorAll('button, select')) {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        expect(left).to.be.at.least(box.getBoundingClientRect().left);
        expect(right).to.be.at.most(box.getBoundingClientRect().right);
        expect(top).to.be.greaterThan(0);
        expect(bottom).to.be.at.most(innerHeight);
      }
    }
  });

  for (const [name, css, attributes] of [
    ['a page', 'background: white; color: black', {}],
    ['a dark page', 'background: #111; color: #eee', {}],
    ['a page of 320 px', 'background: white; width: 320px', {}],
    ['a dark surface of its own', 'background: white; color: black', { theme: 'dark' }],
  ] as const)
    it(`are accessible in ${name}, while it reads and while it is paused`, async () => {
      const element = await show(article({ body }), attributes);
      element.parentElement!.style.cssText = css;
      // The scheme follows the colour of the page.
      element.requestUpdate();
      await element.updateComplete;
      await press(element);
      await expect(element).to.be.accessible();
      for (const control of bar(element)!.querySelectorAll('button, select'))
        expect(textContrast(control)).to.be.at.least(4.5);
      await press(element);
      await expect(element).to.be.accessible();
    });
});

describe('what is read of an article', () => {
  const paragraph = {
    type: 'paragraph',
    text: ['Walk ', { text: 'gently', em: true }, ' at first. Then rest.'],
  };

  it('is marked while it is read, and while it is paused', async () => {
    const element = await reading({ body: [paragraph] });
    expect(marked(element)).to.equal('Walk a Little');
    speech.finish();
    const sentence = canMark ? 'Walk gently at first.' : 'Walk gently at first. Then rest.';
    expect(marked(element)).to.equal(sentence);
    await press(element);
    expect(marked(element)).to.equal(sentence);
    await press(element);
    speech.finish();
    expect(marked(element)).to.match(/Then rest\.$/);
    speech.finish();
    expect(marked(element)).to.equal(undefined);
  });

  it('is marked by the block where the browser cannot mark words', async () => {
    const restore = override(CSS, 'highlights', undefined);
    try {
      const element = await reading({ body: [paragraph] });
      speech.finish();
      expect(marked(element)).to.equal('Walk gently at first. Then rest.');
      const block = one(element, 'paragraph', /^Walk gently/);
      expect(getComputedStyle(block).outlineStyle).to.equal('solid');
      speech.finishAll();
      expect([marked(element), getComputedStyle(block).outlineStyle]).to.deep.equal([undefined, 'none']);
    } finally {
      restore();
    }
  });

  for (const [name, color] of [
    ['a page', 'black'],
    ['a dark page', 'white'],
  ] as const)
    it(`can be read on ${name} while it is marked`, async function () {
      const element = await show(
        article({ body: [{ type: 'paragraph', text: [{ text: 'Walk', href: '/' }] }] }),
      );
      element.parentElement!.style.color = color;
      element.requestUpdate();
      await element.updateComplete;
      await press(element);
      const link = one(element, 'link', 'Walk');
      const mark = getComputedStyle(link, '::highlight(pinpoint-reading)');
      if (!/^rgb\(/.test(mark.backgroundColor)) this.skip(); // This browser does not say how a mark looks.
      const sample = fixtureSync<HTMLElement>(html`<p>Walk</p>`);
      Object.assign(sample.style, { color: mark.color, background: mark.backgroundColor });
      expect(textContrast(sample)).to.be.at.least(7);
    });

  it('does not take the mark of another article away', async () => {
    const first = await reading({ body: [paragraph] });
    const second = await reading({ headline: 'Another' });
    await until(() => speech.now, 'the second article');
    one(first, 'button', 'Stop').click();
    expect(marked(second)).to.equal('Another');
  });

  describe('in a long text', () => {
    const body = paragraphs(...Array.from({ length: 60 }, (_, n) => `Number ${n} is here.`));
    const isSeen = (block: Element) => {
      const { top, bottom } = block.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    let element: PinpointArticle;
    /** Reads on until what is read is like that: its paragraph. */
    const readOn = (holds: (node: HTMLElement) => boolean): HTMLElement => {
      for (;;) {
        speech.finish();
        const node = one(element, 'paragraph', words(speech.now?.text));
        if (holds(node)) return node;
      }
    };
    beforeEach(async () => {
      scrollTo({ top: 0, behavior: 'instant' });
      element = await reading({ body });
    });

    it('is brought into view when it goes on out of sight', async () => {
      const from = scrollY;
      const node = readOn((next) => next.getBoundingClientRect().bottom > innerHeight);
      await until(() => scrollY > from && isSeen(node), 'the sentence in view');
    });

    it('is followed while the page is still on its way', async () => {
      readOn((next) => next.getBoundingClientRect().bottom > innerHeight);
      const last = readOn((next) => words(next.textContent).startsWith('Number 58 '));
      await until(() => isSeen(last), 'the last sentence in view');
    });

    it('stays out of sight where the reader has gone elsewhere', async () => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const from = scrollY;
      readOn((next) => words(next.textContent).startsWith('Number 9 '));
      await drawn();
      expect(scrollY).to.equal(from);
    });
  });

  it('is brought into view within a paragraph that is longer than the screen, and in a page that scrolls in a box', async () => {
    const long = Array.from({ length: 400 }, (_, n) => `This is sentence ${n}.`).join(' ');
    const box = fixtureSync<HTMLElement>(html`<div style="height: 400px; overflow: auto"></div>`);
    const element = await show(article({ body: [long] }));
    box.append(element);
    await press(element);
    // Smooth scrolling takes its time; here every sentence is to be followed.
    const restore = override(window, 'matchMedia', () => ({ matches: true }));
    try {
      const frame = box.getBoundingClientRect();
      for (let count = 0; count < 200; count++) {
        speech.finish();
        const range = [...(CSS.highlights.get('pinpoint-reading') ?? [])][0] as Range;
        const { top, bottom } = range.getBoundingClientRect();
        expect(top, words(speech.now?.text)).to.be.at.least(frame.top - 1);
        expect(bottom, words(speech.now?.text)).to.be.at.most(frame.bottom + 1);
      }
      expect(box.scrollTop).to.be.greaterThan(400);
    } finally {
      restore();
    }
  });
});

describe('a page on which an article is read aloud', () => {
  it('is read by one article at a time', async () => {
    const first = await reading({ headline: 'The first' });
    const second = await reading({ headline: 'The second' });
    await until(() => speech.now?.text === 'The second', 'the second article');
    expect(nameOf(listenButton(first))).to.equal('Go on');
    await press(first);
    await until(() => speech.now?.text === 'The first', 'the first article');
    expect(nameOf(listenButton(second))).to.equal('Go on');
  });

  it('has its player paused, and pauses the reading when that starts', async () => {
    let pauses = 0;
    const player = {
      pause: () => {
        pauses++;
      },
    };
    const stop = startAlone(player);
    const element = await reading();
    expect(pauses).to.equal(1);
    const stopAgain = startAlone(player);
    expect([speech.now, nameOf(listenButton(element))]).to.deep.equal([undefined, 'Go on']);
    stop();
    stopAgain();
  });

  it('has sounds of its own that pause the reading', async () => {
    const element = await reading();
    const audio = fixtureSync(html`<audio></audio>`);
    audio.dispatchEvent(new Event('play'));
    expect([speech.now, nameOf(listenButton(element))]).to.deep.equal([undefined, 'Go on']);
  });

  it('has no two sounds of one article: its film and its reading', async () => {
    const element = await reading({
      body: [{ type: 'audio', src: 'https://tips.example/a.mp3', title: 'A sound' }],
    });
    one(element, 'button', /A sound$/).click();
    const audio = element.renderRoot.querySelector('audio')!;
    await until(() => !speech.now, 'silence');
    expect(nameOf(listenButton(element))).to.equal('Go on');
    let pauses = 0;
    audio.pause = () => {
      pauses++;
    };
    await press(element);
    expect([pauses, speech.now?.text]).to.deep.equal([1, 'Walk a Little']);
  });

  it('is silent once the article is taken away, or another is in its place', async () => {
    for (const change of [
      (element: PinpointArticle) => {
        element.remove();
      },
      (element: PinpointArticle) => {
        element.parentElement!.remove();
      },
      (element: PinpointArticle) => {
        element.article = article({ headline: 'Another' });
      },
    ]) {
      const element = await reading();
      change(element);
      await until(() => !speech.now, 'silence');
      expect([bar(element), marked(element)]).to.deep.equal([undefined, undefined]);
    }
  });

  it('hears no further sentence of an article that has gone', async () => {
    const element = await reading();
    element.remove();
    speech.finish();
    expect(speech.now).to.equal(undefined);
  });

  it('is silent once the visitor leaves it, and when they come back', async () => {
    const element = await reading();
    dispatchEvent(new Event('pagehide'));
    expect([speech.now, bar(element), nameOf(listenButton(element))]).to.deep.equal([
      undefined,
      undefined,
      'Listen',
    ]);
    dispatchEvent(new Event('pageshow'));
    await drawn();
    expect(speech.now).to.equal(undefined);
  });

  it('keeps nothing of a reading that has ended', async () => {
    const element = await reading();
    const { cancels } = speech;
    speech.finishAll();
    const audio = fixtureSync(html`<audio></audio>`);
    audio.dispatchEvent(new Event('play'));
    dispatchEvent(new Event('pagehide'));
    element.remove();
    await drawn();
    expect(speech.cancels).to.equal(cancels);
  });
});

describe('a device that does not do what it is told', () => {
  const body = paragraphs('First.', 'Second.', 'Third.');
  const state = (element: PinpointArticle) => [nameOf(listenButton(element)), words(speech.now?.text)];

  for (const kind of ['interrupted', 'canceled'] as const)
    it(`pauses the reading when it is ${kind}`, async () => {
      const element = await reading({ body });
      speech.fail(kind);
      expect(state(element)).to.deep.equal(['Go on', '']);
      await press(element);
      expect(state(element)).to.deep.equal(['Pause', 'Walk a Little']);
    });

  for (const kind of ['synthesis-failed', 'network', 'language-unavailable', 'not-allowed'] as const) {
    it(`leaves out a sentence, of ${kind}`, async () => {
      const element = await reading({ body });
      for (const word of ['First.', 'Third.']) {
        speech.fail(kind);
        expect(state(element)).to.deep.equal(['Pause', word]);
        speech.finish();
      }
      expect(state(element)).to.deep.equal(['Listen', '']);
    });

    it(`is silent after two sentences, of ${kind}`, async () => {
      const element = await reading({ body });
      speech.fail(kind);
      speech.fail(kind);
      expect([...state(element), bar(element), marked(element)]).to.deep.equal([
        'Listen',
        '',
        undefined,
        undefined,
      ]);
    });
  }

  it('may say that a sentence has ended that was cut short', async () => {
    speech.restore();
    speech = fakeSpeech(undefined, 'end');
    const element = await reading({ body });
    await press(element);
    await drawn();
    expect(state(element)).to.deep.equal(['Go on', '']);
    await press(element);
    choose(element, '1.2');
    await until(() => speech.now?.rate === 1.2, 'the title again');
    expect(state(element)).to.deep.equal(['Pause', 'Walk a Little']);
    choose(element, '1');
  });

  it('is told again by the next press where it heard nothing of the first, as on iOS', async () => {
    speech.deaf = 1;
    const element = await reading({ body });
    expect(state(element)).to.deep.equal(['Pause', '']);
    listenButton(element).click();
    await until(() => speech.now, 'a sentence');
    expect(state(element)).to.deep.equal(['Pause', 'Walk a Little']);
  });

  it('may have been paused by the page', async () => {
    speechSynthesis.pause();
    await reading({ body });
    expect(speech.now?.text).to.equal('Walk a Little');
  });

  it('may throw', async () => {
    speech.broken = new Error('no speech today');
    const element = await show(article({ body }));
    const button = listenButton(element);
    button.click();
    await drawn();
    expect([...state(element), bar(element), marked(element)]).to.deep.equal([
      'Listen',
      '',
      undefined,
      undefined,
    ]);
    speech.broken = undefined;
    await press(element);
    speech.broken = new Error('no speech today');
    speech.finish();
    expect([...state(element), bar(element)]).to.deep.equal(['Listen', '', undefined]);
  });

  it('may have lost its engine by the time of the press', async () => {
    const quiet = quietConsole();
    const restoreWarn = override(console, 'warn', () => undefined);
    const element = await show(article({ body }));
    const restore = override(window, 'speechSynthesis', undefined);
    try {
      listenButton(element).click();
      await drawn();
      expect([nameOf(listenButton(element)), bar(element)]).to.deep.equal(['Listen', undefined]);
    } finally {
      restore();
      restoreWarn();
      quiet.restore();
    }
  });

  it('has its button pressed in an article that is gone before the code has come', async () => {
    const element = await show(article({ body }));
    listenButton(element).click();
    element.remove();
    await drawn();
    expect(speech.told).to.have.length(0);
  });
});
