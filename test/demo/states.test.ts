import { expect, waitUntil } from '@open-wc/testing';
import { closePages, type HostPage, isShown, needDist, openDemo, textOf } from '../host-page.js';
import { problemsIn } from './axe.js';

type Widget = HTMLElementTagNameMap['pinpoint-article' | 'pinpoint-show-player'];

const selector = 'pinpoint-article, pinpoint-show-player';

/** Sections of the page, by what becomes of the widgets in them. */
const outcomes = {
  ready: ['ready', 'spellings', 'withdrawn', 'show', 'arabic', 'themes', 'narrow', 'parents', 'blocks'],
  failed: ['fallback', 'message'],
};

describe("the demo's states.html", () => {
  let page: HostPage;

  const widgetsIn = (section: string): Widget[] => {
    const found = [...page.document.querySelectorAll<Widget>(`#${section} :is(${selector})`)];
    expect(found, section).not.to.have.length(0);
    return found;
  };

  /** Loads the widgets of a section now, and waits until each is as it should be. */
  const settle = async (section: string, status: string): Promise<void> => {
    const widgets = widgetsIn(section);
    for (const widget of widgets) widget.setAttribute('loading', 'eager');
    for (const widget of widgets) {
      const src = widget.getAttribute('src') ?? 'no src';
      await waitUntil(() => widget.status === status, `${section}: ${src} is ${status}`, { timeout: 20_000 });
      await widget.updateComplete;
    }
  };

  before(async () => {
    await needDist();
    page = await openDemo('states.html');
  });
  after(closePages);

  for (const [status, sections] of Object.entries(outcomes)) {
    for (const section of sections) {
      it(`has every widget in #${section} ${status}`, () => settle(section, status)).timeout(30_000);
    }
  }

  it('speaks French in #french', async () => {
    const [article, show, failed] = widgetsIn('french') as [Widget, Widget, Widget];
    for (const widget of [article, show, failed]) widget.setAttribute('loading', 'eager');
    await waitUntil(
      () => article.status === 'ready' && show.status === 'ready' && failed.status === 'failed',
    );
    await waitUntil(() => textOf(failed).includes('Réessayer'));
    expect(textOf(article)).to.include('maux de dos');
    expect(textOf(show)).to.include('Écouter');
  });

  it('shows a link or says that it loads in #loading', async () => {
    const [article, another] = widgetsIn('loading') as [Widget, Widget];
    for (const widget of [article, another]) widget.setAttribute('loading', 'eager');
    await waitUntil(() => article.status === 'loading' && another.status === 'loading');
    await another.updateComplete;
    expect(isShown(article.querySelector('a'))).to.equal(true);
    expect(textOf(article)).to.equal('');
    expect(textOf(another)).to.include('Loading');
  });

  it('keeps the fallback, and that alone, in #fallback', () => {
    for (const widget of widgetsIn('fallback')) {
      expect(isShown(widget.querySelector('a'))).to.equal(true);
      expect(textOf(widget).trim()).to.equal('');
    }
  });

  it('says in #message that there is nothing, and offers to try again where that can help', () => {
    for (const widget of widgetsIn('message')) {
      expect(isShown(widget.renderRoot.querySelector('[part~=status]'))).to.equal(true);
      expect(!!widget.renderRoot.querySelector('[part~=retry]')).to.equal(!!widget.src);
    }
  });

  it('lets no widget burst out of its parent or vanish in it', () => {
    for (const section of ['narrow', 'parents']) {
      for (const widget of widgetsIn(section)) {
        const parent = widget.parentElement!;
        expect(widget.offsetWidth, `${section}: ${parent.className}`).to.be.greaterThan(60);
        expect(parent.scrollWidth, `${section}: ${parent.className}`).to.be.most(parent.clientWidth + 1);
      }
    }
  });

  it('lets axe find nothing wrong in the widgets', async () => {
    // The page has one show many times.
    expect(await problemsIn(page, 'landmark-unique')).to.deep.equal([]);
  }).timeout(60_000);

  it('has on its console one line of ours for each failure, and no error', () => {
    const failures = [...page.document.querySelectorAll<Widget>(selector)].filter(
      ({ status }) => status === 'failed',
    );
    for (const line of page.log.errors) expect(line).to.match(/^\[pinpoint\] <pinpoint-[\w-]+> [\w-]+: \S/);
    expect(page.log.errors).to.have.length(failures.length);
    expect(page.log.warnings).to.deep.equal([]);
  });
});
