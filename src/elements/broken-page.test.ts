import { expect } from '@open-wc/testing';
import { article, heard, load, make, place, quietConsole, show, textOf } from '../../test/elements.js';
import { fakeClock } from '../../test/fake-clock.js';
import { fakeNetwork, json, override, uniquePath } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';
import { PinpointArticle } from './article/pinpoint-article.js';
import { define } from './define.js';

const text = 'Walk a Little One step at a time.';

/** Pages have old libraries, old browsers and strict settings: what the elements need may be missing or broken. */
describe('in a page where something is broken', () => {
  let network: FakeNetwork;
  let src: string;
  let restores: (() => void)[];
  const unhandled: string[] = [];
  const note = ({ reason }: PromiseRejectionEvent) => unhandled.push(String(reason));

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: () => json(article()) });
    restores = [() => network.restore()];
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    for (const restore of restores.reverse()) restore();
    removeEventListener('unhandledrejection', note);
    expect(unhandled.splice(0)).to.deep.equal([]);
  });

  it('an element loads at once without IntersectionObserver', async () => {
    restores.push(override(window, 'IntersectionObserver', undefined));
    const element = place({ src });
    await heard(element, 'pinpoint-load');
    expect(textOf(element)).to.equal(text);
  });

  it('an element loads without caches, or where they throw', async () => {
    for (const value of [
      undefined,
      {
        open() {
          throw new DOMException('No', 'SecurityError');
        },
      },
    ]) {
      const restore = override(window, 'caches', value);
      expect(textOf(await load(src))).to.equal(text);
      restore();
    }
  });

  it('an element has no custom states without attachInternals, and works', async () => {
    restores.push(override(HTMLElement.prototype, 'attachInternals', undefined));
    const element = await load(src);
    expect([textOf(element), element.status]).to.deep.equal([text, 'ready']);
  });

  it('an element works where custom states refuse their names', async () => {
    const add = (): never => {
      throw new SyntaxError('Two dashes');
    };
    restores.push(
      override(HTMLElement.prototype, 'attachInternals', () => ({ states: { add, delete: add } })),
    );
    expect(textOf(await load(src))).to.equal(text);
  });

  it('an element shows its document where CustomEvent is broken', async () => {
    const element = place({ src, loading: 'eager' });
    restores.push(
      override(element, 'dispatchEvent', () => {
        throw new TypeError('Illegal constructor');
      }),
      override(console, 'warn', () => undefined),
    );
    await element.reload();
    await element.updateComplete;
    expect(textOf(element)).to.equal(text);
  });

  it('an element says that it failed without fetch', async () => {
    const quiet = quietConsole();
    const clock = fakeClock();
    restores.push(
      override(window, 'fetch', undefined),
      () => quiet.restore(),
      () => clock.restore(),
    );
    const element = place({ src, loading: 'eager' });
    await element.updateComplete;
    while (element.status === 'loading') await clock.tick(500);
    await clock.tick(0);
    expect([element.status, quiet.lines.length]).to.deep.equal(['failed', 1]);
    expect(quiet.lines[0]).to.contain('network');
  });

  it('an element says that it failed where a part of its own code cannot be had', async () => {
    const quiet = quietConsole();
    restores.push(() => quiet.restore());
    const element = await new Promise<PinpointArticle>((resolve) => {
      define(
        'pinpoint-partly',
        class extends PinpointArticle {
          override prepareContent(): Promise<unknown> {
            return Promise.reject(new TypeError('error loading dynamically imported module'));
          }
        },
      );
      resolve(document.body.appendChild(document.createElement('pinpoint-partly')) as PinpointArticle);
    });
    element.src = src;
    element.loading = 'eager';
    const { kind, url, message } = await heard(element, 'pinpoint-error');
    expect([kind, url, element.status]).to.deep.equal(['network', location.origin + src, 'failed']);
    expect(message).to.contain('dynamically imported module');
    element.remove();
  });

  it('an element works where old libraries have added to every object', async () => {
    restores.push(
      override(Object.prototype, 'extend', () => undefined),
      override(Array.prototype, 'each', () => undefined),
    );
    for (const [object, key] of [
      [Object.prototype, 'extend'],
      [Array.prototype, 'each'],
    ] as const)
      Object.defineProperty(object, key, { enumerable: true });
    const element = await show(article({ body: [{ type: 'extend' }, { type: 'paragraph', text: 'Go.' }] }));
    expect(textOf(element)).to.equal('Walk a Little Go.');
  });

  it('a name that is taken stays with whom took it', () => {
    const first = customElements.get('pinpoint-article');
    define('pinpoint-article', class extends HTMLElement {});
    expect(customElements.get('pinpoint-article') === first).to.equal(true);
  });

  it('an element is made by every way that a page has', async () => {
    const { body } = document.implementation.createHTMLDocument();
    const inert = body.appendChild(document.createElement('template'));
    inert.content.append(make({ src, loading: 'eager' }).cloneNode());
    const element = document.importNode(inert.content, true).firstElementChild as PinpointArticle;
    document.body.append(element);
    await heard(element, 'pinpoint-load');
    expect(textOf(element)).to.equal(text);
    element.remove();
    const made = new PinpointArticle();
    made.article = article();
    made.without = 'reading-time text-size print share read-aloud';
    document.body.append(made);
    await made.updateComplete;
    expect(textOf(made)).to.equal(text);
    made.remove();
  });
});
