import { expect } from '@open-wc/testing';
import {
  article,
  articleUrl,
  classicScript,
  closePages,
  needDist,
  openPage,
  type PageParts,
  ready,
  requests,
  script,
} from '../host-page.js';

const link = '<a href="https://pinpoint.example/">3 Ways</a>';

/** Runs in the page: notes each attribute that changes on a snippet. */
function noteChanges(): void {
  const changes: string[] = [];
  Object.assign(document, { changes });
  new MutationObserver((records) => {
    for (const { attributeName, target } of records)
      changes.push(`${(target as Element).localName} ${attributeName!}`);
  }).observe(document, { attributes: true, subtree: true });
}

/** The nodes of a tree, in one line. */
const shape = (node: Node): string =>
  node.nodeType === Node.TEXT_NODE
    ? `"${node.textContent!}"`
    : `${node.nodeName}(${[...node.childNodes].map(shape).join()})`;

describe('a snippet that is as it should be', () => {
  before(needDist);
  afterEach(closePages);

  const scripts: Record<string, PageParts> = {
    'a module': { head: script },
    'a classic script': { head: classicScript },
    'one file': { head: '<script src="/dist/pinpoint.all.js"></script>' },
  };
  const spelled = {
    'an element': article,
    'an element with what editors add, and words of other scripts': article.replace(
      ' ',
      ' class="wp-block " style="color: inherit; " aria-label="Santé" data-topic="ਪਿੱਠ ਦਾ ਦਰਦ ਹੈ" title="כאב" ',
    ),
    'a placeholder': `<div data-pinpoint="article" data-src="${articleUrl}">${link}</div>`,
    'a link': `<a class="pinpoint-article" href="${articleUrl.replace('.json', '/')}">3 Ways</a>`,
  };
  for (const [way, parts] of Object.entries(scripts))
    for (const [name, body] of Object.entries(spelled)) {
      it(`is not touched on a page without white space: ${name}, by ${way}`, async () => {
        const page = await openPage({ ...parts, before: noteChanges, body: `<main>${body}</main>` });
        await ready(page, 'pinpoint-article');
        const { document, log } = page;
        expect((document as Document & { changes?: string[] }).changes).to.deep.equal([]);
        expect(log.warnings).to.deep.equal([]);
        expect(requests(page).filter((path) => path.includes('/pinpoint-mend-'))).to.deep.equal([]);
        const bare = document.createElement('template');
        bare.innerHTML = `<main>${body}</main>`;
        const main = document.querySelector('main')!;
        const widget = main.querySelector('pinpoint-article')!;
        // The placeholder and the link have got their element, no more.
        if (!name.startsWith('an element')) widget.replaceWith(...widget.childNodes);
        expect(shape(main)).to.equal(shape(bare.content.firstChild!));
      });
    }
});
