import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier/flat';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The folders of src/: a file imports from its own or from one before it in this list, never from one after. */
const layers = ['content', 'endpoint', 'locale', 'playback', 'elements', 'embed', 'builder', 'publish'];

const zones = layers.map((layer, index) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [...layers.slice(0, index + 1), 'version.ts'].map((path) => `./${path}`),
  message: `src/${layer} imports from ${layers.slice(0, index + 1).join(', ')} and version.ts alone.`,
}));

const tests = ['src/**/*.test.ts', 'test/**/*.ts'];

/** What ships imports files beside it, and from packages only what is named here. */
function packages({ values = [], types = [] } = {}) {
  const none = (names) => `^(?!${['\\.{1,2}/', ...names.map((name) => `${name}(?:/|$)`)].join('|')})`;
  const message = 'Every byte ships to phones: of lit only types, and hls.js in src/playback/hls.ts alone.';
  return [
    'error',
    {
      patterns: [
        { regex: none([...values, ...types]), message },
        ...types.map((name) => ({ regex: `^${name}(?:/|$)`, allowTypeImports: true, message })),
        { regex: '/test/', message: 'What ships does not import from the tests.' },
        { regex: '^lit/directives/unsafe-', message: 'A string is text: no HTML from anywhere.' },
      ],
    },
  ];
}

/** Ways from a string to markup or code. Pages with Trusted Types refuse them, and content must never be code. */
const markup = [
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'DOMParser',
].map((property) => ({ property, message: 'A string is text: build nodes (src/elements/dom.ts).' }));

/** What this code does without, in tests too. */
const syntax = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings costs no bytes.' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility="private"]',
    message: 'Private members are #names.',
  },
  { selector: 'ForInStatement', message: "It also visits what a page has added to objects' prototypes." },
];

/** What chai asserts by being read. Any other property that stands alone was meant to be called. */
const assertions = ['true', 'false', 'null', 'undefined', 'NaN', 'finite', 'ok', 'empty', 'exist'];

/**
 * Where a value is there for a reason that the compiler does not see, so that a check would cost bytes and never
 * trigger.
 */
const nonNull = [
  'src/content/keys.ts', // an own key of the table
  'src/elements/article/pinpoint-article.ts', // the body that has just been rendered
  'src/elements/blocks/blocks.ts', // an index below the length
  'src/elements/show-player/deck.ts', // an episode has a source, or it is not decoded
  'src/elements/show-player/pinpoint-show-player.ts', // a show that is drawn is the loader's content
  'src/elements/show-player/render-tabs.ts', // there are tabs, and the next index stays among them
  'src/elements/styles.ts', // a template has a first string
  'src/embed/spellings.ts', // it was found by having this attribute
  'src/playback/playback-controller.ts', // an event has its element, a failure its error
  'src/playback/playback-state.ts', // what is buffered is so in an element
];

export default defineConfig(
  globalIgnores([
    'dist',
    'release',
    'coverage',
    'screenshots',
    'demo/content',
    'demo/docs',
    'demo/frameworks',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  {
    name: 'types',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      // `typeof import('./details.js')` names what a chunk holds, and does not load it.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `import { type A }` alone would leave an import for its side effects.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...syntax],

      // Rules of the strict set that are at odds with how this code is written, each with the reason.

      // A decoder may `return note(…)`, which gives undefined; the rule takes it for void, which the compiler minds itself.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // By name, an element that is upgraded lets go of what hides its accessors.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // `${value as string}` and `+(value as number)` read what is unknown: the shortest way in bytes.
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // To lit-analyzer, a SafeUrl is a string only where it is said to be one.
      '@typescript-eslint/no-unnecessary-type-assertion': ['error', { typesToIgnore: ['string'] }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        // A locale as a string is its tag.
        { allowNumber: true, allow: [{ from: 'lib', name: 'Locale' }] },
      ],
      // Views are plain objects, made to be taken apart; their functions know no `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  {
    name: 'src',
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      // Imports of types do not run. What is loaded on demand may import what asked for it, which has run by then.
      'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: true }],
      'import-x/no-default-export': 'error',
    },
  },
  {
    name: 'what ships',
    files: ['src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        ...markup,
        ...['write', 'writeln'].map((property) => ({
          object: 'document',
          property,
          message: 'It empties a page that has loaded.',
        })),
      ],
      'no-restricted-globals': [
        'error',
        { name: 'DOMParser', message: 'Pages with Trusted Types refuse it.' },
        { name: 'event', message: 'Take it as an argument.' },
      ],
      '@typescript-eslint/no-restricted-imports': packages(),
    },
  },
  {
    files: ['src/{playback,elements}/**/*.ts'],
    ignores: tests,
    rules: { '@typescript-eslint/no-restricted-imports': packages({ types: ['lit'] }) },
  },
  {
    // Loaded only where the browser cannot do it.
    files: ['src/playback/hls.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': packages({ values: ['hls.js'] }) },
  },
  {
    files: ['src/pinpoint.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': packages({ values: ['virtual:files'] }) },
  },
  {
    // A page of this site: no clinic's visitor loads it.
    files: ['src/builder/**/*.ts'],
    ignores: tests,
    rules: { '@typescript-eslint/no-restricted-imports': packages({ values: ['lit'] }) },
  },
  {
    // Runs on an editor's machine: a well-kept library is better than our own code there.
    name: 'the publisher',
    files: ['src/publish/**/*.ts'],
    languageOptions: { globals: globals.nodeBuiltin },
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    name: 'what the compiler does not see',
    files: nonNull,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },

  {
    name: 'elements and templates',
    files: ['src/elements/**/*.ts'],
    ignores: tests,
    extends: [wc.configs['flat/best-practice']],
    settings: {
      wc: { elementBaseClasses: ['BaseElement', 'PinpointElement'] },
    },
    rules: {
      // `override` says already that the base class has it.
      'wc/guard-super-call': 'off',
    },
  },
  {
    name: 'the abstract element',
    files: ['src/elements/pinpoint-element.ts'],
    // The elements that extend it take none.
    rules: { 'wc/no-constructor-params': 'off' },
  },

  {
    name: 'tests',
    files: tests,
    rules: {
      // Chai's `equal` returns no promise, whatever @open-wc/semantic-dom-diff says; `accessible` does.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: '@types/chai', name: 'Equal' },
            // Node's runner awaits its own.
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'before', 'after'] },
          ],
        },
      ],
      // `expect(player.paused).to.be.true` asserts by being read.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        ...syntax,
        {
          selector: `ExpressionStatement > MemberExpression:not([property.name=/^(${assertions.join('|')})$/])`,
          message: 'This asserts nothing: call it.',
        },
      ],
      // A page does what is deprecated: `document.write`.
      '@typescript-eslint/no-deprecated': 'off',
      // What is not there fails the test, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `document.createElement('test-host') as TestHost` is how a custom element is made.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },

  {
    name: 'tools',
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.nodeBuiltin },
  },
  {
    name: 'tools with functions that run in a page',
    files: ['scripts/screenshots.mjs', 'scripts/site/client/*.mjs', 'bench/visit.mjs', 'bench/plot.mjs'],
    languageOptions: { globals: globals.browser },
  },
  prettier,
);
