import { expect } from '@open-wc/testing';
import { autop } from '@wordpress/autop';
import { classicScript, closePages } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { type Edit, needs, quill, tinymce, wordpress } from './editors.js';
import { type Form, forms, type Hazard, kinds, type Outcome, outcomeOf } from './hazard.js';
import { snippetOf } from './hosting-page.js';
import { isSeen } from './look.js';

const places = forms.flatMap((form) => kinds.map((kind) => ({ form, kind })));

/** How a clinic writes a snippet into the content of a post. */
interface Way extends Pick<Hazard, 'id' | 'name' | 'script' | 'until'> {
  readonly write: (snippet: string, form: Form) => string;
  /** Why the widgets do not look as on a bare page, all of them whole. */
  readonly whole?: string;
}

/** Without what would make it a promise. */
interface Page extends Omit<Hazard, 'then'> {
  readonly expect: Partial<Record<Form, Outcome>>;
}

/** A page with what an editor has made of the snippets; all of it is made before the tests are. */
async function edited(edit: Edit, way: Way, more: Partial<Page>): Promise<Page> {
  const { write, whole, ...rest } = way;
  const made = new Map<string, string>();
  const written = places.map(({ form, kind }) => write(snippetOf(form, kind), form));
  await Promise.all(written.map(async (content) => made.set(content, await edit(content))));
  const since = [more.since, whole].filter(Boolean).join('; ');
  const all = whole ? ({ element: 'whole', placeholder: 'whole', link: 'whole' } as const) : {};
  const page: Page = {
    ...rest,
    ...more,
    snippet: (snippet, form) => made.get(write(snippet, form))!,
    expect: { ...all, ...more.expect },
    // One widget of each snippet, none of what the editor has taken away, and each call to action.
    really: ({ document }) =>
      places.every(({ form, kind }) => {
        const place = document.getElementById(`${form}-${kind}`)!;
        const isThere = outcomeOf(page, form) !== 'link';
        return place.querySelectorAll(`pinpoint-${kind}`).length === (isThere ? 1 : 0);
      }) && [...document.querySelectorAll('[slot=action], [data-slot=action]')].every(isSeen),
  };
  return since ? { ...page, since } : page;
}

