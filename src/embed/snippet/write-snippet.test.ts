import { expect } from '@open-wc/testing';
import { type Widget, widgets } from '../spellings.js';
import type { Choice, Release } from './choice.js';
import { type Place, places, type Spelling } from './places.js';
import { snippetFor, spellingFor } from './write-snippet.js';

const release: Release = { scriptUrl: 'https://cdn.example/v1/pinpoint.js' };

/** What holds the document of each widget. */
const documents = {
  article: 'articles/back-pain',
  'show-player': 'shows/pinpoint-health-show',
  tips: 'tips',
} as const;

function choose(widget: Widget, more: Partial<Choice> = {}): Choice {
  return {
    widget,
    src: `https://content.example/${documents[widget]}.json`,
    url: `https://pinpoint.example/${documents[widget]}/`,
    title: 'Back pain',
    ...more,
  };
}

const look = {
  lang: 'fr',
  theme: 'dark',
  accent: '#8A1C7C',
  surface: '#f4f9f8',
  radius: 4,
  headingLevel: 3,
  action: { text: 'Book', href: 'https://clinic.example/book' },
} as const;

const htmlPlaces = places.filter(({ spelling }) => spelling !== 'react' && spelling !== 'vue');
const into = (spelling: Spelling): Pick<Place, 'spelling' | 'sends'> => ({ spelling, sends: 'page' });

/** What the browser makes of it: in the body, since a paste is never at the top of a page. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body><p></p>${html}`, 'text/html').body;
}

/** What stands in a snippet: names, and attributes with their values. */
function outline(html: string): string[] {
  return [...parse(html).querySelectorAll(':not(p:first-child)')].map((node) =>
    [
      node.localName,
      ...[...node.attributes].map(({ name, value }) => (value ? `${name}=${value}` : name)),
    ].join(' '),
  );
}

