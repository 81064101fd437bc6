import { expect, waitUntil } from '@open-wc/testing';
import { needDist } from '../host-page.js';
import { all, closePages, open, type OpenPage, shownText, squeeze } from './open-page.js';
import { pages, type Published } from './pages.js';

interface ShowDocument {
  readonly name: string;
  readonly tagline: string;
  readonly description: unknown;
  readonly episodes: readonly { readonly name: string; readonly description?: unknown }[];
}

/** What an article has to be read; the rest are addresses, dates, types, and words for those who do not see. */
const readKeys =
  /^(headline|description|body|text|title|question|answer|takeaways|caption|credit|head|rows|items|cite|notice|disclaimer|emergency|funding)$/;

function wordsIn(value: unknown, key = 'body'): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => wordsIn(part, key));
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([name, part]) => wordsIn(part, name));
  return typeof value === 'string' && readKeys.test(key) ? [squeeze(value)] : [];
}

async function documentOf({ json }: Published): Promise<unknown> {
  return (await fetch(json)).json();
}

/** The words that a page has to show. */
async function wordsOf(published: Published): Promise<readonly string[]> {
  const json = await documentOf(published);
  if (published.tag === 'pinpoint-article') return wordsIn(json);
  const { name, tagline, description, episodes } = json as ShowDocument;
  const notes = episodes.flatMap((episode) => [episode.name, ...wordsIn(episode.description)]);
  return [name, tagline, ...wordsIn(description), ...(published.isEmbed ? [episodes[0]!.name] : notes)];
}

/** What of these words is not to be seen. */
function missing({ document }: OpenPage, words: readonly string[]): readonly string[] {
  const text = shownText(document.body);
  return words.filter((word) => !text.includes(word));
}

const linksIn = (root: ParentNode) =>
  all<HTMLAnchorElement>(root, 'a').filter((link) => link.checkVisibility());

describe('the test of what is shown', () => {
  it('sees no words without a place on the screen', () => {
    const place = document.createElement('div');
    place.style.visibility = 'hidden';
    place.append('Hidden.');
    document.body.append(place);
    const shadow = document.createElement('div');
    shadow.append('Unassigned.');
    shadow.attachShadow({ mode: 'open' }).append('In the root.');
    document.body.append(shadow);
    expect(shownText(document.body))
      .to.include('In the root.')
      .and.not.match(/Hidden|Unassigned/);
    place.remove();
    shadow.remove();
  });
});

for (const published of pages) {
  const { name, page: address, tag, isEmbed } = published;

  describe(`the page of ${name}, where no script may run`, () => {
    let page: OpenPage;

    before(async () => {
      await needDist();
      page = await open(address, { script: 'never', width: 320 });
    });
    after(closePages);

    it('runs none', () => {
      expect(page.window.matchMedia('(scripting: none)').matches).to.equal(true);
      expect(page.document.querySelector(`${tag}:not(:defined)`)).not.to.equal(null);
    });

    it('has one title, in sight', () => {
      const titles = all(page.document.body, 'h1').filter((title) => title.checkVisibility());
      expect(titles).to.have.lengthOf(1);
    });

    it('shows every word, once its questions are opened', async () => {
      for (const summary of all(page.document.body, 'summary')) summary.click();
      for (const details of all<HTMLDetailsElement>(page.document.body, 'details'))
        expect(details.open).to.equal(true);
      expect(missing(page, await wordsOf(published))).to.deep.equal([]);
    });

    it('has its pictures, and their places before they come', async () => {
      for (const image of all<HTMLImageElement>(page.document.body, 'img')) {
        expect([image.width > 0, image.height > 0, image.hasAttribute('alt')], image.src).to.deep.equal([
          true,
          true,
          true,
        ]);
        image.scrollIntoView();
        await waitUntil(() => image.complete && image.naturalWidth > 0, `${image.src} is there`, {
          timeout: 8000,
        });
      }
    });

    it('has links that lead somewhere', async () => {
      const links = linksIn(page.document.body);
      expect(links).not.to.have.lengthOf(0);
      for (const { href, textContent } of links) expect(href, textContent).to.match(/^(https?|tel|mailto):./);
      const own = new Set(
        links.map(({ href }) => href.split('#')[0]!).filter((href) => href.startsWith(location.origin)),
      );
      for (const href of own) expect((await fetch(href, { method: 'HEAD' })).ok, href).to.equal(true);
    });

    it('shows nothing to press that does nothing', () => {
      const shown = all(page.document.body, 'button, select').filter((control) => control.checkVisibility());
      expect(shown.map(({ textContent }) => textContent)).to.deep.equal([]);
    });

    if (tag === 'pinpoint-show-player')
      it('links to the sound', async () => {
        const { episodes } = (await documentOf(published)) as ShowDocument;
        const sounds = new Set(
          linksIn(page.document.body)
            .map(({ href }) => href)
            .filter((href) => href.endsWith('.mp3')),
        );
        expect(sounds.size).to.equal(isEmbed ? 1 : episodes.length);
      });
    else if (!isEmbed)
      it('links to its other language, once', () => {
        const others = linksIn(page.document).filter(({ hreflang }) => hreflang);
        expect(others).to.have.lengthOf(1);
        expect(others[0]?.href).to.include(
          address.includes('/fr/') ? '/published/articles/' : '/published/articles/fr/',
        );
      });

    if (address.includes('every-block'))
      it('has a player of the browser’s own for the film and the sound', () => {
        const players = all<HTMLMediaElement>(page.document.body, 'video, audio');
        expect(players.map(({ localName, controls }) => [localName, controls])).to.deep.equal([
          ['video', true],
          ['audio', true],
        ]);
        for (const player of players) expect(player.checkVisibility()).to.equal(true);
      });

    it('is no wider than a narrow telephone', () => {
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    });
  });

  describe(`the page of ${name}, to a browser without script and without declarative shadow roots`, () => {
    let page: OpenPage;

    before(async () => {
      await needDist();
      page = await open(address, { script: 'never', shadow: 'none', width: 320 });
    });
    after(closePages);

    it('shows every word', async () => {
      expect(page.document.querySelector(tag)?.shadowRoot).to.equal(null);
      for (const details of page.document.querySelectorAll('details')) details.open = true;
      const { name: title } = (await documentOf(published)) as ShowDocument;
      const isLink = isEmbed && tag === 'pinpoint-show-player';
      expect(missing(page, isLink ? [title] : await wordsOf(published))).to.deep.equal([]);
    });

    it('is no wider than a narrow telephone', () => {
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    });
  });
}
