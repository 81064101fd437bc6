import { expect } from '@open-wc/testing';
import { all, article, everyBlock, load, nameOf, one, show, textOf, words } from '../../../test/elements.js';
import { override } from '../../../test/fake-network.js';

const day = 86_400_000;
const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

describe('what stands around the text of an article', () => {
  it('is all that the sample has, in the order of reading', async () => {
    const text = textOf(await load(everyBlock));
    const parts = [
      'PinPoint widgets (sample) · Sample',
      'Sample: everything an article can hold',
      'This sample was written for the demonstration',
      'By A. Sample, Author (invented)',
      'Reviewed by B. Sample, Physiotherapist (invented)',
      'Published October 5, 2026 Updated November 16, 2026 Last reviewed November 16, 2026',
      'Sample notice: here an editor says',
      'The lower back carries most of the load, and gets most of the complaints. Credit: Drawn for this sample',
      'Key points Move a little, often. Most sore backs like it.',
      'Emergency Call 911 or go to the nearest',
      'Please note This is general information.',
      'A sore back often feels better',
      'Now stand up, and look out of the window for a while.',
      'References World Health Organization. Low back pain. Fact sheet, 2023.',
      'Sample source without an address',
      'Related 3 Ways Strength Training',
      'Funding Sample statement: nobody paid for this text.',
      'Originally published by PinPoint widgets (sample) Sample text of the PinPoint widgets project.',
    ];
    expect(parts.filter((part) => !text.includes(part))).to.deep.equal([]);
    const places = parts.map((part) => text.indexOf(part));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('names several people, and links those who have an address', async () => {
    const author = ['Ann', { name: 'Bo', jobTitle: 'Nurse', url: 'https://tips.example/bo/' }];
    const element = await show(article({ author }));
    expect(textOf(element)).to.contain('By Ann · Bo, Nurse');
    expect(one(element, 'link', 'Bo')).to.have.attribute('href', 'https://tips.example/bo/');
  });

  it('says dates in words, and to machines as they are', async () => {
    const element = await show(
      article({ datePublished: '2026-05-12', lastReviewed: '2026-06-01T08:00:00Z' }),
    );
    expect(textOf(element)).to.contain('Published May 12, 2026 Last reviewed June 1, 2026');
    expect([...element.renderRoot.querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal([
      '2026-05-12',
      '2026-06-01T08:00:00Z',
    ]);
  });

  it('says no date that is none, and no change on the first day', async () => {
    const element = await show(
      article({ datePublished: '2026-05-12', dateModified: '2026-05-12', lastReviewed: '2026-02-30' }),
    );
    expect(textOf(element)).to.equal('Walk a Little Published May 12, 2026 One step at a time.');
  });

  it('notes an emergency before everything else, with the number to call', async () => {
    const emergency = ['Call ', { text: '911', href: 'tel:911' }, '.'];
    const element = await show(article({ emergency, disclaimer: 'First talk to your doctor.' }));
    expect(all(element, 'note').map(nameOf)).to.deep.equal(['Emergency', 'Note: Please note']);
    expect(one(all(element, 'note')[0]!, 'link', '911')).to.have.attribute('href', 'tel:911');
    expect(textOf(element)).to.equal(
      'Walk a Little Emergency Call 911. Please note First talk to your doctor. One step at a time.',
    );
  });

  it('are lists for those who listen: key points, sources, what to read next', async () => {
    const element = await show(
      article({
        takeaways: ['Walk.', ['Rest ', { text: 'well', em: true }, '.']],
        citation: [{ text: 'A book.' }, { text: 'A site.', url: 'https://tips.example/site/' }],
        related: [{ headline: 'Sleep', url: 'https://tips.example/sleep/' }],
      }),
    );
    expect(
      all(element, 'list').map((list) => [
        list.localName,
        ...all(list, 'listitem').map((item) => words(item.innerText)),
      ]),
    ).to.deep.equal([
      ['ul', 'Walk.', 'Rest well.'],
      ['ol', 'A book.', 'A site.'],
      ['ul', 'Sleep'],
    ]);
    expect(all(element, 'link').map(nameOf)).to.deep.equal(['A site.', 'Sleep']);
  });

  it('takes no place where there is none of it', async () => {
    const element = await show(
      article({ takeaways: [], citation: [], related: [], author: [], reviewedBy: [] }),
    );
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
    expect(all(element, 'list')).to.have.length(0);
  });
});

describe('the standing of an article', () => {
  it('under review is said above the text, in the editor’s words or in ours', async () => {
    const own = await show(
      article({ status: 'under-review', notice: ['We are ', { text: 'checking', em: true }, '.'] }),
    );
    expect(textOf(own)).to.equal('Walk a Little We are checking. One step at a time.');
    expect(one(own, 'note', 'Warning')).to.have.text('We are checking.');
    const ours = await show(article({ status: 'under-review' }));
    expect(textOf(ours)).to.equal('Walk a Little This article is being reviewed. One step at a time.');
  });

  it('withdrawn leaves the notice and the link alone', async () => {
    const element = await load('/demo/assets/states/withdrawn.json');
    expect(textOf(element)).to.equal(
      'We have withdrawn this article because its advice is out of date. Please ask your doctor or physiotherapist. ' +
        'Originally published by PinPoint Health',
    );
    expect(all(element, 'heading')).to.have.length(0);
    expect(all(element, 'link').map(nameOf)).to.deep.equal(['PinPoint Health']);
  });

  it('withdrawn is withdrawn in the summary too, in our words where there are no others', async () => {
    const element = await show(article({ status: 'withdrawn' }), { variant: 'summary' });
    expect(textOf(element)).to.equal('This article has been withdrawn.');
    expect(all(element, 'button')).to.have.length(0);
  });

  it('is current where it says nothing that we know', async () => {
    const element = await show(article({ status: 'thriving' }));
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
  });

  it('past its review is said quietly, and before it is not', async () => {
    const due = dateIn(-2);
    const words = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(due));
    const late = await show(article({ nextReview: due }));
    expect(textOf(late)).to.equal(
      `Walk a Little This article was due for review on ${words}. One step at a time.`,
    );
    const early = await show(article({ nextReview: dateIn(2) }));
    expect(textOf(early)).to.equal('Walk a Little One step at a time.');
  });
});

describe('a review that is years ago', () => {
  const reviewed = '2023-03-02';
  /** In milliseconds, leap years reckoned in. */
  const year = 365.25 * day;
  const notice = 'This article was last reviewed on March 2, 2023. Some of it may have changed since.';
  let restore: () => void = () => undefined;
  afterEach(() => restore());

  /** The text of an article so long after its review. */
  async function textAfter(
    ms: number,
    attributes: Record<string, string> = {},
    more: Record<string, unknown> = {},
  ): Promise<string> {
    restore();
    restore = override(Date, 'now', () => Date.parse(reviewed) + ms);
    return textOf(await show(article({ lastReviewed: reviewed, ...more }), attributes));
  }

  it('is told once three years have passed, and not before', async () => {
    expect(await textAfter(3 * year)).not.to.contain(notice);
    expect(await textAfter(3 * year + 1)).to.equal(
      `Walk a Little Last reviewed March 2, 2023 ${notice} One step at a time.`,
    );
  });

  for (const [years, from] of [
    ['1', 1],
    ['2.5', 2.5],
    ['10', 10],
    ['two', 3],
    ['', 3],
    ['-1', 3],
  ] as const)
    it(`is told after ${from} years where the clinic says "${years}"`, async () => {
      const attributes = { 'review-years': years };
      expect(await textAfter(from * year, attributes)).not.to.contain(notice);
      expect(await textAfter(from * year + 1, attributes)).to.contain(notice);
    });

  it('is never told where the clinic says 0', async () => {
    expect(await textAfter(50 * year, { 'review-years': '0' })).not.to.contain(notice);
  });

  it('is told anew where the clinic changes its mind', async () => {
    restore = override(Date, 'now', () => Date.parse(reviewed) + 2 * year);
    const element = await show(article({ lastReviewed: reviewed }));
    expect([element.reviewYears, textOf(element).includes(notice)]).to.deep.equal([3, false]);
    element.reviewYears = 1;
    await element.updateComplete;
    expect(textOf(element)).to.contain(notice);
    element.reviewYears = null;
    await element.updateComplete;
    expect(textOf(element)).not.to.contain(notice);
  });

  it('gives way to a review that is due, which says more', async () => {
    const text = await textAfter(4 * year, {}, { nextReview: '2024-03-01' });
    expect(text).to.contain('This article was due for review on March 1, 2024.');
    expect(text).not.to.contain(notice);
    expect(await textAfter(4 * year, {}, { nextReview: '2030-03-01' })).to.contain(notice);
  });

  it('is not known of where no review is, or its date is none', async () => {
    expect(await textAfter(9 * year, {}, { lastReviewed: undefined })).not.to.contain('reviewed');
    expect(await textAfter(9 * year, {}, { lastReviewed: '2023-02-30' })).not.to.contain('reviewed');
  });

  it('is told in the language of the labels, and marked where the text is in another', async () => {
    restore = override(Date, 'now', () => Date.parse(reviewed) + 4 * year);
    const french =
      'La dernière révision de cet article date du 2 mars 2023. Certains renseignements ont pu changer depuis.';
    const element = await show(article({ lastReviewed: reviewed }), { lang: 'fr' });
    expect(one(element, 'paragraph', french).firstElementChild).to.have.attribute('lang', 'fr');
    const own = await show(article({ lastReviewed: reviewed, inLanguage: 'fr-CA' }), { lang: 'fr' });
    expect(one(own, 'paragraph', french).firstElementChild).to.equal(null);
  });
});