describe('what a clinic pastes', () => {
  for (const place of htmlPlaces)
    for (const widget of widgets)
      it(`has the address, the link and the choices of a ${widget} in ${place.name}`, () => {
        const choice = choose(widget, look);
        const data = spellingFor(choice, place) === 'placeholder' ? 'data-' : '';
        const target = place.sends === 'frame' ? ' target=_blank' : '';
        expect(outline(snippetFor(choice, release, place))).to.deep.equal([
          `script ${data ? 'async' : 'type=module'} src=${release.scriptUrl}`,
          `${data ? `div data-pinpoint=${widget}` : `pinpoint-${widget}`} ${data}src=${choice.src} ${data}lang=fr ${data}theme=dark ${data}heading-level=3 style=--pinpoint-color-accent: #8a1c7c; --pinpoint-color-surface: #f4f9f8; --pinpoint-radius: 4px`,
          `a href=${choice.url!}${target}`,
          `a ${data}slot=action href=https://clinic.example/book${target}`,
        ]);
      });

  it('is no longer than it has to be: what is the default is not said', () => {
    const choice = choose('article', { variant: 'full', theme: 'auto', headingLevel: 2, radius: 14 });
    expect(snippetFor(choice, release, into('element'))).to.equal(
      `<script type="module" src="https://cdn.example/v1/pinpoint.js"></script>
<pinpoint-article src="https://content.example/articles/back-pain.json">
  <a href="https://pinpoint.example/articles/back-pain/">Back pain</a>
</pinpoint-article>`,
    );
  });

  it('says of each widget what it alone has', () => {
    const of = (widget: Widget, more: Partial<Choice>) =>
      outline(snippetFor(choose(widget, more), release, into('element')))[1];
    const all = { limit: 3, topic: 'Sleep', episode: 'e1', font: 'system' } as const;
    expect(of('article', { ...all, variant: 'summary' })).to.match(/json variant=summary font=system$/);
    expect(of('show-player', { ...all, variant: 'bar' })).to.match(
      /json variant=bar font=system episode=e1$/,
    );
    expect(of('tips', { ...all, variant: 'bar' })).to.match(/json font=system limit=3 topic=Sleep$/);
  });

  it('pins a version with its hash', () => {
    const pinned = { scriptUrl: 'https://cdn.example/1.2.3/pinpoint.all.js', integrity: 'sha384-abc' };
    for (const spelling of ['element', 'placeholder', 'link'] as const)
      expect(outline(snippetFor(choose('tips'), { ...release, pinned }, into(spelling)))[0]).to.match(
        /^script (async|type=module) src=\S+1\.2\.3\/pinpoint\.all\.js integrity=sha384-abc crossorigin=anonymous$/,
      );
  });

  it('has no blank line, and the words of a link of a placeholder on one line', () => {
    const title = `A very long title \n\n of a tip ${'that goes on and on '.repeat(9)}`;
    for (const place of htmlPlaces) {
      const snippet = snippetFor(choose('article', { ...look, title }), release, place);
      expect(snippet, place.name).not.to.match(/^\s*$/m);
      if (place.spelling === 'placeholder') expect(snippet).to.match(/<a href=.*and on<\/a>/);
    }
  });

  it('breaks lines that are too long to be read, where nobody minds', () => {
    const title =
      'A title that is so long that with its link it does not fit into a line of a hundred letters';
    const lines = snippetFor(choose('article', { ...look, title }), release, into('element')).split('\n');
    for (const line of lines) expect(line.length, line).to.be.at.most(112);
  });

  it('leaves out what is none: colours, numbers, words and links that somebody made up', () => {
    const made = {
      lang: 'x"y',
      variant: 'evil',
      theme: 'red',
      accent: 'red;background:url(//evil.example)',
      surface: '#12',
      radius: NaN,
      font: 'Comic',
      headingLevel: 7,
      action: { text: 'Book', href: ' JavaScript:alert(1)' },
    } as unknown as Partial<Choice>;
    for (const spelling of ['element', 'placeholder', 'link', 'react', 'vue'] as const)
      expect(snippetFor(choose('article', made), release, into(spelling))).to.equal(
        snippetFor(choose('article'), release, into(spelling)),
      );
  });

  it('leaves out a call to action without words or without a link', () => {
    for (const action of [
      { text: 'Book', href: '' },
      { text: ' ', href: '/book' },
    ])
      expect(snippetFor(choose('article', { action }), release, into('element'))).not.to.include('action');
  });
});

describe('a frame', () => {
  const google = places.find(({ id }) => id === 'google-sites')!;

  it('shows the page for frames of an article and of a show', () => {
    for (const widget of ['article', 'show-player'] as const)
      expect(outline(snippetFor(choose(widget, { title: 'A "tip"' }), release, google))).to.deep.equal([
        `iframe src=https://content.example/embed/${documents[widget]}/ title=A "tip" width=600 height=640 loading=lazy style=width:100%;border:0`,
      ]);
  });

  it('is the element where there is no such page, or it has another look than the clinic chose', () => {
    expect(spellingFor(choose('article'), google)).to.equal('iframe');
    expect(spellingFor(choose('article', { theme: 'auto' }), google)).to.equal('iframe');
    expect(spellingFor(choose('article', { accent: '#123456' }), google)).to.equal('element');
    expect(spellingFor(choose('article', { action: look.action }), google)).to.equal('element');
    expect(spellingFor(choose('tips'), google)).to.equal('element');
  });
});

