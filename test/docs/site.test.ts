import { expect, waitUntil } from '@open-wc/testing';
import { linesOf, runAxe } from '../axe.js';
import { closePages, type HostPage, needDist, openDemo } from '../host-page.js';

/** The pages, as the first one lists them. */
async function namesOfPages(): Promise<string[]> {
  const answer = await fetch('/demo/docs/index.html');
  if (!answer.ok) throw new Error('There is no demo/docs to test: `npm run docs` makes it.');
  const first = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const links = first.querySelectorAll('.pages a');
  return ['index.html', ...[...links].map((link) => link.getAttribute('href')!)];
}

const names = await namesOfPages();

const TAGS = ':is(pinpoint-article, pinpoint-show-player, pinpoint-tips)';
type Scheme = 'light' | 'dark';
type Widget = HTMLElementTagNameMap['pinpoint-article'];

/** Opens a page in a place of some width, with every widget at once, and in the page's own scheme. */
async function open(name: string, scheme: Scheme = 'light', width = 1280): Promise<HostPage> {
  const page = await openDemo(`docs/${name}`);
  (page.window.frameElement as HTMLElement).style.width = `${width}px`;
  if (scheme === 'dark') darken(page);
  const widgets = page.document.querySelectorAll<Widget>(`.stage ${TAGS}`);
  for (const widget of widgets) widget.setAttribute('loading', 'eager');
  for (const widget of widgets) {
    const isReady = () => {
      widget.scrollIntoView();
      return widget.status === 'ready' && (isOfItsOwn(widget) || schemeOf(widget) === scheme);
    };
    await waitUntil(isReady, `${widget.outerHTML} is ready: ${JSON.stringify(page.log)}`, {
      timeout: 15_000,
    });
  }
  return page;
}

/** Whether an example has colours of its own. */
const isOfItsOwn = (widget: Widget) => widget.matches('[theme], [style*=color]');

const schemeOf = ({ renderRoot }: Widget) =>
  renderRoot.querySelector<HTMLElement>('.root')?.dataset['scheme'];

/** Makes a page dark, in engines too whose tests can't wish for that. */
function darken({ document }: HostPage): void {
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules)
      if (rule instanceof document.defaultView!.CSSMediaRule && rule.conditionText.includes('dark'))
        rule.media.mediaText = 'all';
  document.documentElement.style.colorScheme = 'dark';
}

/** What axe finds wrong, one line a node. */
async function problemsIn(page: HostPage): Promise<string[]> {
  // A page of examples has one article, or one show, several times, and so regions of one name.
  const rules = { 'landmark-unique': { enabled: !page.document.querySelector('.stage') } };
  return linesOf(await runAxe(page, page.document, { resultTypes: ['violations'], rules }));
}

