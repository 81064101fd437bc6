import { expect, waitUntil } from '@open-wc/testing';
import type { Choice, Release } from '../../src/embed/snippet/choice.js';
import { type Place, places, type Spelling } from '../../src/embed/snippet/places.js';
import { snippetFor, spellingFor } from '../../src/embed/snippet/write-snippet.js';
import {
  articleUrl,
  closePages,
  elsewhere,
  type HostPage,
  isShown,
  needDist,
  openPage,
  showUrl,
} from '../host-page.js';

// The clinic's page, PinPoint's documents and its script are of two origins, as they are for a clinic.
const release: Release = { scriptUrl: `${elsewhere}/dist/pinpoint.js` };
const look = {
  accent: '#8a1c7c',
  radius: 4,
  action: { text: 'Book an appointment', href: 'https://clinic.example/book' },
} as const;

/** Each widget's document, and words that are in it and not in its link. */
const choices: readonly (readonly [choice: Choice, words: string])[] = [
  [{ widget: 'article', src: elsewhere + articleUrl, title: 'A tip', ...look }, 'Strengthens Muscles'],
  [{ widget: 'show-player', src: elsewhere + showUrl, title: 'A show', ...look }, 'Listen Now'],
  [
    { widget: 'tips', src: `${elsewhere}/demo/content/tips.json`, title: 'Tips', limit: 1, ...look },
    'PinPoint Health tips',
  ],
];

type Into = Pick<Place, 'name' | 'spelling' | 'sends'>;
const link: Into = { name: 'a text editor that keeps nothing but links', spelling: 'link', sends: 'page' };
/** What runs as it is pasted. React's and Vue's snippets are sources: src/publish/snippet compiles them. */
const into = [...places, link].filter(({ spelling }) => !(['react', 'vue'] as Spelling[]).includes(spelling));

interface Shown extends HTMLElement {
  readonly status: string;
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
}

async function shown({ document, log }: HostPage, tag: string): Promise<Shown> {
  const find = () => document.querySelector<Shown>(tag);
  await waitUntil(() => find()?.status === 'ready', `${tag} is not ready: ${JSON.stringify(log)}`, {
    timeout: 8000,
  });
  await find()!.updateComplete;
  return find()!;
}

/** What a custom property of CSS is within the widget. */
const within = ({ renderRoot }: Shown, name: string) =>
  getComputedStyle(renderRoot.firstElementChild!).getPropertyValue(name).trim();

describe('the snippet for', () => {
  before(needDist);
  afterEach(closePages);

  for (const place of into)
    for (const [choice, words] of choices)
      it(`${place.name} shows the ${choice.widget} with the clinic's colour and call to action`, async () => {
        expect(spellingFor(choice, place)).not.to.equal('iframe');
        const page = await openPage({ body: `<main>${snippetFor(choice, release, place)}</main>` });
        const widget = await shown(page, `pinpoint-${choice.widget}`);
        expect(widget.renderRoot.textContent).to.include(words);
        expect(within(widget, '--_fill')).to.equal('#8a1c7c');
        expect(within(widget, '--_radius')).to.equal('4px');
        const action = page.document.querySelector('[href="https://clinic.example/book"]');
        // A link holds no other link.
        expect(isShown(action)).to.equal(place.spelling !== 'link');
        expect(page.document.querySelectorAll(`pinpoint-${choice.widget}`)).to.have.lengthOf(1);
        expect(page.log).to.deep.include({ errors: [], warnings: [] });
      });

  it('a version that is pinned shows it too, and is checked by its hash', async () => {
    const text = await (await fetch('/dist/integrity.json')).text();
    const integrity = (JSON.parse(text) as Record<string, string>)['pinpoint.all.js']!;
    const [[choice, words]] = choices as [(typeof choices)[0]];
    const pinned = { scriptUrl: `${elsewhere}/dist/pinpoint.all.js`, integrity };
    for (const place of [places[0]!, places.find(({ id }) => id === 'html')!]) {
      const page = await openPage({ body: snippetFor(choice, { ...release, pinned }, place) });
      const widget = await shown(page, 'pinpoint-article');
      expect(widget.renderRoot.textContent).to.include(words);
      expect(page.log.errors).to.deep.equal([]);
    }
    const wrong = { ...pinned, integrity: `sha384-${'A'.repeat(64)}` };
    const page = await openPage({ body: snippetFor(choice, { ...release, pinned: wrong }, places[0]!) });
    expect(isShown(page.document.querySelector('[data-pinpoint] > a'))).to.equal(true);
    expect(page.window.customElements.get('pinpoint-article')).to.equal(undefined);
  });
});