describe('a link', () => {
  it('names the document only where its address does not', () => {
    const near = choose('article', { src: 'https://pinpoint.example/articles/back-pain.json' });
    expect(outline(snippetFor(near, release, into('link')))[1]).to.equal(
      `a class=pinpoint-article href=${near.url!}`,
    );
    const far = choose('article', { theme: 'dark' });
    expect(outline(snippetFor(far, release, into('link')))[1]).to.equal(
      `a class=pinpoint-article href=${far.url!} data-src=${far.src} data-theme=dark`,
    );
  });

  it('stands in what has the colours, since it is put into the element itself', () => {
    const [, around, link] = outline(snippetFor(choose('article', look), release, into('link')));
    expect(around).to.match(/^div style=--pinpoint-color-accent: #8a1c7c/);
    expect(link).to.match(/^a class=pinpoint-article/);
  });
});

describe('hostile words', () => {
  const hostile = `"'></a></script><script>alert(1)</script>{{ 7*7 }}{% x %}{x}[gallery]$& &lt; <!-- \`\${1}\``;
  const choice = choose('tips', {
    title: hostile,
    topic: hostile,
    url: `https://pinpoint.example/?q=${hostile}`,
    action: { text: hostile, href: `/book?${hostile}` },
  });

  for (const place of htmlPlaces)
    it(`stay words in ${place.name}`, () => {
      const snippet = snippetFor(choice, release, place);
      const body = parse(snippet);
      const [script, widget, link, action, ...more] = body.querySelectorAll(':not(p)');
      expect(script!.getAttribute('src')).to.equal(release.scriptUrl);
      const topic = widget!.getAttribute('topic') ?? widget!.getAttribute('data-topic');
      expect(topic).to.equal(hostile);
      expect(link!.textContent.trim()).to.equal(hostile);
      expect(link!.getAttribute('href')).to.equal(choice.url);
      expect(action!.textContent.trim()).to.equal(hostile);
      expect(more).to.have.lengthOf(0);
    });

  it('have nothing in them that a template, a shortcode or JSX would read', () => {
    for (const place of htmlPlaces)
      expect(snippetFor(choice, release, place), place.name).not.to.match(/[{}[\]]/);
    for (const spelling of ['react', 'vue'] as const)
      expect(snippetFor(choice, release, into(spelling))).not.to.match(/\{\{|\{x|\[gallery|<script>alert/);
  });
});

describe('the documents', () => {
  const article = choose('article', {
    src: 'https://content.example/articles/strength-training-back-pain.json',
    url: 'https://pinpoint.example/articles/strength-training-back-pain/',
    title: '3 Ways Strength Training Helps to Relieve Back Pain',
  });
  const near = { ...article, src: 'https://pinpoint.example/articles/strength-training-back-pain.json' };

  /** The code blocks of a document in HTML. */
  async function blocks(path: string): Promise<string[]> {
    const response = await fetch(path);
    expect(response.ok, path).to.equal(true);
    return [...(await response.text()).matchAll(/^```html\n([^]*?)\n```$/gm)].map(([, code]) => code!);
  }

  /** Without the script, which a page has once. */
  const widget = (choice: Choice, spelling: Spelling) =>
    snippetFor(choice, { scriptUrl: 'https://cdn.example/pinpoint.js' }, into(spelling)).replace(
      /^<script.*\n/,
      '',
    );

  it('show in the README what is written here', async () => {
    const [first, second] = await blocks('/README.md');
    const whole = snippetFor(
      { ...article, action: { text: 'Book an appointment', href: '/book' } },
      { scriptUrl: 'https://cdn.example/pinpoint.js' },
      into('element'),
    );
    const show = choose('show-player', { title: 'The PinPoint Health Show' });
    const tips = choose('tips', { title: 'Health tips from PinPoint', limit: 3 });
    expect(first).to.equal([whole, widget(show, 'element'), widget(tips, 'element')].join('\n\n'));
    expect(second).to.equal([widget(article, 'placeholder'), widget(near, 'link')].join('\n\n'));
  });

  it('show the same three spellings where they say what works where, each on one line', async () => {
    const [first] = await blocks('/docs/where-it-works.md');
    const of = (name: string) => ({
      src: `https://${name}.example/articles/x.json`,
      url: 'https://pinpoint.example/articles/x/',
      title: 'Title',
    });
    const onOneLine = (text: string) => text.replace(/\n\s*/g, '');
    expect(first!.split('\n').filter((line) => line && !line.startsWith('<!--'))).to.deep.equal([
      onOneLine(widget(choose('article', of('content')), 'element')),
      onOneLine(widget(choose('article', of('content')), 'placeholder')),
      onOneLine(widget(choose('article', of('pinpoint')), 'link')),
    ]);
  });
});
