import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, article, load, one, show, words } from '../../../test/elements.js';
import { fakeNetwork, json, override, uniquePath } from '../../../test/fake-network.js';
import { h } from '../dom.js';
import type { PinpointArticle } from './pinpoint-article.js';
// Here already, so that no test waits for a chunk.
import './fragments.js';
import './references.js';

const url = 'https://tips.example/walk/';
const link = (text: string, href: string) => ({ text, href });

/** A long article whose first line leads to its parts. */
const long = (more: Record<string, unknown> = {}, ...links: unknown[]) =>
  article({
    url,
    body: [
      { type: 'paragraph', text: [link('Rest', '#rest'), ...links] },
      ...Array.from({ length: 60 }, (_, index) => ({ type: 'paragraph', text: `Step ${index + 1}.` })),
      { type: 'heading', text: 'Then rest', id: 'rest' },
      { type: 'paragraph', text: 'Well done.' },
      ...Array.from({ length: 60 }, (_, index) => ({ type: 'paragraph', text: `Breath ${index + 1}.` })),
    ],
    ...more,
  });

/** The same once its links lead within it: those to the article's page know its address then. */
async function joined(element: PinpointArticle, page = url): Promise<PinpointArticle> {
  await waitUntil(() => all(element, 'link', 'Rest')[0]?.getAttribute('href') === `${page}#rest`, undefined, {
    interval: 10,
  });
  return element;
}

const focused = (element: PinpointArticle) => element.renderRoot.activeElement as HTMLElement | null;

