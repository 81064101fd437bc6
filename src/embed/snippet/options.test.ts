import { expect } from '@open-wc/testing';
import '../../elements/article/define.js';
import '../../elements/show-player/define.js';
import '../../elements/tips/define.js';
import { type Widget, widgets } from '../spellings.js';
import type { Choice } from './choice.js';
import { valueOf, withValue } from './choose.js';
import { languageNames } from './language-names.js';
import { type Option, optionsFor } from './options.js';

const make = (widget: Widget) => document.createElement(`pinpoint-${widget}`);

/** What an element takes an attribute for. */
function read(element: HTMLElement, attribute: string): unknown {
  const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (element as unknown as Record<string, unknown>)[property];
}

/** Each option that is an attribute. */
function attributesOf(widget: Widget): [name: string, option: Option][] {
  return optionsFor(widget).flatMap((option) =>
    'attribute' in option.writes ? [[option.writes.attribute, option]] : [],
  );
}

for (const widget of widgets)
  describe(`the options of ${widget}`, () => {
    it('are attributes that the element hears', () => {
      const { observedAttributes } = customElements.get(`pinpoint-${widget}`) as unknown as {
        observedAttributes: readonly string[];
      };
      const names = attributesOf(widget).map(([name]) => name);
      expect(names).to.include('heading-level');
      // The style sheet reads this one.
      const heard = names.filter((name) => name !== 'font');
      for (const name of heard) expect(observedAttributes, name).to.include(name);
    });

    it('are documented, custom properties with their default', async () => {
      const text = await (await fetch('/docs/elements.md')).text();
      const section = text.split(/^## /m).find((part) => part.startsWith(`\`<pinpoint-${widget}>`))!;
      for (const { writes, default: initial, unit } of optionsFor(widget)) {
        const name = Object.values(writes)[0] as string;
        const row = section.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
        expect(row, name).to.be.a('string');
        if ('property' in writes && initial !== undefined) expect(row).to.include(`| ${initial}${unit!} `);
      }
    });

    it('have the defaults of the element', () => {
      for (const [name, option] of attributesOf(widget).filter(([name]) => name !== 'font')) {
        const value = read(make(widget), name);
        if (option.default === undefined) expect(['', Infinity], name).to.include(value);
        else expect(value, name).to.equal(option.default);
      }
    });

    it('have values that the element takes, and all within their bounds', () => {
      for (const [name, { kind, values, min = 1, max = 9, default: initial }] of attributesOf(widget)) {
        const element = make(widget);
        const all = kind === 'number' ? [min, max] : (values ?? []);
        for (const value of name === 'font' ? [] : all) {
          element.setAttribute(name, `${value}`);
          expect(read(element, name), `${name}=${value}`).to.equal(value);
        }
        if (kind !== 'number' || initial === undefined) continue;
        element.setAttribute(name, `${max + 1}`);
        expect(read(element, name), name).to.equal(initial);
      }
    });

    it('have words in both languages, for each value too', () => {
      for (const { label, hint = label, values = [], valueLabels = {} } of optionsFor(widget))
        for (const words of [label, hint, ...values.map((value) => valueLabels[value])])
          expect(words?.en && words.fr, JSON.stringify(label)).to.be.ok;
    });

    it('are taken and given back, and a default is no choice', () => {
      const nothing: Choice = { widget, src: 'https://content.example/x.json', title: 'X' };
      for (const option of optionsFor(widget)) {
        const value = option.kind === 'number' ? 5 : (option.values?.at(-1) ?? 'words');
        const chosen = withValue(nothing, option, value);
        expect(valueOf(chosen, option), option.key).to.equal(value);
        for (const none of ['', undefined, option.default])
          expect(valueOf(withValue(chosen, option, none), option), option.key).to.equal(undefined);
      }
    });
  });

describe('the languages to choose from', () => {
  it('are those that the widgets speak', async () => {
    const text = await (await fetch('/docs/languages.md')).text();
    const codes = [...text.matchAll(/^\| .*? \| `(\w+)`/gm)]
      .map(([, code]) => code)
      .filter((code) => code !== 'lang');
    expect(Object.keys(languageNames).sort()).to.deep.equal(codes.sort());
  });
});
