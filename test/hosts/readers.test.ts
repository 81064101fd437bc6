import type { Readability } from '@mozilla/readability';
import { expect, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { closePages, type HostPage, needDist } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { forms, type Hazard, kinds } from './hazard.js';
import { addScript, openHost, rootIn, settled, words } from './hosting-page.js';
import { isSeen, seenText } from './look.js';

const paragraph =
  '<p>What a clinic writes itself, in sentences of some length, with a comma or two, for its readers.</p>';

/** Among the clinic's own words, or there would be nothing to read. */
const amongWords = (snippet: string) => `${paragraph.repeat(2)}${snippet}${paragraph.repeat(2)}`;

/** What Google Translate does to a page: another language, and each text in two elements of its own. */
async function translate({ document }: HostPage): Promise<undefined> {
  document.documentElement.lang = 'fr';
  document.documentElement.classList.add('translated-ltr');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({ data }) => data.trim())) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text);
  }
  await nextFrame();
}

/** Without a language of its own, as most snippets are. */
const inPageLanguage = (snippet: string) => snippet.replace(/ (data-)?lang="en"/, '');

/** What is left where there is room for plain HTML alone: no scripts, no other tags, no data. */
const plain = (snippet: string) =>
  snippet.replace(/<\/?(pinpoint-|div)[^>]*>/g, '').replace(/ (class|data-[\w-]+)="[^"]*"/g, '');

describeHazards('what translates a page', [
  { id: 'H56', name: 'Google Translate', then: translate },
  {
    id: 'H56',
    name: 'Google Translate, widgets without a language of their own',
    snippet: inPageLanguage,
    then: translate,
  },
]);

describeHazards('where there are no scripts', [
  {
    id: 'H37',
    name: 'a newsletter or an AMP page, of plain HTML',
    snippet: plain,
    script: ' ',
    expect: 'link',
    since: 'scripts and other tags are taken away there',
  },
]);

/** A page with its widgets, once they are shown; what comes before them is done before. */
async function shown(
  hazard: Partial<Hazard>,
  before?: (page: HostPage) => Promise<unknown>,
): Promise<HostPage> {
  await needDist();
  const page = await openHost({ id: '', name: '', ...hazard });
  await before?.(page);
  addScript(page);
  for (const form of forms) await settled(page, form);
  return page;
}

describe('what reads a page for its visitor', () => {
  describe('H56: Google Translate before the script tag', () => {
    let page: HostPage;
    before(async () => {
      page = await shown({ snippet: inPageLanguage }, translate);
    });
    after(closePages);

    for (const form of forms) {
      it(`${form} is whole: in the visitor’s language, where there is a translation`, () => {
        expect(seenText(rootIn(page, form, 'article'))).to.include('3 façons dont la musculation');
        expect(seenText(rootIn(page, form, 'show-player'))).to.include('The PinPoint Health Show');
        expect(seenText(rootIn(page, form, 'tips'))).to.include('3 Ways Strength Training');
      });
    }
  });

  describe('H37: the reader view of Firefox (Readability)', () => {
    let page: HostPage;
    before(async () => {
      const head = '<script src="/libraries/npm/@mozilla/readability/Readability.js"></script>';
      page = await shown({ head, snippet: amongWords });
    });
    after(closePages);

    for (const form of forms) {
      it(`${form} keeps its link: such a view takes the page’s own markup, in which there is no more`, () => {
        const { Readability: Reader } = page.window as unknown as { Readability: typeof Readability };
        const { content } = new Reader(page.document.cloneNode(true) as Document).parse()!;
        const view = new DOMParser().parseFromString(content!, 'text/html');
        const links = [...view.querySelectorAll('a')].map(({ textContent }) => textContent);
        expect(view.body.textContent).to.include('What a clinic writes itself');
        for (const kind of kinds) {
          const place = page.document.querySelector<HTMLAnchorElement>(`#${form}-${kind} a`)!;
          expect(links).to.include(words[kind].link);
          expect(place.closest(`pinpoint-${kind}`)).not.to.equal(null);
        }
      });
    }
  });
});

/** Puts all pages here on paper, or takes them off it. */
const print = (media: 'print' | 'screen') => emulateMedia({ media });

/** Tests of a page on paper. */
function describePrint(title: string, hazard: Partial<Hazard>, tests: (page: () => HostPage) => void): void {
  describe(title, () => {
    if (!navigator.userAgent.includes('Chrome')) {
      it.skip('cannot be tried here: only Chromium’s driver puts a page on paper');
      return;
    }
    let page: HostPage;
    before(async () => {
      page = await shown(hazard);
      await print('print');
      expect(page.window.matchMedia('print').matches).to.equal(true);
    });
    after(() => print('screen'));
    after(closePages);
    tests(() => page);
  });
}

/** What is on paper of a widget: nothing of it folded up. */
const isPrinted = (node: Element) => isSeen(node) && node.checkVisibility({ contentVisibilityAuto: true });

/** What is of no use on paper. */
const tools = '.tools, .languages, .listen-row, .deck, [role=doc-backlink]';

/** Every kind of block, in place of the sample. */
const everyBlock = (snippet: string) => snippet.replace(/articles\/strength[\w-]+/g, 'articles/every-block');

const hidden = '<style>@media print { body * { visibility: hidden } }</style>';

describe('paper', () => {
  describePrint('H60: a printed page', { snippet: everyBlock }, (page) => {
    for (const form of forms) {
      it(`${form} is whole: without the reader’s tools and *Listen Now*`, () => {
        for (const kind of kinds) {
          const nodes = [...rootIn(page(), form, kind).querySelectorAll('article *, .card *, li *')];
          const lost = nodes.filter(
            (node) => node.textContent.trim() && !node.closest(tools) && !isPrinted(node),
          );
          expect(nodes).to.have.length.above(5);
          expect(lost.map((node) => node.outerHTML.slice(0, 80))).to.deep.equal([]);
          const controls = nodes.filter((node) => node.matches(tools) && isPrinted(node));
          expect(controls.map((node) => node.outerHTML.slice(0, 80))).to.deep.equal([]);
        }
      });
    }
  });

  describePrint('H60: a printed page whose styles hide all in print', { head: hidden }, (page) => {
    it('the widgets are hidden with the rest', () => {
      for (const form of forms)
        for (const kind of kinds) expect(seenText(rootIn(page(), form, kind))).to.equal('');
    });
  });
});
