import { expect, waitUntil } from '@open-wc/testing';
import { all, article, everyBlock, load, nameOf, one, show, words } from '../../../test/elements.js';
import { at, fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import type { PinpointArticle } from './pinpoint-article.js';
// Here already, so that no test waits for a chunk.
import './references.js';

const cite = (n: number, text = `${n}`) => ({ text, sup: true, href: `#ref-${n}` });
const url = 'https://tips.example/walk/';

/** An article that cites the first of its sources twice, the second once and the third not at all. */
const cited = (more: Record<string, unknown> = {}) =>
  article({
    url,
    body: [
      { type: 'paragraph', text: ['One step.', cite(1), ' Two steps.', cite(2)] },
      { type: 'faq', items: [{ question: 'Why?', answer: [{ type: 'paragraph', text: ['So.', cite(1)] }] }] },
    ],
    citation: [{ text: 'A site.', url: 'https://site.example/' }, 'A book.', 'A film.'],
    ...more,
  });

const byRole = (element: PinpointArticle, role: string) => [
  ...element.renderRoot.querySelectorAll<HTMLAnchorElement>(`a[role=${role}]`),
];
const citing = (element: PinpointArticle) => byRole(element, 'doc-noteref');
const back = (element: PinpointArticle) => byRole(element, 'doc-backlink');

/** What a link back shows before its text. */
const arrow = (link: HTMLElement): string => {
  const { content } = getComputedStyle(link, '::before');
  return content === 'none' ? '' : (link.dataset['mark'] ?? content);
};

/** The same once the sources lead back. */
async function joined(element: PinpointArticle): Promise<PinpointArticle> {
  await waitUntil(() => back(element).length, 'no source leads back', { interval: 10 });
  return element;
}

describe('the sources of an article', () => {
  it('are cited by links whose names say more than a number', async () => {
    const element = await joined(await show(cited()));
    expect(citing(element).map(nameOf)).to.deep.equal(['References 1', 'References 2', 'References 1']);
    expect(citing(element).map(({ id, hash }) => id + hash)).to.deep.equal([
      'cite-1#ref-1',
      'cite-2#ref-2',
      'cite-1-2#ref-1',
    ]);
  });

  it('each lead back to where they are cited, with letters where that is more than one place', async () => {
    const element = await joined(await show(cited()));
    const [site, book, film] = all(element, 'list').flatMap((list) => all(list, 'listitem'));
    expect([site!.id, book!.id, film!.id]).to.deep.equal(['ref-1', 'ref-2', 'ref-3']);
    expect(back(element).map((link) => [words(link.textContent), nameOf(link), link.href])).to.deep.equal([
      ['a', 'Back to reference 1 in the text (a)', `${url}#cite-1`],
      ['b', 'Back to reference 1 in the text (b)', `${url}#cite-1-2`],
      ['', 'Back to reference 2 in the text', `${url}#cite-2`],
    ]);
    expect(back(element).map((link) => link.closest('li')?.id)).to.deep.equal(['ref-1', 'ref-1', 'ref-2']);
    // One arrow for both letters, which is no part of the text.
    expect(back(element).map(arrow)).to.deep.equal(['\u21a9\ufe0e', '', '\u21a9\ufe0e']);
    expect(film).to.have.text('A film.');
  });

  it('are links back that are large enough to be hit', async () => {
    for (const link of back(await joined(await show(cited())))) {
      const { width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('move nothing that is being read when their code comes', async () => {
    const places = async (...marks: unknown[]) => {
      const text = [
        'One step.',
        marks[0],
        ' Two steps.',
        marks[1],
        marks[0],
        ' And three, on a narrow page.',
      ];
      const element = await show(cited({ body: [{ type: 'paragraph', text }, 'Then rest.'] }), {
        style: 'width: 240px',
      });
      if (marks.includes(first)) await joined(element);
      const topOf = (part: Element) =>
        Math.round(part.getBoundingClientRect().top - element.getBoundingClientRect().top);
      return [one(element, 'paragraph', 'Then rest.'), one(element, 'heading', 'References')].map(topOf);
    };
    const first = cite(1);
    const plain = { ...first, href: 'https://site.example/' };
    expect(await places(first, cite(2))).to.deep.equal(await places(plain, { ...plain, text: '2' }));
  });

  it('keep the words of a link that cites them in words', async () => {
    const text = ['As ', cite(2, 'a book'), ' says.', cite(2, '[2]')];
    const element = await joined(await show(cited({ body: [{ type: 'paragraph', text }] })));
    expect(citing(element).map(nameOf)).to.deep.equal(['a book', 'References [2]']);
  });

  it('are cited from wherever there is text: the intro, key points, notes', async () => {
    const text = [' ', cite(3)];
    const element = await joined(
      await show(
        cited({ body: [], description: text, takeaways: [text], disclaimer: text, emergency: text }),
      ),
    );
    expect(back(element).map(({ hash }) => hash)).to.deep.equal([
      '#cite-3',
      '#cite-3-2',
      '#cite-3-3',
      '#cite-3-4',
    ]);
  });

  it('are not what another page, or a number without a source, points to', async () => {
    const text = [
      cite(1),
      { text: '2', href: 'https://other.example/#ref-2' },
      cite(9),
      { text: 'the page', href: `${url}#ref-3` },
    ];
    const written = 'HTTPS://Tips.example/walk/';
    const element = await joined(await show(cited({ url: written, body: [{ type: 'paragraph', text }] })));
    expect(citing(element).map(({ textContent }) => textContent)).to.deep.equal(['1', 'the page']);
    expect(one(element, 'link', '2').id).to.equal('');
    expect(one(element, 'link', '9').id).to.equal('');
  });

  it('stay a list where nothing cites them', async () => {
    const element = await show(cited({ body: [] }));
    expect(all(element, 'listitem').map((item) => item.textContent)).to.deep.equal([
      'A site.',
      'A book.',
      'A film.',
    ]);
  });

  it('are found again when all is drawn anew, and each time leads back once', async () => {
    const element = await joined(await show(cited()));
    element.headingLevel = 4;
    await element.updateComplete;
    await joined(element);
    expect(back(element)).to.have.length(3);
    expect(citing(element)).to.have.length(3);
  });

  it('are there as soon as a summary has been opened', async () => {
    const element = await show(cited(), { variant: 'summary' });
    expect(back(element)).to.have.length(0);
    one(element, 'button', 'Read more').click();
    await joined(element);
  });

  it('speak the language of the labels, and say so', async () => {
    const element = await joined(await show(cited(), { lang: 'fr' }));
    expect([citing(element)[0]!, back(element)[2]!].map((link) => [nameOf(link), link.lang])).to.deep.equal([
      ['Références 1', 'fr'],
      ['Retour au renvoi 2 dans le texte', 'fr'],
    ]);
    const own = await joined(await show(cited({ inLanguage: 'en-CA' })));
    expect([citing(own)[0]!, back(own)[0]!].map(({ lang }) => lang)).to.deep.equal(['', '']);
  });

  it('lead back against the direction of the text', async () => {
    const element = await joined(await show(cited({ inLanguage: 'ar' })));
    expect(arrow(back(element)[2]!)).to.equal('\u21aa\ufe0e');
  });

  it('are accessible', async () => {
    await expect(await joined(await load(everyBlock))).to.be.accessible();
  });
});

describe('the address of a citation', () => {
  it('is that of the article’s page, wherever its document is', async () => {
    const [src, moved] = [uniquePath(), uniquePath()];
    const network = fakeNetwork({ [src]: () => at(location.origin + moved, json(cited())) });
    const element = await joined(await load(src));
    await waitUntil(() => citing(element)[0]!.href === `${url}#ref-1`, undefined, { interval: 10 });
    network.restore();
  });

  it('is that of the document, which is where it leads, where the article has no page', async () => {
    const src = uniquePath();
    const network = fakeNetwork({ [src]: () => json(cited({ url: undefined })) });
    const element = await joined(await load(src));
    expect(citing(element)[0]!.href).to.equal(`${location.origin}${src}#ref-1`);
    expect(back(element)[0]!.href).to.equal(`${location.origin}${src}#cite-1`);
    network.restore();
  });

  it('is that of the page where the document was set there', async () => {
    const element = await joined(await show(cited({ url: undefined })));
    expect(citing(element)[0]!.href).to.equal(new URL('#ref-1', document.baseURI).href);
  });
});
