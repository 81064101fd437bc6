import { expect } from '@open-wc/testing';
import { all, article, show, textOf } from '../../../test/elements.js';

interface Attacked {
  attacked?: string[];
}

/** Text that a page which took it for markup or code would run. */
const attacks = [
  '<img src=x onerror="attacked.push(1)">',
  '</style><script>attacked.push(2)</script>',
  '<svg onload="attacked.push(3)"><animate onbegin="attacked.push(4)"></svg>',
  '"><iframe srcdoc="<script>parent.attacked.push(5)</script>"></iframe>',
  '${attacked.push(6)} {{attacked.push(7)}}',
  '&lt;b&gt;&#60;i&#62;',
  '</textarea></title></template><b>',
  '\u202Etxet\u0000 \uFFFE \uD800',
];

/** Addresses that would run as code, or load what may not be loaded. */
const addresses = [
  'javascript:attacked.push(8)',
  ' JaVaScRiPt:attacked.push(9)',
  'java\nscript:attacked.push(10)',
  '\u0001javascript:attacked.push(11)',
  'data:text/html,<script>parent.attacked.push(12)</script>',
  'vbscript:attacked.push(13)',
  'blob:https://tips.example/1',
  'file:///etc/passwd',
  'https://[',
];

describe('hostile text', () => {
  const ran: string[] = [];
  before(() => ((window as Attacked).attacked = ran));
  after(() => delete (window as Attacked).attacked);
  afterEach(() => expect(ran).to.deep.equal([]));

  for (const text of attacks) {
    it(`is shown as text, wherever it stands: ${JSON.stringify(text).slice(0, 40)}`, async () => {
      const src = '/demo/content-src/images/walk.svg';
      const element = await show(
        article({
          headline: text,
          description: text,
          keywords: [text],
          notice: text,
          disclaimer: text,
          emergency: [text, { text }],
          takeaways: [text],
          funding: text,
          author: { name: text, jobTitle: text },
          citation: [text],
          related: [{ headline: text, url: 'https://tips.example/' }],
          publisher: text,
          copyrightNotice: text,
          body: [
            text,
            { type: 'heading', text, id: text },
            { type: 'list', items: [text, { type: 'paragraph', text }] },
            { type: 'image', src, alt: text, caption: text, credit: text },
            { type: 'quote', text, cite: text },
            { type: 'callout', title: text, body: [text] },
            { type: 'table', caption: text, head: [text], rows: [[text]] },
            { type: 'steps', items: [{ title: text, body: [text] }] },
            { type: 'faq', items: [{ question: text, answer: [text] }] },
            { type: 'video', src, title: text },
            { type: 'audio', src, title: text },
          ],
        }),
      );
      for (const button of all(element, 'button')) button.click();
      await element.updateComplete;
      expect(element.renderRoot.textContent.split(text.trim()).length).to.be.at.least(25);
      expect(element.renderRoot.querySelector('script, iframe, animate, b b, [onerror], [onload]')).to.equal(
        null,
      );
      expect(codeIn(element)).to.deep.equal([]);
    });
  }

  for (const address of addresses) {
    it(`is no link and no picture, and its text stays: ${JSON.stringify(address).slice(0, 40)}`, async () => {
      const element = await show(
        article({
          url: address,
          publisher: { name: 'Publisher', url: address },
          author: { name: 'Author', url: address },
          citation: [{ text: 'Source', url: address }],
          body: [
            { type: 'paragraph', text: ['Press ', { text: 'here', href: address }, '.'] },
            { type: 'image', src: address, srcset: `${address} 2x`, alt: '' },
          ],
        }),
      );
      expect(textOf(element)).to.contain('Press here.');
      expect(textOf(element)).to.contain('Author').and.contain('Source').and.contain('Publisher');
      expect(all(element, 'link')).to.deep.equal([]);
      expect(element.renderRoot.querySelector('[src], [srcset]')).to.equal(null);
    });
  }
});

/** Attributes that could run code. */
function codeIn(element: HTMLElement): string[] {
  return [...element.shadowRoot!.querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].map(({ name }) => name).filter((name) => /^on|^style$|^srcdoc$/.test(name)),
  );
}
