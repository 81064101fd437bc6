import { expect } from '@open-wc/testing';
import {
  answering,
  article,
  classicScript,
  closePages,
  escaped,
  isShown,
  needDist,
  openPage,
  player,
  ready,
  script,
  textOf,
} from '../host-page.js';

const isTaken = '[pinpoint] another script has taken the name <pinpoint-article>; the fallback stays';

const everything = '<script src="/dist/pinpoint.all.js"></script>';

/** Notes each name that is defined in the page. */
function noteDefinitions(): void {
  const define = customElements.define.bind(customElements);
  const names: string[] = [];
  Object.assign(document, { names });
  customElements.define = (name, ...rest) => {
    names.push(name);
    define(name, ...rest);
  };
}

/** The script tag as it was in a version long ago. */
async function otherVersion(): Promise<string> {
  const now = await (await fetch('/dist/pinpoint.js')).text();
  const { version } = (await (await fetch('/package.json')).json()) as { version: string };
  const old = now.replace(`"${version}"`, '"0.0.1-test"');
  expect(old).not.to.equal(now);
  return `<script src="${escaped(answering(old, 'text/javascript'))}"></script>`;
}

describe('the script tag, pasted more than once', () => {
  before(needDist);
  afterEach(closePages);

  const pastes = {
    'twice as a classic script': [classicScript, classicScript],
    'twice as a module': [script, script],
    'as a module and as a classic script': [script, classicScript],
    'in one file and in files': [everything, classicScript],
    'in files and in one file': [classicScript, everything],
    'twice in one file': [everything, everything],
  };
  for (const [way, [first, second]] of Object.entries(pastes)) {
    it(`${way}: shows each widget once and says nothing`, async () => {
      const body = `${first!}${article}${second!}${player}`;
      const page = await openPage({ body, before: noteDefinitions });
      const shown = await ready(page, 'pinpoint-article');
      await ready(page, 'pinpoint-show-player');
      expect(textOf(shown).match(/1\. Strengthens Muscles/g)).to.have.length(1);
      // The one file defines all that it has, wanted or not.
      const rest = [first, second].includes(everything) ? ['pinpoint-tips'] : [];
      expect((page.document as Document & { names?: string[] }).names).to.have.members([
        'pinpoint-article',
        'pinpoint-show-player',
        ...rest,
      ]);
      expect(page.log).to.deep.include({ errors: [], warnings: [] });
    });
  }

  it('makes one element of a placeholder', async () => {
    const placeholder = article.replace('<pinpoint-article src', '<div data-pinpoint="article" data-src');
    const page = await openPage({
      body: placeholder.replace('</pinpoint-article>', '</div>') + classicScript + classicScript + script,
    });
    await ready(page, 'pinpoint-article');
    expect(page.document.querySelectorAll('pinpoint-article')).to.have.length(1);
  });

  it('leaves the page to the first of two versions, and says so once', async () => {
    const page = await openPage({ body: classicScript + article + (await otherVersion()) });
    await ready(page, 'pinpoint-article');
    expect(page.log.errors).to.deep.equal([]);
    expect(page.log.warnings).to.have.length(1);
    expect(page.log.warnings[0]).to.match(/^\[pinpoint\] version .* 0\.0\.1-test stays idle$/);
  });

  it('stays idle where another version was first', async () => {
    const occupy = () =>
      Object.assign(window, { [Symbol.for('pinpoint')]: { version: '9.9.9', requests: {} } });
    const page = await openPage({ before: occupy, body: script + article });
    expect(page.log.errors).to.deep.equal([]);
    expect(page.log.warnings).to.have.length(1);
    expect(isShown(page.document.querySelector('pinpoint-article > a'))).to.equal(true);
  });

  it('leaves what it cannot show alone where another script has taken the name, and says so once', async () => {
    const take = () =>
      customElements.define(
        'pinpoint-article',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' });
          }
        },
      );
    const link = '<a href="https://pinpoint.example/">3 Ways</a>';
    const placeholder = `<div data-pinpoint="article" data-src="/a.json">${link}</div>`;
    const page = await openPage({ before: take, body: script + placeholder + placeholder });
    page.document.body.insertAdjacentHTML('beforeend', placeholder + player);
    await ready(page, 'pinpoint-show-player');
    const links = [...page.document.querySelectorAll('[data-pinpoint] a')];
    expect(links.map(isShown)).to.deep.equal([true, true, true]);
    expect(page.log.errors).to.deep.equal([]);
    expect(page.log.warnings).to.deep.equal([isTaken]);
  });

  it('leaves an element to the script that has taken its name, and says so', async () => {
    const take = () => customElements.define('pinpoint-article', class extends HTMLElement {});
    const page = await openPage({ before: take, body: script + article + player });
    await ready(page, 'pinpoint-show-player');
    expect(isShown(page.document.querySelector('pinpoint-article > a'))).to.equal(true);
    expect(page.log).to.deep.include({ errors: [], warnings: [isTaken] });
  });

  it('says nothing where the name is its own already, by a copy from elsewhere', async () => {
    const page = await openPage({ head: everything + script, body: article + player });
    await ready(page, 'pinpoint-show-player');
    expect(page.log).to.deep.include({ errors: [], warnings: [] });
  });
});
