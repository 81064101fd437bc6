import { expect, waitUntil } from '@open-wc/testing';
import {
  article,
  classicScript,
  closePages,
  type HostPage,
  needDist,
  openPage,
  player,
  ready,
  running,
  script,
} from '../host-page.js';

/** The page's properties on window that were not there before any script. */
function newGlobals({ window, names }: HostPage): PropertyKey[] {
  return Reflect.ownKeys(window).filter((key) => !names.includes(key));
}

/** Opens the player by its button. */
async function listen(page: HostPage): Promise<void> {
  const widget = await ready(page, 'pinpoint-show-player');
  // Some engines play without a sound device only what is muted.
  widget.muted = true;
  widget.renderRoot.querySelector<HTMLElement>('[part=listen]')!.click();
  await waitUntil(() => !widget.paused && widget.currentTime > 0, 'the player does not play', {
    timeout: 8000,
  });
}

/** What a widget must leave as it is. */
function snapshot({ window, document }: HostPage): Record<string, unknown> {
  const { Array, Element, HTMLElement, Object, Promise } = window;
  const builtIns = [
    Array,
    Element,
    HTMLElement,
    Object,
    Promise,
    window.Node,
    window.String,
    window.EventTarget,
  ];
  return {
    title: document.title,
    head: document.head.innerHTML,
    attributes: [document.documentElement, document.body].map(({ attributes }) => attributes.length),
    children: [...document.body.children].map(({ localName }) => localName),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    focus: document.activeElement?.id,
    scroll: [window.scrollX, window.scrollY],
    history: window.history.length,
    address: window.location.href,
    cookie: document.cookie,
    stored: [window.localStorage.length, window.sessionStorage.length],
    builtIns: builtIns.map((builtIn) => Reflect.ownKeys(builtIn.prototype as object).length),
  };
}

/** Notes which events the code of the page listens for beyond its own elements. */
function noteListeners(): void {
  const heard: string[] = [];
  Object.assign(document, { heard });
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, ...rest) {
    const target = this ?? window;
    if (target === window || (target as Node).nodeType === 9 || target === document.body) heard.push(type);
    add.call(target, type, ...rest);
  };
}

describe('the page around the widgets', () => {
  before(needDist);
  afterEach(closePages);

  for (const [way, tag] of Object.entries({ module: script, 'classic script': classicScript })) {
    it(`has one global more after an article by a ${way}: a symbol`, async () => {
      const page = await openPage({ head: tag, body: article });
      await ready(page, 'pinpoint-article');
      expect(newGlobals(page)).to.deep.equal([Symbol.for('pinpoint')]);
    });
  }

  it("has Lit's names too, and no other, when the player is open", async () => {
    const page = await openPage({ head: classicScript, body: article + player });
    await listen(page);
    const names = newGlobals(page).filter((key) => !/^(lit|reactive)\w*Versions$/.test(String(key)));
    expect(names).to.deep.equal([Symbol.for('pinpoint')]);
  });

  it('keeps all else: title, head, styles, focus, scroll position, history, storage, built-ins', async () => {
    const page = await openPage({
      head: '<style>h1, h2 { height: 1000px }</style>',
      body: `<h1>A clinic</h1><input id="name" />${article}${player}<h2>The end</h2>`,
    });
    page.document.getElementById('name')!.focus();
    page.window.scrollTo(0, 700);
    const before = snapshot(page);
    expect(before).to.deep.include({ focus: 'name', scroll: [0, 700] });
    await page.window.eval(`import('/dist/pinpoint.js')`);
    await ready(page, 'pinpoint-article');
    page.document.querySelector('pinpoint-show-player')!.setAttribute('loading', 'eager');
    await ready(page, 'pinpoint-show-player');
    expect(snapshot(page)).to.deep.equal(before);
  });

  it('keeps its keys and clicks: on window and document we listen for nothing but sound, connection, the address, and whether somebody looks, and the end of the page', async () => {
    const page = await openPage({ before: noteListeners, head: classicScript, body: article + player });
    await listen(page);
    const { heard } = page.document as Document & { heard?: string[] };
    const ours = heard!.filter(
      (type) =>
        !/^(play|pinpoint-play|online|hashchange|visibilitychange|pageshow|pagehide|readystatechange)$/.test(
          type,
        ),
    );
    expect(ours).to.deep.equal([]);
  });

  it('hears our events on its document, if it asks for them', async () => {
    const note = () => {
      const loads: string[] = [];
      Object.assign(document, { loads });
      document.addEventListener('pinpoint-load', ({ target }) => loads.push((target as Element).localName));
    };
    const page = await openPage({ head: running(note) + script, body: article });
    await ready(page, 'pinpoint-article');
    const { loads } = page.document as Document & { loads?: string[] };
    await waitUntil(() => loads!.length);
    expect(loads).to.deep.equal(['pinpoint-article']);
  });
});
