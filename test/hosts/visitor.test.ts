import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closePages, type HostPage, needDist } from '../host-page.js';
import { allSettled, diaryOf, openWith, plain } from './diary.js';
import { forms, type Kind, kinds } from './hazard.js';
import { addScript, openHost, widgetIn } from './hosting-page.js';

const widgetsIn = (page: HostPage): HTMLElement[] =>
  forms.flatMap((form) => kinds.map((kind) => widgetIn(page, form, kind)!));

/** What a visitor can press in a widget. */
const controlsIn = (widget: HTMLElement): HTMLElement[] =>
  [
    ...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, summary, [tabindex="0"]'),
  ].filter((node) => node.getClientRects().length);

describe('a visitor of a page to which nine widgets come', () => {
  before(needDist);
  afterEach(closePages);

  it('goes on writing where he was', async () => {
    const page = await openHost(plain);
    const field = page.document.querySelector('textarea')!;
    field.focus();
    field.setSelectionRange(1, 3);
    addScript(page);
    await allSettled(page);
    expect(page.document.activeElement === field).to.equal(true);
    expect([field.selectionStart, field.selectionEnd, field.value]).to.deep.equal([1, 3, 'Hello']);
    expect(diaryOf(page).events.filter((type) => type === 'focusin')).to.have.length(1);
  });

  it('keeps what he has selected', async () => {
    const page = await openHost(plain);
    const selection = page.window.getSelection()!;
    selection.selectAllChildren(page.document.querySelector('#clinic p')!);
    addScript(page);
    await allSettled(page);
    expect(selection.toString()).to.equal('We are open all week.');
  });

  it('stays where he has scrolled to, where the widgets are below', async () => {
    const page = await openHost(plain);
    page.window.scrollTo(0, 120);
    addScript(page);
    await allSettled(page);
    expect(page.window.scrollY).to.equal(120);
  });

  const anchors = CSS.supports('overflow-anchor', 'auto');
  it(`${anchors ? 'sees what he saw' : 'is moved by what comes, since this engine anchors nothing'}, where they are above`, async () => {
    const page = await openHost(plain);
    const end = page.document.querySelector('footer')!;
    end.scrollIntoView();
    await nextFrame();
    const { top } = end.getBoundingClientRect();
    const { scrollY } = page.window;
    addScript(page);
    await allSettled(page);
    await waitUntil(() => page.document.documentElement.scrollHeight > 4000, 'they have come');
    if (anchors) expect(end.getBoundingClientRect().top).to.be.within(top - 1, top + 1);
    else expect(page.window.scrollY).to.equal(scrollY);
  });

  it('goes through the page by Tab in its order, and out of each widget', async () => {
    const snippet = (text: string) => `${text}<button type="button" class="next">Next</button>`;
    const page = await openWith({ snippet });
    const { document, window } = page;
    const own = [
      ...document.querySelectorAll<HTMLElement>(
        'header a, #clinic :is(input, select, textarea, button, summary), .next',
      ),
    ];
    window.focus();
    own[0]!.focus();
    const visited: Element[] = [];
    const inside = new Set<Element>();
    for (let presses = 0; presses < 250 && visited.at(-1) !== own.at(-1); presses++) {
      const { activeElement } = document;
      if (activeElement?.shadowRoot) inside.add(activeElement);
      else if (activeElement && activeElement !== document.body && visited.at(-1) !== activeElement)
        visited.push(activeElement);
      await sendKeys({ press: 'Tab' });
    }
    const reached = visited.filter((node) => own.includes(node as HTMLElement));
    // Some engines leave links and buttons out, as their users want it.
    const expected = own.filter((node) => reached.includes(node));
    expect(reached.map((node) => own.indexOf(node as HTMLElement))).to.deep.equal(
      expected.map((node) => own.indexOf(node)),
    );
    expect(visited.at(-1) === own.at(-1), 'the last').to.equal(true);
    expect(inside.size, 'widgets that were entered').to.equal(9);
  });

  const keys = ['/', '?', 's', 'k', 'j', 'm', 'Escape', 'Enter', ' ', 'ArrowDown', 'PageDown', 'Home', 'F6'];
  it('uses the shortcuts of the page while the focus is in a widget', async () => {
    const page = await openWith();
    const pressed: string[] = [];
    const { document, window } = page;
    document.addEventListener('keydown', ({ key, defaultPrevented }) =>
      pressed.push(`${key}${String(defaultPrevented)}`),
    );
    for (const widget of widgetsIn(page)) {
      const control = controlsIn(widget)[0] ?? widget.shadowRoot!.querySelector<HTMLElement>('a[href]')!;
      control.focus();
      pressed.length = 0;
      for (const key of keys)
        control.dispatchEvent(
          new window.KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
        );
      expect(pressed, widget.localName).to.deep.equal(keys.map((key) => `${key}false`));
    }
  });
});

/** The address of many tips, so that there is a search field. */
function manyTips(): string {
  const items = Array.from({ length: 12 }, (_, index) => {
    const url = `https://pinpoint.example/${String(index)}/`;
    return { id: url, url, title: `Tip ${String(index)}`, tags: [index % 2 ? 'Backs' : 'Knees'] };
  });
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Tips', language: 'en', items };
  return URL.createObjectURL(new Blob([JSON.stringify(feed)], { type: 'application/json' }));
}

describe('a form of the page that has widgets inside', () => {
  before(needDist);
  afterEach(closePages);

  const inForm = (snippet: string, _form: string, kind: Kind): string => {
    const src = manyTips();
    const text =
      kind === 'tips'
        ? snippet.replace(/(data-)?src="[^"]*"/, '').replace(/^<[\w-]+/, `$& src="${src}" data-src="${src}"`)
        : snippet;
    return `<form action="/nowhere"><input name="mine" value="1" />${text}<button>Send</button></form>`;
  };

  it('is sent by none of their buttons, nor by Enter in their search, and has no field more', async () => {
    const page = await openWith({ snippet: inForm });
    const { document, window } = page;
    document.addEventListener('submit', (event) => event.preventDefault());
    window.print = () => undefined;
    window.open = () => null;
    let searches = 0;
    for (const widget of widgetsIn(page)) {
      for (const search of widget.shadowRoot!.querySelectorAll<HTMLElement>('input')) {
        searches++;
        search.focus();
        await sendKeys({ press: 'Enter' });
      }
      for (const control of controlsIn(widget)) {
        if (/print|share/i.test(control.textContent + (control.ariaLabel ?? ''))) continue;
        control.click();
      }
    }
    await aTimeout(0);
    expect(searches).to.equal(3);
    expect(diaryOf(page).events).not.to.include('submit');
    for (const form of document.querySelectorAll<HTMLFormElement>('.place form')) {
      expect([...new window.FormData(form)]).to.deep.equal([['mine', '1']]);
      expect(form.elements).to.have.length(2);
    }
    // It could have been sent.
    document.querySelector<HTMLElement>('.place form > button')!.click();
    expect(diaryOf(page).events).to.include('submit');
  });
});
