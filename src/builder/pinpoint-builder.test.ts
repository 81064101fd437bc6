import { expect } from '@open-wc/testing';
import {
  type BuilderPage,
  clipboardOf,
  closeBuilders,
  control,
  openSource,
  press,
  previewed,
  saidBy,
  snippetOf,
  type,
  until,
  untilTips,
} from '../../test/builder/open-builder.js';

const seed = '3 Ways Strength Training Helps to Relieve Back Pain';

async function opened(search: Record<string, string> = {}): Promise<BuilderPage> {
  const page = await openSource(search);
  await untilTips(page);
  return page;
}

const titles = ({ document }: BuilderPage) =>
  [...document.querySelectorAll('.tip .name')].map(({ textContent }) => textContent);
const styleOf = (page: BuilderPage, property: string) => previewed(page)?.style.getPropertyValue(property);

describe('the embed builder', () => {
  afterEach(closeBuilders);

  it('offers the tips of the feed, the show, and the topics of a list', async () => {
    const page = await opened();
    expect(titles(page)).to.include(seed);
    await press(page, 'The show');
    expect(page.document.querySelector('.show')!.textContent).to.include('The PinPoint Health Show');
    expect(snippetOf(page)).to.include('shows/pinpoint-health-show.json');
    await press(page, 'A list of tips');
    await press(page, 'Back pain', 'Topic');
    expect(snippetOf(page)).to.match(/tips\.json[^]*topic="Back pain"/);
  });

  it('finds tips while somebody types, and says how many', async () => {
    const page = await opened();
    await type(page, 'Search the tips', 'strength');
    expect(titles(page)).to.deep.equal([seed]);
    expect(saidBy(page)).to.include('1 tip');
    await type(page, 'Search the tips', 'zebra');
    expect(saidBy(page)).to.include('0 tips');
    expect(page.document.querySelector('#tips')!.textContent).to.include('No tip has all of these words.');
  });

  it('puts what is chosen into the snippet and the preview', async () => {
    const page = await opened();
    await press(page, seed);
    await type(page, 'Colour of links and buttons', 'navy');
    await until(() => styleOf(page, '--pinpoint-color-accent') === '#000080', 'the preview wears the colour');
    expect(snippetOf(page)).to.include('--pinpoint-color-accent: #000080');
  });

  it('changes a colour in the preview without loading its page again', async () => {
    const page = await opened();
    await until(() => previewed(page), 'the preview is there');
    const before = previewed(page);
    await type(page, 'Colour of links and buttons', '#a3340f');
    await until(() => styleOf(page, '--pinpoint-color-accent') === '#a3340f', 'the preview wears the colour');
    expect(previewed(page) === before).to.equal(true);
    await press(page, 'As it comes: Colour of links and buttons');
    expect(styleOf(page, '--pinpoint-color-accent')).to.equal('');
    expect(snippetOf(page)).not.to.include('accent');
  });

  it('keeps the last colour while what is typed is none, and says so beside the field', async () => {
    const page = await opened({ 'o-accent': '#a3340f' });
    await type(page, 'Colour of links and buttons', 'reddish');
    const field = control(page, 'Colour of links and buttons');
    const notes = field.getAttribute('aria-describedby')!.split(' ');
    const said = notes.map((id) => page.document.getElementById(id)?.textContent ?? '').join(' ');
    expect(said).to.include('This is no colour.');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(snippetOf(page)).to.include('#a3340f');
  });

  it('warns beside its field of a colour that is hard to read, and of a call to action without a link', async () => {
    const page = await opened();
    await type(page, 'Colour of links and buttons', '#f0c040');
    await type(page, 'Your call to action', 'Book');
    const noted = (id: string) => page.document.querySelector(`#${id}-warnings`)!.textContent;
    expect(noted('option-accent')).to.match(/contrast/i);
    expect(noted('option-action-href')).to.match(/link/i);
    await type(page, 'Colour of links and buttons', '#0b5f58');
    await type(page, 'Where it leads', 'https://clinic.example/book');
    expect(noted('option-action-href').trim()).to.equal('');
  });

  it('offers the colours of a logo as swatches to press', async () => {
    const page = await opened();
    await press(page, 'Take the colours of your logo or your site');
    await type(page, 'Colours of your logo', '#0B5F58 and rgb(201, 63, 38)');
    await press(page, 'Use #c93f26');
    expect(snippetOf(page)).to.include('#c93f26');
  });

  it('says plainly where a site does not let its colours be read', async () => {
    const page = await opened();
    page.window.fetch = () => Promise.reject(new TypeError('CORS'));
    await press(page, 'Take the colours of your logo or your site');
    await type(page, 'Address of your site', 'clinic.example');
    await press(page, 'Read its colours');
    await until(() => saidBy(page).includes('does not permit other pages to read it'), 'it says so');
  });

  it('copies the lines and says so', async () => {
    const page = await opened();
    const texts = clipboardOf(page);
    await press(page, 'Copy');
    await until(() => saidBy(page).includes('Copied'), 'it says so');
    expect(texts).to.deep.equal([snippetOf(page)]);
  });

  it('selects the lines where the browser does not let it copy, and says which keys to press', async () => {
    const page = await opened();
    clipboardOf(page, { refuses: true });
    await press(page, 'Copy');
    await until(() => saidBy(page).includes('Ctrl+C'), 'it says so');
    const field = page.document.querySelector<HTMLTextAreaElement>('#snippet')!;
    expect(page.document.activeElement === field).to.equal(true);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(snippetOf(page));
  });

  it('is the same again from the link that it copies', async () => {
    const first = await opened();
    await press(first, seed);
    await type(first, 'Colour of links and buttons', '#a3340f');
    await press(first, 'Squarespace');
    const texts = clipboardOf(first);
    await press(first, 'Copy a link to this');
    await until(() => texts.length, 'it is copied');
    expect(texts[0]).to.equal(first.window.location.href);
    const search = Object.fromEntries(new URL(texts[0]!).searchParams);
    const again = await opened(search);
    expect(control(again, seed).checked).to.equal(true);
    expect(control(again, 'Squarespace').checked).to.equal(true);
    expect(snippetOf(again)).to.equal(snippetOf(first));
  });

  it('leaves no steps in the history', async () => {
    const page = await opened();
    const { length } = page.window.history;
    await press(page, 'The show');
    await press(page, 'Dark', 'Page');
    expect(page.window.location.search).to.include('show=show-player');
    expect(page.window.history.length).to.equal(length);
  });

  it('pins a version by its hash', async () => {
    const page = await opened({ place: 'html', pinned: '1' });
    await until(() => snippetOf(page).includes('integrity="sha384-'), 'the hash is there');
    expect(snippetOf(page)).to.include('/dist/pinpoint.all.js');
  });

  it('warns of a script that only the link has named, and does not run it', async () => {
    const script = 'https://other.example/pinpoint.js';
    const page = await opened({ script });
    expect(snippetOf(page)).to.include(script);
    expect(saidBy(page)).to.include('takes things from other.example');
    await until(() => previewed(page), 'the preview is there');
    const scripts = [...previewed(page)!.ownerDocument.scripts].map(({ src }) => src);
    expect(scripts).to.deep.equal([`${location.origin}/dist/pinpoint.js`]);
  });

  it('says what fails where the tips cannot be had, and tries again', async () => {
    const page = await openSource({ endpoint: `${location.origin}/test-server/nothing/` });
    await until(() => saidBy(page).includes('could not be had'), 'it says so');
    expect(control(page, 'Try again').disabled).to.equal(false);
  });

  it('speaks French, with French tips', async () => {
    const page = await opened();
    await press(page, 'Français');
    expect(page.document.documentElement.lang).to.equal('fr');
    await until(() => snippetOf(page).includes('articles/fr/'), 'the French tips are there');
    expect(page.document.querySelector('h1')!.textContent).to.include('deux minutes');
    expect(page.window.location.search).to.include('lang=fr');
  });
});