describe('a link within an article', () => {
  const restores: (() => void)[] = [];
  let scrolls: ScrollIntoViewOptions[];
  let left: boolean;
  /** No test leaves its page. */
  const stay = (event: Event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  };

  beforeEach(() => {
    scrolls = [];
    addEventListener('click', stay);
    const { scrollIntoView } = Element.prototype;
    restores.push(
      override(Element.prototype, 'scrollIntoView', function (this: Element, options: ScrollIntoViewOptions) {
        scrolls.push(options);
        scrollIntoView.call(this, { ...options, behavior: 'instant' });
      }),
    );
  });
  afterEach(() => {
    removeEventListener('click', stay);
    for (const restore of restores.splice(0)) restore();
    scrollTo(0, 0);
  });

  it('takes the reader there, eye and focus, and leaves the page’s address and history alone', async () => {
    const element = await joined(await show(long()));
    const { href } = location;
    const { length } = history;
    one(element, 'link', 'Rest').click();
    const heading = one(element, 'heading', 'Then rest');
    expect(focused(element) === heading).to.equal(true);
    const { top, bottom } = heading.getBoundingClientRect();
    expect(top).to.be.at.least(-1);
    expect(bottom).to.be.at.most(innerHeight);
    expect([location.href, history.length]).to.deep.equal([href, length]);
  });

  it('does so by keyboard, and Tab goes on from there', async () => {
    const body = [
      { type: 'paragraph', text: [link('Rest', '#rest'), ' ', link('Skipped', 'https://tips.example/')] },
      { type: 'heading', text: 'Then rest', id: 'rest' },
      { type: 'paragraph', text: link('Next', 'https://tips.example/') },
    ];
    const element = await joined(await show(article({ url, body })));
    one(element, 'link', 'Rest').focus();
    await sendKeys({ press: 'Enter' });
    expect(words(focused(element)?.innerText)).to.equal('Then rest');
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.have.text('Next');
  });

  for (const [reduced, behavior] of [
    [false, 'smooth'],
    [true, 'instant'],
  ] as const)
    it(`moves ${behavior === 'smooth' ? 'gently' : 'at once where the visitor wants less motion'}`, async () => {
      restores.push(override(window, 'matchMedia', () => ({ matches: reduced })));
      const element = await joined(await show(long()));
      one(element, 'link', 'Rest').click();
      expect(scrolls).to.deep.equal([{ behavior, block: 'start' }]);
    });

  it('leads from a citation to its source and back to the very place', async () => {
    const cite = (n: number) => ({ text: `${n}`, sup: true, href: `#ref-${n}` });
    const text = [link('Rest', '#rest'), cite(2), ' and ', cite(2)];
    const element = await joined(
      await show(long({ citation: ['A site.', 'A book.'], takeaways: [text] }, cite(1))),
    );
    await waitUntil(() => all(element, 'link', /^Back to/).length === 3, undefined, { interval: 10 });
    const second = all(element, 'link', 'References 2')[1]!;
    second.click();
    expect(words(focused(element)?.textContent)).to.match(/^A book\./);
    one(element, 'link', 'Back to reference 2 in the text (b)').click();
    expect(focused(element) === second).to.equal(true);
    expect(scrolls.map(({ block }) => block)).to.deep.equal(['center', 'center']);
  });

  it('works in an article with nothing else, and in one that was fetched', async () => {
    const src = uniquePath();
    const network = fakeNetwork({ [src]: () => json(long()) });
    restores.push(() => network.restore());
    const element = await joined(await load(src));
    one(element, 'link', 'Rest').click();
    expect(words(focused(element)?.innerText)).to.equal('Then rest');
  });

  it('may be written with the address of the article’s page', async () => {
    const element = await joined(await show(long({}, ' ', link('There', `${url}#rest`))));
    one(element, 'link', 'There').click();
    expect(words(focused(element)?.innerText)).to.equal('Then rest');
  });

  for (const [id, href] of [
    ['Café au lait', '#Caf%C3%A9%20au%20lait'],
    ['Café au lait', '#Café au lait'],
    ['100%', '#100%'],
  ] as const)
    it(`finds ${id} as ${href}`, async () => {
      const body = [
        { type: 'paragraph', text: [link('Rest', '#rest'), link('There', href)] },
        { type: 'heading', text: 'Goal', id },
      ];
      const element = await joined(await show(article({ url, body })));
      one(element, 'link', 'There').click();
      expect(words(focused(element)?.innerText)).to.equal('Goal');
    });

  it('opens the question that it leads into', async () => {
    const answer = [{ type: 'heading', text: 'Hidden', id: 'hidden' }];
    const element = await joined(
      await show(
        article({
          url,
          body: [
            { type: 'paragraph', text: [link('Rest', '#rest'), link('Hidden', '#hidden')] },
            { type: 'faq', items: [{ question: 'Why?', answer }] },
          ],
        }),
      ),
    );
    expect(all(element, 'heading', 'Hidden')).to.have.length(0);
    one(element, 'link', 'Hidden').click();
    expect(words(focused(element)?.innerText)).to.equal('Hidden');
  });

  it('moves once, however often the article has been drawn', async () => {
    const element = await joined(await show(long()));
    for (const level of [3, 4]) {
      element.headingLevel = level;
      await element.updateComplete;
      await joined(element);
    }
    one(element, 'link', 'Rest').click();
    expect(scrolls).to.have.length(1);
  });

  /** Presses, and says whether it is left to the browser to follow the link. */
  const isLeft = (target: HTMLElement, init: MouseEventInit = {}): boolean => {
    const how = { bubbles: true, composed: true, cancelable: true };
    target.dispatchEvent(new MouseEvent('click', { ...how, ...init }));
    return left;
  };

  it('leads within the article that is shown now', async () => {
    const element = await joined(await show(long()));
    element.article = long({ url: 'https://tips.example/run/' });
    await joined(element, 'https://tips.example/run/');
    expect(isLeft(one(element, 'link', 'Rest'))).to.equal(false);
  });

  it('is the browser’s where the visitor asks for a new tab, a window or a download', async () => {
    const element = await joined(await show(long()));
    const rest = one(element, 'link', 'Rest');
    const ways: MouseEventInit[] = [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
      { button: 1 },
    ];
    expect(ways.map((way) => isLeft(rest, way))).to.deep.equal(ways.map(() => true));
    expect(focused(element)).to.equal(null);
    expect(isLeft(rest)).to.equal(false);
  });

  it('leads to the article’s page where it names nothing here', async () => {
    const element = await joined(await show(long({}, link('Comments', '#comments'), link('Top', '#'))));
    const comments = one(element, 'link', 'Comments') as HTMLAnchorElement;
    expect(comments.href).to.equal(`${url}#comments`);
    expect(isLeft(comments)).to.equal(true);
    expect(isLeft(one(element, 'link', 'Top'))).to.equal(true);
  });

  it('keeps its address where the article has no page, and leads within all the same', async () => {
    const src = uniquePath();
    const network = fakeNetwork({ [src]: () => json(long({ url: undefined })) });
    restores.push(() => network.restore());
    const element = await load(src);
    const rest = one(element, 'link', 'Rest') as HTMLAnchorElement;
    await waitUntil(() => !isLeft(rest), undefined, { interval: 10 });
    expect(rest.href).to.equal(`${location.origin}${src}#rest`);
  });

  it('is never one to another page, though that has a place of the same name', async () => {
    const element = await joined(await show(long({}, link('Elsewhere', 'https://other.example/#rest'))));
    const elsewhere = one(element, 'link', 'Elsewhere') as HTMLAnchorElement;
    expect(isLeft(elsewhere)).to.equal(true);
    expect(elsewhere.href).to.equal('https://other.example/#rest');
  });

  it('is never one of the clinic’s own', async () => {
    const own = h('a', { slot: 'action', href: '#rest' }, 'Book');
    const element = await joined(await show(long(), {}, own));
    expect(isLeft(own)).to.equal(true);
    expect(own.getAttribute('href')).to.equal('#rest');
    expect(focused(element)).to.equal(null);
  });

  it('in a summary leads to the page for what is not shown, and within once it is', async () => {
    const element = await joined(
      await show(long({ description: [link('Rest', '#rest')] }), { variant: 'summary' }),
    );
    expect(isLeft(one(element, 'link', 'Rest'))).to.equal(true);
    one(element, 'button', 'Read more').click();
    await element.updateComplete;
    await joined(element);
    expect(isLeft(all(element, 'link', 'Rest')[0]!)).to.equal(false);
  });
});