describe('the documentation site', () => {
  before(needDist);
  afterEach(closePages);

  for (const name of names) {
    describe(name, () => {
      for (const scheme of ['light', 'dark'] as const)
        it(`opens without a word on its console, and axe finds nothing, ${scheme}`, async () => {
          const page = await open(name, scheme);
          expect(await problemsIn(page)).to.deep.equal([]);
          expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
        }).timeout(60_000);

      it('fits into 320 pixels', async () => {
        const { documentElement } = (await open(name, 'light', 320)).document;
        // In some engines a scrollbar takes its part of them.
        expect(documentElement.scrollWidth).to.equal(documentElement.clientWidth);
      }).timeout(60_000);

      it('says what it is', async () => {
        const { document } = await openDemo(`docs/${name}`);
        expect(document.documentElement.lang).to.equal('en');
        expect(document.title).not.to.equal('');
        expect(document.querySelector<HTMLMetaElement>('meta[name=description]')?.content).to.match(/.{20}/);
        expect(document.querySelectorAll('h1')).to.have.length(1);
      });
    });
  }

  it('has no link that leads nowhere', async () => {
    const links = new Set<string>();
    for (const name of names) {
      const { document } = await openDemo(`docs/${name}`);
      for (const { href } of document.querySelectorAll<HTMLAnchorElement>('a[href]:not(.stage a)'))
        if (href.startsWith(location.origin)) links.add(href.replace(/\?[^#]*/, ''));
      closePages();
    }
    expect(links.size).to.be.above(100);
    const answers = new Map<string, Promise<string>>();
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const file = path.replace(/\/$/, '/index.html');
      if (!answers.has(file))
        answers.set(
          file,
          fetch(file).then((answer) => (answer.ok ? answer.text() : '')),
        );
      const text = await answers.get(file)!;
      expect(text, link).not.to.equal('');
      if (anchor) expect(text, link).to.include(`id="${decodeURIComponent(anchor)}"`);
    }
  }).timeout(120_000);
});

describe('the search of the documentation', () => {
  afterEach(closePages);

  const fieldOf = ({ document }: HostPage) => document.querySelector<HTMLInputElement>('#search')!;
  const press = (target: Element, key: string) => {
    const { KeyboardEvent } = target.ownerDocument.defaultView!;
    return target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
    );
  };

  async function searchFor(page: HostPage, words: string): Promise<HTMLAnchorElement[]> {
    const field = fieldOf(page);
    field.focus();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const count = page.document.querySelector('.results [role=status]')!;
    await waitUntil(() => count.textContent.includes(`“${words}”`), 'it has an answer', { timeout: 5000 });
    return [...page.document.querySelectorAll<HTMLAnchorElement>('.results a')];
  }

  it('finds “dark”, and counts what it finds', async () => {
    const page = await openDemo('docs/start.html');
    const links = await searchFor(page, 'dark');
    expect(links.map((link) => link.getAttribute('href'))).to.include('theming.html#light-and-dark');
    const count = Number.parseInt(page.document.querySelector('.results [role=status]')!.textContent);
    expect(links.length).to.equal(Math.min(count, 15));
  });

  it('says so where there is nothing', async () => {
    const page = await openDemo('docs/start.html');
    expect(await searchFor(page, 'xylophone')).to.have.length(0);
    expect(page.document.querySelector('.results [role=status]')!.textContent).to.equal(
      'Nothing for “xylophone”',
    );
  });

  it('loads nothing before the field has the focus', async () => {
    const page = await openDemo('docs/start.html');
    const asked = () =>
      page.window.performance.getEntriesByType('resource').some(({ name }) => /search/.test(name));
    expect(asked()).to.be.false;
    await searchFor(page, 'dark');
    expect(asked()).to.be.true;
  });

  it('goes through the list with the arrows, and closes with Escape', async () => {
    const page = await openDemo('docs/start.html');
    const [first, second] = await searchFor(page, 'dark');
    const has = (element?: Element) => page.document.activeElement === element;
    press(fieldOf(page), 'ArrowDown');
    expect(has(first)).to.be.true;
    press(first!, 'ArrowDown');
    expect(has(second)).to.be.true;
    press(second!, 'Escape');
    expect(has(fieldOf(page))).to.be.true;
    expect(page.document.querySelector<HTMLElement>('.results')!.hidden).to.be.true;
  });

  it('gets the focus with a slash, but not from another field', async () => {
    const page = await openDemo('docs/start.html');
    const field = page.document.createElement('textarea');
    page.document.body.append(field);
    field.focus();
    expect(press(field, '/'), 'the slash is typed').to.be.true;
    expect(page.document.activeElement === field).to.be.true;
    field.blur();
    expect(press(page.document.body, '/'), 'the slash is not typed').to.be.false;
    expect(page.document.activeElement === fieldOf(page)).to.be.true;
  });
});

describe('the button beside code', () => {
  afterEach(closePages);

  it('copies what the tests run, and says so', async () => {
    const { document, window } = await openDemo('docs/start.html');
    const copied: string[] = [];
    window.navigator.clipboard.writeText = (text) => {
      copied.push(text);
      return Promise.resolve();
    };
    const code = document.querySelector('.code')!;
    code.querySelector('button')!.click();
    await waitUntil(() => document.querySelector('.said')!.textContent === 'The code is copied.');
    expect(copied).to.deep.equal([
      '<script type="module" src="https://cdn.example/v1/pinpoint.js"></script>',
    ]);
    expect(code.querySelector('button')!.textContent).to.equal('Copied');
  });
});
