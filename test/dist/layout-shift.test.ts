import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { answering, closePages, escaped, type HostPage, needDist, openPage, script } from '../host-page.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

interface Watching extends Window {
  shifts?: LayoutShift[];
}

const hasShifts = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Runs in the page: counts all that moves on its own, from the first paint on. */
function watchShifts(): void {
  const shifts: LayoutShift[] = [];
  (window as Watching).shifts = shifts;
  new PerformanceObserver((list) => shifts.push(...(list.getEntries() as LayoutShift[]))).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

/** An answer that comes when the page has been painted for long. */
const late = (body: string, type: string) => answering(body, type, { delay: '400' });

const picture = late(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="30"><rect width="300" height="30"/></svg>',
  'image/svg+xml',
);

const documents = {
  article: {
    id: 'walk',
    type: 'article',
    headline: 'Walk a Little',
    inLanguage: 'fr',
    lastReviewed: '2019-01-01',
    body: ['Un pas.', { type: 'image', src: picture, width: 300, height: 30, alt: '' }, 'Un autre.'],
  },
  'show-player': { id: 'show', type: 'show', name: 'The Show', episodes: [] },
  tips: {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Tips',
    items: [
      { id: '1', title: 'Walk', summary: 'A little.' },
      { id: '2', title: 'Sit', summary: 'Less.' },
    ],
  },
};

/** The ways to write a widget, with a height and without. */
const spellings = {
  element: (tag: string, src: string, height: string) =>
    `<pinpoint-${tag} src="${src}" style="${height && `display: block; margin: 1em 0; ${height}`}"><a href="/">The link</a></pinpoint-${tag}>`,
  placeholder: (tag: string, src: string, height: string) =>
    `<div data-pinpoint="${tag}" data-src="${src}" style="${height && `display: flow-root; ${height}`}"><a href="/">The link</a></div>`,
};

/** A page in which something stands below a widget, in view. */
async function shifting(
  tag: keyof typeof documents,
  height: string,
  spelling: keyof typeof spellings = 'element',
): Promise<HostPage> {
  const src = escaped(late(JSON.stringify(documents[tag]), 'application/json'));
  const page = await openPage({
    head: script,
    before: watchShifts,
    body: `<p>Before.</p>${spellings[spelling](tag, src, height)}<p>After.</p>`,
  });
  const find = () =>
    page.document.querySelector<HTMLElementTagNameMap['pinpoint-article']>(`pinpoint-${tag}`);
  await waitUntil(() => find()?.status === 'ready', 'it is ready', { timeout: 8000 });
  const widget = find()!;
  for (const image of widget.renderRoot.querySelectorAll('img'))
    await waitUntil(() => image.complete && image.naturalWidth > 0, 'its picture is there', {
      timeout: 8000,
    });
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return page;
}

const moved = ({ window }: HostPage) =>
  ((window as Watching).shifts ?? []).reduce((sum, { value }) => sum + value, 0);

describe('the page around a widget', () => {
  before(async function () {
    await needDist();
    // Only Chromium measures what moves.
    if (!hasShifts) this.skip();
  });
  afterEach(closePages);

  for (const tag of Object.keys(documents) as (keyof typeof documents)[])
    for (const spelling of Object.keys(spellings) as (keyof typeof spellings)[])
      it(`does not move when the content arrives where the snippet names a height: ${tag}, ${spelling}`, async () => {
        expect(moved(await shifting(tag, 'min-height: 500px', spelling))).to.equal(0);
      });

  it('moves without a height: what is measured can be seen', async () => {
    expect(moved(await shifting('article', ''))).to.be.above(0);
  });
});

/** Runs in the page: where the text stands when it has come, and how high the place above it is. */
function noteFirst(): void {
  document.addEventListener('pinpoint-load', ({ target }) => {
    const { renderRoot } = target as HTMLElementTagNameMap['pinpoint-article'];
    const [place, body] = ['.languages', '[part=body]'].map((part) => renderRoot.querySelector(part)!);
    Object.assign(window, {
      first: {
        choices: place!.childElementCount,
        height: place!.getBoundingClientRect().height,
        top: body!.getBoundingClientRect().top,
      },
    });
  });
}

describe('the text of an article that has translations', () => {
  before(needDist);
  afterEach(closePages);

  for (const [name, languages] of [
    ['a button', ['fr']],
    ['a list', ['fr', 'de', 'pa', 'ar']],
  ] as const)
    for (const style of ['', 'font-size: 40px', 'font-size: 10px', 'width: 320px; line-height: 3'])
      it(`stays where it is when the choice of another language comes: ${name}, ${style || 'as ever'}`, async () => {
        const document = {
          id: 'walk',
          headline: 'Walk a Little',
          inLanguage: 'en',
          body: ['One step.'],
          translations: languages.map((inLanguage) => ({ inLanguage, src: `/${inLanguage}.json` })),
        };
        const src = escaped(answering(JSON.stringify(document), 'application/json'));
        const page = await openPage({
          head: script,
          before: noteFirst,
          body: `<pinpoint-article style="${style}" src="${src}"></pinpoint-article>`,
        });
        let root: ShadowRoot | undefined;
        const find = (part: string) => root?.querySelector(part);
        await waitUntil(
          () => {
            root = page.document.querySelector('pinpoint-article')?.shadowRoot ?? undefined;
            return find('.language');
          },
          'there is a choice',
          { timeout: 8000 },
        );
        await nextFrame();
        const place = find('.languages')!;
        const top = find('[part=body]')!.getBoundingClientRect().top;
        const { first } = page.window as unknown as {
          first: { choices: number; height: number; top: number };
        };
        expect(first.choices, 'the text is there first').to.equal(0);
        expect(place.getBoundingClientRect().height).to.be.closeTo(first.height, 0.1);
        expect(top).to.be.closeTo(first.top, 0.1);
      });
});
