import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { classicScript, closePages, type HostPage, needDist, openPage } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import {
  absolute,
  askFramed,
  type Fill,
  fromAddress,
  fromBlob,
  fromElsewhere,
  fromServer,
  fromSource,
  openFramed,
  place,
  type Report,
  reportingPage,
  type Tag,
  withAttribute,
  withScripts,
  written,
} from './framed.js';
import { type Form, forms, type Hazard, kinds } from './hazard.js';
import { settled, snippetOf, words } from './hosting-page.js';
import { isSeen } from './look.js';

const inFrame = (name: string, fill: Fill, tag: Tag = 'iframe'): Hazard => ({
  id: 'H17',
  name,
  open: (parts) => openFramed(parts, tag, fill),
});

const noAttribute = 'it knows no such attribute';
const relative = 'a page without an address of its own needs whole addresses: “https://…”';
const nowhere = { expect: 'link', since: relative, until: ended } as const;

/** Waits for the end of all, none of them good. */
async function ended(page: HostPage): Promise<void> {
  for (const form of forms) await settled(page, form);
  expect(page.document.querySelector('pinpoint-article')!.status).to.equal('failed');
}

const scriptless = {
  expect: 'link',
  since: 'no script runs there',
  really: ({ document }: HostPage) => !!document.querySelector('script[src$="pinpoint.js"]'),
} as const;

describeHazards('pages in frames', [
  inFrame('an iframe', fromServer),
  inFrame('srcdoc in an iframe', fromSource),
  inFrame('an iframe that a script writes', written),
  inFrame('<object>', fromServer, 'object'),
  inFrame('<embed>', fromServer, 'embed'),
  {
    ...inFrame('an iframe without credentials', withAttribute('credentialless', '', fromServer)),
    really: ({ window }) => Reflect.get(window, 'credentialless') === true,
    without: { Firefox: noAttribute, WebKit: noAttribute },
  },
  {
    ...inFrame('a blob: address', (frame, markup) => fromBlob(frame, absolute(markup))),
    script: absolute(classicScript),
  },
  {
    ...inFrame('a blob: address, and relative ones in the snippet', (frame, markup) =>
      fromBlob(frame, withScripts(markup)),
    ),
    script: absolute(classicScript),
    ...nowhere,
  },
  {
    ...inFrame(
      'an iframe with sandbox="allow-same-origin"',
      withAttribute('sandbox', 'allow-same-origin', fromServer),
    ),
    ...scriptless,
  },
]);

interface Expectation {
  readonly outcome?: 'whole' | 'link';
  readonly isStorageDenied?: boolean;
}

/** Pages that nobody may look into say what they show. */
function describeReports(name: string, ask: () => Promise<Report>, expected: Expectation = {}): void {
  const { outcome = 'whole', isStorageDenied = false } = expected;
  describe(`H17: ${name}`, () => {
    let said: Report;
    before(async () => {
      await needDist();
      said = await ask();
      expect(said.isStorageDenied, 'the page really is so').to.equal(isStorageDenied);
    });
    after(closePages);

    for (const form of forms) {
      if (outcome === 'whole') it(`${form} is whole`, () => expectWhole(said, form));
      else it(`${form} keeps its link: ${relative}`, () => expectLinks(said, form));
    }
    if (outcome === 'whole') it('the player plays', () => expect(said.hasPlayed).to.equal(true));
    it('the page stays as it is', () =>
      expect(said.errors.filter((line) => !line.startsWith('[pinpoint]'))).to.deep.equal([]));
  });
}

function expectWhole({ places }: Report, form: Form): void {
  for (const kind of kinds) {
    const { status, text, width, height, scrollWidth } = places[`${form}-${kind}`]!;
    expect(status, kind).to.equal('ready');
    expect(words[kind].shown.filter((part) => !text.includes(part))).to.deep.equal([]);
    expect(width).to.be.above(240);
    expect(height).to.be.above(40);
    expect(scrollWidth).to.be.at.most(Math.ceil(width) + 1);
  }
}

function expectLinks({ places }: Report, form: Form): void {
  for (const kind of kinds) {
    const { status, hasLink } = places[`${form}-${kind}`]!;
    expect(status, kind).to.equal('failed');
    expect(hasLink).to.equal(true);
  }
}

const page = reportingPage(classicScript);
const sandboxed = (fill: Fill) => withAttribute('sandbox', 'allow-scripts', fill);
const denied = { isStorageDenied: true };

/** As a file on the disk, which no page from a server may open. */
async function visit(markup: string): Promise<Report> {
  return (await executeServerCommand<{ value: Report }, unknown>('visit', { markup })).value;
}

describe('pages that nobody may look into', () => {
  describeReports('an iframe of another site', () => askFramed(fromElsewhere, page));
  describeReports(
    'an iframe with sandbox="allow-scripts"',
    () => askFramed(sandboxed(fromServer), page),
    denied,
  );
  describeReports(
    'srcdoc with sandbox="allow-scripts"',
    () => askFramed(sandboxed(fromSource), page),
    denied,
  );
  describeReports('a data: address', () => askFramed(fromAddress, absolute(page)), denied);
  describeReports(
    'a data: address, and relative ones in the snippet',
    () => askFramed(fromAddress, withScripts(page)),
    { ...denied, outcome: 'link' },
  );
  describeReports('a file on the disk', () => visit(absolute(page)));
  describeReports(
    'a file on the disk, and relative addresses in the snippet',
    () => visit(withScripts(page)),
    {
      outcome: 'link',
    },
  );

  /** Nobody may look into it, and it says nothing: its picture is that of a page without the script tag. */
  describe('H17: an iframe with sandbox=""', () => {
    afterEach(closePages);
    for (const form of forms) {
      it(`${form} keeps its link: ${scriptless.since}`, async () => {
        const body = kinds.map((kind) => `<p>${snippetOf(form, kind)}</p>`).join('');
        const bare = await openPage({});
        await place(bare, 'iframe', (frame) => fromServer(frame, `<title>A page</title>${body}`));
        const links = [...bare.window.frames[0]!.document.querySelectorAll('a')];
        expect(links.filter(isSeen)).to.have.length(kinds.length);
        await pictureOf(form);
        closePages();

        const fill = withAttribute('sandbox', '', fromServer);
        const host = await openPage({});
        await place(host, 'iframe', (frame) => fill(frame, `<title>A page</title>${classicScript}${body}`));
        // By when that has shown its widgets, the scripts of the other one would have run, too.
        await askFramed(sandboxed(fromServer), page);
        document.body.lastElementChild!.remove();
        expect(await pictureOf(form)).to.equal(0);
      });
    }
  });
});

/** What differs between what is seen now and what was seen when first asked so. */
async function pictureOf(name: string): Promise<number> {
  await nextFrame();
  await nextFrame();
  const box = { x: 0, y: 0, width: 600, height: 400 };
  const picture = { name: `no script: ${name}`, box, title: 'sandbox' };
  return (await executeServerCommand<{ value: number }, unknown>('picture', picture)).value;
}
