import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { linesOf, runAxe } from '../../test/axe.js';
import {
  type BuilderPage,
  closeBuilders,
  control,
  drawn,
  openSource,
  press,
  untilTips,
} from '../../test/builder/open-builder.js';

/** What axe finds wrong on the page, but in the preview: that is somebody's own page. */
async function problems(page: BuilderPage): Promise<string[]> {
  return linesOf(await runAxe(page, { exclude: ['builder-preview'] }, { resultTypes: ['violations'] }));
}

/** With everything open that opens. */
async function openAll(page: BuilderPage): Promise<void> {
  for (const details of page.document.querySelectorAll('details')) details.open = true;
  await Promise.all(page.document.getAnimations().map(({ finished }) => finished));
}

describe('the embed builder, for everybody', () => {
  afterEach(closeBuilders);

  for (const lang of ['en', 'fr'])
    for (const show of ['article', 'show-player', 'tips'])
      it(`has nothing that axe finds wrong: ${show}, ${lang}`, async () => {
        const page = await openSource({ lang, show, 'o-accent': '#f0c040', 'o-action.text': 'A' });
        await untilTips(page);
        await openAll(page);
        expect(await problems(page)).to.deep.equal([]);
      });

  it('has nothing that axe finds wrong in the dark', async function () {
    // Only Chromium's driver can ask for it.
    if (!/Chrome\//.test(navigator.userAgent)) this.skip();
    await emulateMedia({ colorScheme: 'dark' });
    const page = await openSource({ 'o-accent': '#f0c040', script: 'https://other.example/pinpoint.js' });
    await untilTips(page);
    await openAll(page);
    expect(await problems(page).finally(() => emulateMedia({ colorScheme: 'light' }))).to.deep.equal([]);
  });

  it('fits a place of 320 pixels, also with text of twice the size', async () => {
    const page = await openSource();
    await untilTips(page);
    const frame = page.window.frameElement as HTMLIFrameElement;
    frame.style.width = '320px';
    await openAll(page);
    const root = page.document.documentElement;
    expect(root.scrollWidth).to.equal(root.clientWidth);
    frame.style.width = '640px';
    root.style.fontSize = '200%';
    expect(root.scrollWidth).to.equal(root.clientWidth);
  });

  it('gives what is pressed 44 pixels', async () => {
    const page = await openSource();
    await untilTips(page);
    await openAll(page);
    const small = [
      ...page.document.querySelectorAll<HTMLElement>(
        'button, summary, label.pill, label.tip, select, input:not([type=radio])',
      ),
    ]
      .filter((element) => element.getClientRects().length && element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML);
    expect(small).to.deep.equal([]);
  });

  it('keeps the focus where it is when something is picked', async () => {
    const page = await openSource();
    await untilTips(page);
    const radio = page.document.querySelector<HTMLInputElement>('input[name=show]:not(:checked)')!;
    radio.focus();
    radio.click();
    await drawn(page);
    expect(page.document.activeElement === radio).to.equal(true);
  });

  it('leads the focus to the field when what was pressed goes away', async () => {
    const page = await openSource({ 'o-accent': '#a3340f' });
    await untilTips(page);
    control(page, 'As it comes: Colour of links and buttons').focus();
    await press(page, 'As it comes: Colour of links and buttons');
    expect(page.document.activeElement === control(page, 'Colour of links and buttons')).to.equal(true);
  });
});
