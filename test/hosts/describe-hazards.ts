import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, type HostPage, needDist } from '../host-page.js';
import { type Form, forms, type Hazard, kinds, type Outcome, outcomeOf } from './hazard.js';
import { addScript, openHost, rootIn, settled, words } from './hosting-page.js';
import { differences, isSeen, lookOf, type Seen, seenText } from './look.js';

/** How each outcome reads in a test's name; docs/hosts.md is made of these. */
const promises: Record<Outcome, string> = {
  same: 'looks as on a bare page',
  whole: 'is whole',
  link: 'keeps its link',
};

const engine = navigator.userAgent.includes('Firefox')
  ? 'Firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'Chromium'
    : 'WebKit';

/** The widgets on a page with nothing else to see. */
let bare: Record<string, Seen[]> | undefined;

/** Tests of pages: that the widgets come out of each as promised, in all forms, and the page out of it unchanged. */
export function describeHazards(title: string, hazards: readonly Hazard[]): void {
  describe(title, () => {
    before(async () => {
      await needDist();
      bare ??= await measureBare();
    });
    for (const hazard of hazards) describeHazard(hazard);
  });
}

function describeHazard(hazard: Hazard): void {
  const { id, name, since, needs, without = {} } = hazard;
  const impossible = without[engine];
  describe(`${id}: ${name}`, () => {
    if (impossible) {
      it.skip(`cannot be tried in ${engine}: ${impossible}`);
      return;
    }
    let page: HostPage;
    let host: Seen[];
    before(async function () {
      if (needs && !(await fetch(needs, { method: 'HEAD' })).ok) this.skip();
      page = await openHost(hazard, '');
      host = hostOf(page);
      page = await withWidgets(hazard, page);
    });
    after(closePages);

    for (const form of forms) {
      const outcome = outcomeOf(hazard, form);
      it(`${form} ${promises[outcome]}${outcome !== 'same' && since ? `: ${since}` : ''}`, async () => {
        if (outcome === 'link') expectLinks(page, form);
        else await expectContent(page, form, outcome, `${id} ${name}`);
      });
    }
    if (hazard.then) return;
    it('the page stays as it is', () => {
      expect(differences(hostOf(page), host)).to.deep.equal([]);
      expect(page.log.errors.filter((line) => !line.startsWith('[pinpoint]'))).to.deep.equal([]);
    });
  });
}

/** The page with its script tag, once the widgets have come to their end and it has done to them what it does. */
async function withWidgets(hazard: Hazard, without: HostPage): Promise<HostPage> {
  let page = without;
  if (hazard.script) {
    closePages();
    page = await openHost(hazard);
  } else addScript(page);
  const outcomes = forms.map((form) => outcomeOf(hazard, form));
  const ends = forms.filter((_form, index) => outcomes[index] !== 'link');
  for (const form of ends) await settled(page, form);
  if (outcomes.includes('link')) await hazard.until?.(page);
  expect(hazard.really?.(page) ?? true, `really ${hazard.name}: ${JSON.stringify(page.log)}`).to.equal(true);
  return (await hazard.then?.(page)) ?? page;
}

async function measureBare(): Promise<Record<string, Seen[]>> {
  const page = await openHost({ id: '', name: '' });
  addScript(page);
  const looks: Record<string, Seen[]> = {};
  for (const form of forms) {
    await settled(page, form);
    for (const kind of kinds) {
      const root = rootIn(page, form, kind);
      looks[kind] ??= lookOf(root);
      expect(looks[kind]).to.have.length.above(5);
      await photograph(root, kind, 'bare');
    }
  }
  closePages();
  return looks;
}

/** What the page has beside the widgets. */
const hostOf = ({ document }: HostPage): Seen[] =>
  [...document.querySelectorAll('header, #clinic')].flatMap(lookOf);

async function expectContent(page: HostPage, form: Form, outcome: Outcome, title: string): Promise<void> {
  for (const kind of kinds) {
    const root = rootIn(page, form, kind);
    const text = seenText(root);
    const missing = words[kind].shown.filter((part) => !text.includes(part));
    expect(missing, `missing of the ${kind}`).to.deep.equal([]);
    if (outcome === 'whole') expectPlace(root);
    else {
      expect(differences(lookOf(root), bare![kind]!), kind).to.deep.equal([]);
      expect(await photograph(root, kind, `${title} ${form}`), `pixels of ${kind}`).to.be.below(0.005);
    }
  }
}

/** It has room, its letters can be read, and it is no wider than its place. */
function expectPlace(root: HTMLElement): void {
  const { width, height, right } = root.getBoundingClientRect();
  const { documentElement } = root.ownerDocument;
  expect(width).to.be.above(Math.min(240, documentElement.clientWidth * 0.6));
  expect(height).to.be.above(40);
  expect(right).to.be.below(documentElement.scrollWidth + 1);
  expect(root.scrollWidth).to.be.at.most(Math.ceil(width) + 1);
  const { fontSize, lineHeight } = getComputedStyle(root);
  expect(parseFloat(fontSize)).to.be.at.least(15.9);
  expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.within(1.5, 1.7);
}

function expectLinks({ document }: HostPage, form: Form): void {
  for (const kind of kinds) {
    const links = [...document.querySelectorAll(`#${form}-${kind} a`)];
    expect(links.some(isSeen), `a link of the ${kind}`).to.equal(true);
  }
}

/** The height in CSS pixels of what is compared: of a widget that is taller, its beginning. */
const PICTURED = 500;

/** Which part of what can be seen of a widget differs from the first picture of its kind; 0 for that one. */
async function photograph(root: HTMLElement, name: string, title: string): Promise<number> {
  const place = (root.getRootNode() as ShadowRoot).host.closest<HTMLElement>('.place')!;
  root.scrollIntoView({ block: 'start', behavior: 'instant' });
  // On whole pixels, or all letters are drawn otherwise.
  const corner = root.getBoundingClientRect();
  place.style.setProperty('left', `${String(Math.ceil(corner.left) - corner.left)}px`, 'important');
  place.style.setProperty('top', `${String(Math.ceil(corner.top) - corner.top)}px`, 'important');
  await nextFrame();
  const { left, top, width, height } = root.getBoundingClientRect();
  const box = {
    x: Math.round(left),
    y: Math.max(0, Math.round(top)),
    width: Math.floor(width + 0.1),
    height: Math.min(PICTURED, Math.floor(height + 0.1)),
  };
  const { value } = await executeServerCommand<{ value: number }, unknown>('picture', { name, box, title });
  return value;
}
