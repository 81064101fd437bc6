import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { autop } from '@wordpress/autop';
import { parseHTML } from 'linkedom';
import ts from 'typescript';
import { createSSRApp } from 'vue';
import { parse as parseComponent } from 'vue/compiler-sfc';
import { renderToString } from 'vue/server-renderer';
import type { Choice } from '../../embed/snippet/choice.js';
import type { Spelling } from '../../embed/snippet/places.js';
import { snippetFor } from '../../embed/snippet/write-snippet.js';

const hostile = `"'</script>{{ 7*7 }}{x}[gallery]$& &lt; <!-- \`\${1}\``;
const choice: Choice = {
  widget: 'tips',
  src: 'https://content.example/tips.json',
  url: `https://pinpoint.example/tips/?q=${hostile}`,
  title: hostile,
  theme: 'dark',
  accent: '#8a1c7c',
  surface: '#f4f9f8',
  radius: 4,
  headingLevel: 3,
  limit: 3,
  topic: hostile,
  action: { text: hostile, href: '/book' },
};
const short: Choice = { widget: 'article', src: 'https://content.example/x.json', title: 'X' };

const snippet = (spelling: Spelling, of = choice) =>
  snippetFor(of, { scriptUrl: 'https://cdn.example/pinpoint.js' }, { spelling, sends: 'page' });

/** What React is told to make. */
interface Made {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> | null;
  readonly children: readonly unknown[];
}

/** Compiles a component as a bundler does, and calls it. */
function react(code: string): { made: Made; name: string; imports: readonly string[] } {
  const { outputText, diagnostics } = ts.transpileModule(code, {
    fileName: 'HealthTip.jsx',
    reportDiagnostics: true,
    compilerOptions: {
      jsx: ts.JsxEmit.React,
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
    },
  });
  assert.deepEqual(diagnostics, []);
  const imports: string[] = [];
  const exports: Record<string, () => Made> = {};
  vm.runInNewContext(outputText, {
    exports,
    require: (name: string) => imports.push(name),
    React: {
      createElement: (type: string, props: Made['props'], ...children: unknown[]) => ({
        type,
        props,
        children,
      }),
    },
  });
  const [[name, component] = []] = Object.entries(exports);
  assert.ok(name && component, 'there is a component');
  // Of another realm: plain objects of this one can be compared.
  return { made: JSON.parse(JSON.stringify(component())) as Made, name, imports };
}

describe('the snippet for React', () => {
  it('is a component that makes the element, numbers as numbers and words as words', () => {
    const { made, name, imports } = react(snippet('react'));
    assert.equal(name, 'HealthTips');
    assert.deepEqual(imports, ['pinpoint-widgets/define.js']);
    assert.deepEqual(made, {
      type: 'pinpoint-tips',
      props: {
        src: choice.src,
        theme: 'dark',
        'heading-level': 3,
        limit: 3,
        topic: hostile,
        style: {
          '--pinpoint-color-accent': '#8a1c7c',
          '--pinpoint-color-surface': '#f4f9f8',
          '--pinpoint-radius': '4px',
        },
      },
      children: [
        { type: 'a', props: { href: choice.url }, children: [hostile] },
        { type: 'a', props: { slot: 'action', href: '/book' }, children: [hostile] },
      ],
    });
  });

  it('is short where little was chosen', () => {
    assert.equal(
      snippet('react', { ...short, accent: '#8a1c7c' }),
      `import 'pinpoint-widgets/define.js';

export function HealthTip() {
  return (
    <pinpoint-article
      src="https://content.example/x.json"
      style={{ '--pinpoint-color-accent': '#8a1c7c' }}
    >
      <a href="https://content.example/x.json">X</a>
    </pinpoint-article>
  );
}`.replace(/<pinpoint-article\n\s+(src=.*)\n\s+(style=.*)\n\s+>/, '<pinpoint-article $1 $2>'),
    );
  });
});

describe('the snippet for Vue', () => {
  it('is a component that makes the element, and imports its code', async () => {
    const { descriptor, errors } = parseComponent(snippet('vue'));
    assert.deepEqual(errors, []);
    assert.match(descriptor.scriptSetup?.content ?? '', /^import 'pinpoint-widgets\/define\.js';$/m);
    const app = createSSRApp({ template: descriptor.template?.content ?? '' });
    app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('pinpoint-');
    const { document } = parseHTML(`<body>${await renderToString(app)}</body>`);
    const element = document.querySelector('pinpoint-tips');
    const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => [name, value] as const);
    const { style, ...rest } = Object.fromEntries(attributes);
    assert.deepEqual(rest, {
      src: choice.src,
      theme: 'dark',
      'heading-level': '3',
      limit: '3',
      topic: hostile,
    });
    assert.match(style ?? '', /--pinpoint-color-accent: ?#8a1c7c;.*--pinpoint-radius: ?4px/);
    const links = [...document.querySelectorAll('pinpoint-tips > a')];
    assert.deepEqual(
      links.map((link) => [link.getAttribute('slot'), link.getAttribute('href'), link.textContent.trim()]),
      [
        [null, choice.url, hostile],
        ['action', '/book', hostile],
      ],
    );
  });

  it('gives numbers as numbers, or the element would have texts in their place', () => {
    assert.match(snippet('vue'), /^ {4}:heading-level="3"\n {4}:limit="3"$/m);
  });
});

describe('the snippet for WordPress', () => {
  it('is whole after WordPress has made paragraphs of it, as in its classic editor', () => {
    for (const around of ['', 'Some text.\n\n']) {
      const { document } = parseHTML(`<body>${autop(`${around}${snippet('placeholder')}\n\nMore.`)}</body>`);
      const [link, action, ...more] = document.querySelectorAll('[data-pinpoint="tips"] > a');
      assert.deepEqual(more, []);
      assert.equal(link?.textContent, hostile);
      assert.equal(action?.getAttribute('data-slot'), 'action');
      assert.equal(document.querySelectorAll('script[async]').length, 1);
    }
  });
});