/** Line breaks wherever white space may stand, but for the words of a link. */
const broken = (snippet: string, lineBreak: string): string =>
  snippet
    .replace(/ (?=[\w-]+=")/g, lineBreak)
    .replace('><a', `>${lineBreak}<a`)
    .replace('</a><', `</a>${lineBreak}<`);

const inside = (tag: string) => (snippet: string) => `<${tag}>${snippet}</${tag}>`;

/** With the clinic's own link beside the fallback. A placeholder that is a link has no room for it. */
const withAction = (snippet: string, form: Form): string =>
  form === 'link'
    ? snippet
    : snippet.replace(
        '</a>',
        `$&<a ${form === 'element' ? '' : 'data-'}slot="action" href="#book">Book "now" -- it's free</a>`,
      );

const ways: readonly Way[] = [
  {
    id: 'W1',
    name: 'the script tag on the line before',
    script: ' ',
    write: (it) => `${classicScript}\n${it}`,
  },
  { id: 'W2', name: 'on one line', write: (it) => it },
  { id: 'W2', name: 'in a line of text', write: (it) => `Before it:\n${it}\nAfter it.` },
  { id: 'W2', name: 'over several lines', write: (it) => broken(it, '\n') },
  { id: 'W2', name: 'over several lines, with blank ones', write: (it) => broken(it, '\n\n') },
  {
    id: 'W2',
    name: 'in a block for HTML, with blank lines',
    write: (it) => `<!-- wp:html -->\n${broken(it, '\n\n')}\n<!-- /wp:html -->`,
  },
  { id: 'W3', name: 'in a quotation', write: inside('blockquote'), whole: 'a quotation is narrower' },
  { id: 'W7', name: 'with a call to action', write: withAction, whole: 'the clinic’s link stands in it' },
  {
    id: 'W8',
    name: 'its link in <noscript>',
    write: (it, form) => (form === 'link' ? it : it.replace(/<a .*<\/a>/, inside('noscript')('$&'))),
  },
];

const withoutRights = 'by an author who may not write any HTML';

const allowed = await Promise.all(
  ways.map((way) => edited(wordpress('all'), way, { name: `WordPress, ${way.name}`, needs })),
);

const restricted = await Promise.all(
  ways.map((way) =>
    edited(wordpress(''), way, {
      name: `WordPress, ${way.name}, ${withoutRights}`,
      needs,
      ...(way.script
        ? {
            expect: { element: 'link', placeholder: 'link', link: 'link' },
            since: 'WordPress takes away the script tag, which has to stand elsewhere on the page',
          }
        : {
            expect: { element: 'link' },
            since: 'WordPress takes away the element’s tag, and leaves its link',
          }),
    }),
  ),
);

const visual = ways.filter(({ id, name }) => !['W1', 'W8'].includes(id) && !name.includes('block'));
const [tiny, simple] = [await tinymce(), await quill()];
const inTiny = await Promise.all(
  visual.map((way) =>
    edited(tiny, way, {
      id: 'W8',
      name: `TinyMCE 5.10.9, ${way.name}`,
      expect: { element: 'link' },
      since: 'the editor takes away the element’s tag, and leaves its link',
    }),
  ),
);
const inQuill = await Promise.all(
  visual.map((way) =>
    edited(simple, way, {
      id: 'W8',
      name: `Quill 2.0.3, ${way.name}`,
      expect: { element: 'link', placeholder: 'link', link: 'link' },
      since: 'the editor leaves nothing but the link, without its class',
    }),
  ),
);

const link = '<a href="https://a.example/">A</a>';
const element = `<pinpoint-tips src="/a.json">${link}</pinpoint-tips>`;
const placeholder = `<div data-pinpoint="tips" data-src="/a.json">${link}</div>`;
const [all, none] = [wordpress('all'), wordpress('')];

const markup: Record<string, [edit: Edit, content: string, result: string]> = {
  'W1: WordPress leaves the paragraph open that it begins at a script tag': [
    all,
    `<script></script>\n${element}`,
    `<p><script></script>\n${element}`,
  ],
  'W2: WordPress ends a paragraph in a start tag with blank lines': [
    all,
    element.replace(' src="/a.json">', '\n\nsrc="/a.json">\n\n'),
    `<pinpoint-tips\n\nsrc="/a.json"></p>\n<p>${link}</pinpoint-tips>`,
  ],
  'W3: WordPress makes a paragraph in a quotation': [
    all,
    `<blockquote>${link}</blockquote>`,
    `<blockquote><p>${link}</p></blockquote>`,
  ],
  'W7: WordPress makes quotes curly, but for those in attributes': [
    all,
    `<b title="it's">it's</b>`,
    `<p><b title="it's">it&#8217;s</b></p>`,
  ],
  'W8: WordPress leaves the link of an element': [none, element, `<p>${link}</p>`],
  'W8: WordPress leaves a placeholder as it is': [none, placeholder, placeholder],
  'W8: TinyMCE leaves the link of an element': [tiny, element, `<p>${link}</p>`],
  'W8: TinyMCE leaves a placeholder as it is': [tiny, placeholder, placeholder],
  'W8: Quill leaves the link of a placeholder': [
    simple,
    placeholder,
    `<p>${link.replace('">', '" rel="noopener noreferrer" target="_blank">')}</p>`,
  ],
};
const made: Record<string, string> = {};
for (const [title, [edit, content]] of Object.entries(markup)) made[title] = (await edit(content)).trim();
closePages();

/** Its own copy of what makes paragraphs is there on any machine. */
const withoutDebian = await Promise.all(
  ways
    .filter(({ name }) => !name.includes('block'))
    .map((way) => edited(autop, way, { name: `@wordpress/autop, ${way.name}` })),
);

describeHazards('WordPress', allowed);
describeHazards('WordPress without rights', restricted);
describeHazards('WordPress’ paragraphs', withoutDebian);
describeHazards('visual editors', [...inTiny, ...inQuill]);

/** That the editors still do what the snippets are to survive. */
describe('what editors do to markup', () => {
  for (const [title, [, , result]] of Object.entries(markup))
    it(title, function () {
      if (!made[title]) this.skip();
      expect(made[title]).to.equal(result);
    });
});
