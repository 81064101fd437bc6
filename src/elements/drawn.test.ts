import { expect, waitUntil } from '@open-wc/testing';
import { article, heard, isVisible, quietConsole, textOf } from '../../test/elements.js';
import { byHand, fakeNetwork, json, uniquePath } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';
import type { PinpointArticle } from './article/pinpoint-article.js';

/** Browsers without it show the fallback. */
const canDraw = 'setHTMLUnsafe' in Element.prototype;

(canDraw ? describe : describe.skip)(
  'an element that the page brings drawn (setHTMLUnsafe is needed)',
  () => {
    let network: FakeNetwork;
    let src: string;
    let box: HTMLElement;

    beforeEach(() => {
      src = uniquePath('walk.json');
      network = fakeNetwork({ [src]: () => json(article()) });
      box = document.createElement('div');
      document.body.append(box);
    });
    afterEach(() => {
      box.remove();
      network.restore();
    });

    function drawn(): PinpointArticle {
      box.setHTMLUnsafe(`<pinpoint-article src="${src}" loading="eager">
      <template shadowrootmode="open"><div class="root" data-scheme="light"><p>Walk a little, drawn</p></div></template>
      <a href="https://pinpoint.example/">Walk a little</a>
    </pinpoint-article>`);
      return box.querySelector('pinpoint-article')!;
    }

    const words = (element: PinpointArticle) => element.renderRoot.querySelector('.root > p');

    it('stands as it is until its document is there, and is then what the document says', async () => {
      const { route, answer } = byHand();
      network.routes[src] = route;
      const element = drawn();
      await waitUntil(() => element.hasUpdated, 'it has been drawn');
      expect(isVisible(words(element)!)).to.equal(true);
      expect(isVisible(element.querySelector('a')!)).to.equal(false);
      answer(json(article()));
      await heard(element, 'pinpoint-load');
      expect(words(element) === null).to.equal(true);
      expect(textOf(element)).to.include('One step at a time.').and.not.include('drawn');
    });

    it('stays as it is where the document cannot be had', async () => {
      network.routes[src] = () => new Response('', { status: 404 });
      const quiet = quietConsole();
      const element = drawn();
      await heard(element, 'pinpoint-error');
      await element.updateComplete;
      expect(isVisible(words(element)!)).to.equal(true);
      quiet.restore();
    });
  },
);
