import { expect } from '@open-wc/testing';
import {
  article,
  everyBlock,
  load,
  nameOf,
  one,
  sample,
  show,
  textOf,
  words,
} from '../../../../test/tools.js';
import { fakeClock } from '../../../../test/fake-clock.js';
import { deferred, override } from '../../../../test/fake-network.js';
// Here already, so that no test waits for it.
import '../../../locale/ar.js';
import { h } from '../../dom.js';
import type { PinpointArticle } from '../pinpoint-article.js';
import './care.js';

type Page = Window & typeof globalThis;

const link = (text: string, href: string) => ({ text, href });
const image = (src: string) => ({ type: 'image', src, alt: 'A picture' });

describe('printing an article', () => {
  /** What was printed, instead of what opens a dialog. */
  let printed: Page[];
  let next: ReturnType<typeof deferred<Page>>;
  /** What a test does to the frame before anything is in it. */
  let prepare: (page: Page) => void;
  let wholePage: number;
  let restores: (() => void)[];

  beforeEach(() => {
    printed = [];
    next = deferred();
    prepare = () => undefined;
    wholePage = 0;
    const create = document.createElement.bind(document);
    restores = [
      override(document, 'createElement', (tag: string) => {
        const element = create(tag);
        if (element instanceof HTMLIFrameElement)
          element.addEventListener('load', () => {
            const page = element.contentWindow as Page;
            page.print = () => {
              printed.push(page);
              next.resolve(page);
            };
            prepare(page);
          });
        return element;
      }),
      override(window, 'print', () => wholePage++),
    ];
  });
  afterEach(() => {
    for (const restore of restores) restore();
    comeBack();
    for (const frame of frames()) frame.remove();
  });

  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>(':root > iframe')];
  const button = (element: PinpointArticle) => one(element, 'button', 'Print');

  async function print(element: PinpointArticle, name: string | RegExp = 'Print'): Promise<Page> {
    one(element, 'button', name).click();
    return next.promise;
  }

  /** What the visitor does first once the dialog is gone. */
  function comeBack(): void {
    dispatchEvent(new PointerEvent('pointerdown'));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
  }

  /** The address that stands after a link on paper. */
  function written({ document: paper, getComputedStyle: style }: Page, name: string): string {
    const found = [...paper.querySelectorAll('a')].find((one) => nameOf(one) === name)!;
    const { content } = style(found, '::after');
    return /^(none|normal)$/.test(content) ? '' : content.replace('attr(href)', found.getAttribute('href')!);
  }

  it('prints all its words in their order, and nothing of the page around it', async () => {
    const element = await load(sample);
    const { document: paper } = await print(element);
    const groups = [...element.renderRoot.querySelectorAll<HTMLElement>('[role=group]')];
    const note = 'First, you should not start';
    const read = groups.reduce((text, group) => text.replace(words(group.innerText), ''), textOf(element));
    const letters = (text: string) => text.replace(/\s/g, '');
    expect(letters(paper.body.innerText)).to.equal(letters(read.replace(note, `NOTE ${note}`)));
    expect([printed.length, wholePage]).to.deep.equal([1, 0]);
  });

  it('prints every kind of block, with references, publisher and copyright at the end', async () => {
    const { document: paper } = await print(await load(everyBlock));
    const text = words(paper.body.innerText);
    const parts = [
      'Sample: everything an article can hold',
      'By A. Sample, Author (invented)',
      'WARNING Sample notice',
      'Credit: Drawn for this sample',
      'Key points',
      'Emergency Call 911',
      'NOTE Please note This is general information.',
      'A walk needs no equipment.',
      'the telephone rings',
      'The best posture is the next one.',
      'TIP Try this',
      'EMERGENCY Do not wait',
      'One knee to the chest 3 times a side',
      'Reach and lean',
      'Cat and camel, in three seconds',
      'A pause for your back',
      'Heat or cold? Whichever feels better',
      'References World Health Organization.',
      'Originally published by PinPoint widgets (sample) Sample text',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(parts.filter((_, index) => places[index]! < 0)).to.deep.equal([]);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('leaves out what only a screen can do: buttons, controls, the call to action, players', async () => {
    const action = h('a', { slot: 'action', href: '/book' }, 'Book an appointment');
    const element = await load(everyBlock, {}, action);
    const { document: paper } = await print(element);
    const useless = 'button, input, select, audio, video, slot, [role=group], [role=status]';
    expect(paper.querySelectorAll(useless)).to.have.length(0);
    expect(paper.body.innerText).not.to.contain('Text size');
  });

  it('shows of a film its poster, its title and its address, and of a sound the last two', async () => {
    const { document: paper } = await print(await load(everyBlock));
    const [film, sound] = [...paper.querySelectorAll<HTMLElement>('.video, .audio')];
    expect(words(film!.innerText)).to.match(
      /^Cat and camel, in three seconds http\S+cat-and-camel\.\w{8}\.mp4$/,
    );
    expect(film!.querySelector('img')!.src).to.match(/cat-and-camel\.\w{8}\.svg$/);
    expect(words(sound!.innerText)).to.match(
      /^A pause for your back http\S+a-pause-for-your-back\.\w{8}\.mp3$/,
    );
  });

  it('shows the title and the address of a film that has been opened', async () => {
    const film = (name: string) => ({ type: 'video', src: `https://tips.example/${name}.mp4`, title: name });
    const faq = { type: 'faq', items: [{ question: 'How?', answer: [film('Sit')] }] };
    const element = await show(article({ description: [film('Rise')], body: [faq, film('Walk')] }));
    one(element, 'button', /^Play video: Walk/).click();
    const { document: paper } = await print(element);
    expect([...paper.querySelectorAll<HTMLElement>('.video')].map((it) => words(it.innerText))).to.deep.equal(
      ['Rise', 'Sit', 'Walk'].map((name) => `${name} https://tips.example/${name}.mp4`),
    );
  });

  it('opens all questions', async () => {
    const element = await load(everyBlock);
    const { document: paper } = await print(element);
    const answers = [...paper.querySelectorAll<HTMLElement>('details > div')];
    expect(answers.map(({ offsetHeight }) => offsetHeight > 0)).to.deep.equal([true, true, true]);
    expect(element.renderRoot.querySelectorAll('details[open]')).to.have.length(0);
  });

  it('writes out the address of a link, but for one that is there in words or in this text', async () => {
    const url = 'https://tips.example/walk/';
    const body = [
      link('a study', 'https://tips.example/study?a=1'),
      link('tips.example/list', 'https://tips.example/list/'),
      link('the clinic', 'tel:+15555550142'),
      link('below', `${url}#below`),
    ];
    const page = await print(
      await show(article({ url, publisher: { name: 'Tips' }, body: [{ type: 'paragraph', text: body }] })),
    );
    expect(written(page, 'a study')).to.match(/\(.*https:\/\/tips\.example\/study\?a=1.*\)/);
    expect(written(page, 'Tips')).to.contain(url);
    for (const name of ['tips.example/list', 'the clinic', 'below']) expect(written(page, name)).to.equal('');
  });

  it('is a document of its own: with the headline for a title, in the language of the article', async () => {
    const { document: english } = await print(await show(article()));
    expect([english.title, english.documentElement.lang, english.documentElement.dir]).to.deep.equal([
      'Walk a Little',
      'en',
      'ltr',
    ]);
    next = deferred();
    const element = await show(article({ headline: 'امشِ قليلا', inLanguage: 'ar' }));
    const { document: arabic, getComputedStyle: style } = await print(element);
    expect([arabic.title, arabic.documentElement.lang]).to.deep.equal(['امشِ قليلا', 'ar']);
    expect(style(arabic.querySelector('p')!).direction).to.equal('rtl');
  });

  it('says the tone of a callout in words, once, marked as what language they are in', async () => {
    const callout = (tone: string, title?: string) => ({ type: 'callout', tone, title, body: ['Rest.'] });
    const body = [callout('warning'), callout('tip', 'Sit'), callout('emergency', 'Emergency')];
    const { document: paper } = await print(await show(article({ body })));
    const texts = [...paper.querySelectorAll<HTMLElement>('[role=note]')].map((note) =>
      words(note.innerText),
    );
    expect(texts).to.deep.equal(['WARNING Rest.', 'TIP Sit Rest.', 'Emergency Rest.']);
    next = deferred();
    const french = await show(article({ body: [callout('warning')] }), { lang: 'fr' });
    const { document: mixed } = await print(french, /^Imprimer/);
    expect(mixed.querySelector<HTMLElement>('[role=note] [lang]')).to.include({ lang: 'fr', dir: 'ltr' });
    expect(mixed.documentElement.lang).to.equal('en');
  });

  it('waits until its pictures are there', async () => {
    const element = await load(everyBlock);
    // Stopped, so that it is the pictures and not the end of patience that lets it print.
    const clock = fakeClock();
    restores.push(() => clock.restore());
    const { decode } = HTMLImageElement.prototype;
    let decoded = 0;
    restores.push(
      override(HTMLImageElement.prototype, 'decode', async function (this: HTMLImageElement) {
        await decode.call(this);
        decoded++;
      }),
    );
    const { document: paper } = await print(element);
    // Not `complete`, which Firefox says some time after a picture is decoded.
    expect([...paper.images].map(({ naturalWidth }) => naturalWidth > 0)).to.deep.equal(Array(7).fill(true));
    expect(decoded).to.equal(7);
  });

  it('waits no longer than 3 seconds for a picture that does not come, and not at all for one that is none', async () => {
    const clock = fakeClock();
    restores.push(() => clock.restore());
    await print(await show(article({ body: [image('/status/404')] })));
    next = deferred();
    const element = await show(article({ body: [image('/slow/picture.png')] }));
    button(element).click();
    await clock.until(() => frames().some((frame) => frame.contentDocument?.querySelector('img[src*=slow]')));
    await clock.tick(2900);
    expect(printed).to.have.length(1);
    await clock.tick(200);
    expect(printed).to.have.length(2);
    expect(words((await next.promise).document.body.innerText)).to.contain('Walk a Little');
  });

  it('looks like print: black on white, whatever the page looks like, with no script to run', async () => {
    const page = await print(await show(article(), { theme: 'dark' }));
    const { color, fontFamily, fontSize } = page.getComputedStyle(page.document.querySelector('.body p')!);
    expect(color).to.equal('rgb(0, 0, 0)');
    expect(fontFamily).to.contain('serif');
    expect(parseFloat(fontSize)).to.be.closeTo(14.67, 0.1);
    expect(page.document.scripts).to.have.length(0);
  });

  it('looks the same where the browser can’t construct style sheets', async () => {
    prepare = (page) => Reflect.deleteProperty(page, 'CSSStyleSheet');
    const page = await print(await show(article()));
    expect(page.document.querySelectorAll('style')).to.have.length(1);
    const { fontSize } = page.getComputedStyle(page.document.querySelector('.body p')!);
    expect(parseFloat(fontSize)).to.be.closeTo(14.67, 0.1);
  });

  it('shows hostile text as text', async () => {
    const attack = '</title></style><img src=x onerror="parent.attacked = true">';
    const body = [{ type: 'callout', title: attack, body: [attack] }];
    const { document: paper } = await print(
      await show(article({ headline: attack, body, copyrightNotice: attack })),
    );
    expect(paper.title).to.equal(attack);
    expect(paper.body.innerText.split(attack)).to.have.length(5);
    expect(paper.images).to.have.length(0);
    expect(window).not.to.have.property('attacked');
  });

  it('leaves the page as it was: what is on it, its styles, its place and the focus', async () => {
    const element = await load(sample);
    const { body, documentElement: root } = document;
    const pressed = button(element);
    pressed.focus();
    scrollTo({ top: 300, behavior: 'instant' });
    const facts = () => [
      document.title,
      body.childElementCount,
      document.styleSheets.length,
      document.adoptedStyleSheets.length,
      root.scrollWidth,
      root.scrollHeight,
      scrollX,
      scrollY,
      element.shadowRoot!.activeElement === pressed,
      element.renderRoot.textContent,
    ];
    const before = facts();
    await print(element);
    expect(facts()).to.deep.equal(before);
  });

  it('cannot be seen, heard or reached while it is on the page, whatever styles the page has for frames', async () => {
    const rules = 'iframe { display: none !important; position: static !important; inset: 0 !important }';
    const style = h('style', {}, rules);
    document.head.append(style);
    restores.push(() => style.remove());
    await print(await show(article()));
    const [frame] = frames();
    expect(frame!.getAttribute('aria-hidden')).to.equal('true');
    expect(frame!.tabIndex).to.equal(-1);
    expect(frame!.title).to.equal('Walk a Little');
    const { top, bottom, width } = frame!.getBoundingClientRect();
    expect(bottom).to.be.at.most(0);
    expect([bottom - top > 0, width > 0]).to.deep.equal([true, true]);
  });

  it('tidies up after printing, once the visitor is back: a phone is not done before', async () => {
    const page = await print(await show(article()));
    comeBack();
    page.dispatchEvent(new Event('afterprint'));
    expect(frames()).to.have.length(1);
    comeBack();
    expect(frames()).to.have.length(0);
  });

  it('tidies up before printing again', async () => {
    const element = await show(article());
    await print(element);
    next = deferred();
    await print(element);
    expect(frames()).to.have.length(1);
    expect(printed).to.have.length(2);
  });

  it('gives the focus back where the dialog has lost it, and takes it from nobody', async () => {
    const element = await show(article());
    const pressed = button(element);
    const field = h('input');
    element.after(field);
    pressed.focus();
    const page = await print(element);
    pressed.blur();
    page.dispatchEvent(new Event('afterprint'));
    expect(element.shadowRoot!.activeElement).to.equal(pressed);
    field.focus();
    page.dispatchEvent(new Event('afterprint'));
    expect(document.activeElement).to.equal(field);
  });

  it('prints once where it is pressed twice', async () => {
    const element = await show(article({ body: [image('/demo/content-src/images/walk.svg')] }));
    button(element).click();
    const page = await print(element);
    expect(printed).to.deep.equal([page]);
    expect([frames().length, wholePage]).to.deep.equal([1, 0]);
  });

  it('prints the whole page where that takes strange frames away', async () => {
    const { promise, resolve } = deferred<undefined>();
    restores.push(override(window, 'print', () => resolve(undefined)));
    const guard = new MutationObserver(() => frames().forEach((frame) => frame.remove()));
    guard.observe(document.documentElement, { childList: true });
    restores.push(() => guard.disconnect());
    button(await show(article())).click();
    await promise;
    expect(printed).to.deep.equal([]);
  });

  it('prints the whole page where its frame is taken away while the pictures come', async () => {
    const { promise, resolve } = deferred<undefined>();
    restores.push(override(window, 'print', () => resolve(undefined)));
    restores.push(
      override(HTMLImageElement.prototype, 'decode', () => {
        for (const frame of frames()) frame.remove();
        return Promise.resolve();
      }),
    );
    button(await show(article({ body: [image('/demo/content-src/images/walk.svg')] }))).click();
    await promise;
    expect(printed).to.deep.equal([]);
  });

  it('prints an article that goes from the page while it is made ready', async () => {
    const element = await show(article());
    button(element).click();
    element.remove();
    const { document: paper } = await next.promise;
    expect(words(paper.body.innerText)).to.contain('One step at a time.');
  });
});
