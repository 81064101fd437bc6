import { expect } from '@open-wc/testing';
import { places } from '../../src/embed/snippet/places.js';
import { closePages, elsewhere, needDist, openDemo, running } from '../host-page.js';
import {
  clipboardOf,
  closeBuilders,
  openBuilt,
  press,
  previewed,
  saidBy,
  type,
  until,
  untilTips,
} from './open-builder.js';

const accent = '#8a1c7c';
const action = { text: 'Book a visit', href: 'https://clinic.example/book?a=1&b=2' };

/** What is chosen, and what then stands on the clinic's page. */
const wishes = {
  'the tip': {
    choose: '3 Ways Strength Training Helps to Relieve Back Pain',
    text: 'Your back is supported by more than your back muscles.',
  },
  'the show': { choose: 'The show', text: 'Each week Dr. Lou presents new and interesting topics' },
} as const;

interface Report {
  readonly origin: string;
  readonly text: string;
  readonly isWorn: boolean;
  readonly href: string;
  readonly label: string;
  readonly isSeen: boolean;
}

/** Runs in the clinic's page, and sees nothing of the test: tells the page around it what its widget shows. */
function report(): void {
  const look = () => {
    const widget = document.querySelector<HTMLElement & { status?: string; renderRoot?: ParentNode & Node }>(
      'pinpoint-article, pinpoint-show-player',
    );
    const link = widget?.querySelector<HTMLAnchorElement>('a[slot=action]');
    if (widget?.status !== 'ready' || !link) {
      requestAnimationFrame(look);
      return;
    }
    const said = {
      origin: location.origin,
      text: widget.renderRoot?.textContent ?? '',
      // The show has its colour on the button that plays, a tip on the call to action.
      isWorn: [link, ...(widget.renderRoot?.querySelectorAll('*') ?? [])].some(
        (part) => getComputedStyle(part).backgroundColor === 'rgb(138, 28, 124)',
      ),
      href: link.href,
      label: link.textContent.trim(),
      isSeen: link.getBoundingClientRect().height > 0,
    };
    parent.postMessage(said, '*');
  };
  look();
}

/** Pastes into an empty page of another origin, and gives what that page says. */
async function paste(snippet: string): Promise<Report> {
  const markup = `<!doctype html><html lang="en"><head><title>The clinic</title></head><body>\n${snippet}\n${running(report)}</body></html>`;
  const frame = document.createElement('iframe');
  frame.title = 'The clinic';
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: white';
  const query = new URLSearchParams({ body: markup, type: 'text/html' });
  frame.src = `${elsewhere}/test-server/echo?${query.toString()}`;
  let said: Report | undefined;
  const hear = ({ source, data }: MessageEvent<Report>) => {
    if (source === frame.contentWindow) said = data;
  };
  window.addEventListener('message', hear);
  document.body.append(frame);
  await until(() => said, 'the clinic’s page shows it').finally(() => {
    window.removeEventListener('message', hear);
    frame.remove();
  });
  return said!;
}

describe('the embed builder, as it is published', () => {
  before(needDist);
  afterEach(closeBuilders);
  afterEach(closePages);

  for (const [what, { choose, text }] of Object.entries(wishes))
    it(`does what the receptionist does: ${what}, a colour and a call to action, in each place for HTML`, async () => {
      const builder = await openBuilt();
      await untilTips(builder);
      const texts = clipboardOf(builder);
      await press(builder, choose);
      await type(builder, 'Colour of links and buttons', accent);
      await type(builder, 'Your call to action', action.text);
      await type(builder, 'Where it leads', action.href);
      for (const { id, name } of places.filter(
        ({ spelling }) => spelling !== 'react' && spelling !== 'vue',
      )) {
        await press(builder, name);
        await press(builder, 'Copy');
        await until(() => saidBy(builder).includes('Copied'), 'it says that it has copied');
        const { text: shown, ...said } = await paste(texts.at(-1)!);
        expect(shown, id).to.include(text);
        expect(said, id).to.deep.equal({
          origin: elsewhere,
          isWorn: true,
          href: action.href,
          label: action.text,
          isSeen: true,
        });
      }
      expect(texts).to.have.length(places.length - 2);
    });

  it('shows the same in its preview', async () => {
    const builder = await openBuilt({ 'o-accent': accent });
    await untilTips(builder);
    await press(builder, wishes['the tip'].choose);
    // It may be below what a small screen shows, where nothing is loaded.
    builder.document.querySelector('builder-preview')!.scrollIntoView();
    await until(() => {
      const widget = previewed(builder) as (HTMLElement & { renderRoot?: Node }) | null | undefined;
      return widget?.renderRoot?.textContent?.includes(wishes['the tip'].text);
    }, 'the preview shows the tip');
  });

  it('keeps to its own Content Security Policy and Trusted Types, and throws nothing', async () => {
    const { document, log } = await openDemo('builder.html');
    const inPreview = () =>
      document
        .querySelector('iframe')
        ?.contentDocument?.querySelector<HTMLElement & { status?: string }>('pinpoint-article');
    await until(() => inPreview(), 'the preview is there');
    document.querySelector('builder-preview')!.scrollIntoView();
    await until(() => inPreview()?.status === 'ready', 'the preview shows the tip');
    expect(log.violations).to.deep.equal([]);
    expect(log.errors).to.deep.equal([]);
  });
});
