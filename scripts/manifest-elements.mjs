import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';

const shared = ['src/elements/base-element.ts', 'src/elements/pinpoint-element.ts'];
const elements = {
  'pinpoint-article': 'src/elements/article/pinpoint-article.ts',
  'pinpoint-show-player': 'src/elements/show-player/pinpoint-show-player.ts',
  'pinpoint-tips': 'src/elements/tips/pinpoint-tips.ts',
};

/** Where the package has them: people import from here, whatever files the source has. */
const MAIN = 'dist/npm/index.js';
const DEFINE = 'dist/npm/define.js';

const parse = (path) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);

/** The attributes that an element's own source and the shared one react to. */
const observed = (source) =>
  [source, ...shared].flatMap((file) => {
    const [, list = ''] = /observedAttributes = \[([^\]]*)\]/.exec(readFileSync(file, 'utf8')) ?? [];
    return [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
  });

/** Where the source breaks a paragraph's lines is nobody's business. */
const line = (text) => text.replace(/(\S)\n(?=\S)/g, '$1 ').trim();

/** One thing of the manifest; what an element has from its base class is its own to whoever uses it. */
function tidy(item) {
  const own = { ...item, description: line(item.description) };
  delete own.inheritedFrom;
  return own;
}

const described = (items = []) => items.filter(({ description }) => description).map(tidy);
const isPublic = ({ privacy, static: isStatic, name }) => !privacy && !isStatic && !name.startsWith('#');
const reference = (name) => ({ name, module: MAIN });

/** What a class is to whoever uses it. Every public thing has to say what it is, or it is left out. */
function declarationOf(tagName, declaration) {
  const members = described(declaration.members.filter(isPublic));
  // In the order of their properties; those that have none come last.
  const rank = ({ fieldName }) =>
    fieldName ? members.findIndex(({ name }) => name === fieldName) : members.length;
  return {
    kind: 'class',
    name: declaration.name,
    tagName,
    customElement: true,
    description: declaration.description,
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: described(declaration.attributes).sort((one, other) => rank(one) - rank(other)),
    members,
    events: described(declaration.events).map((event) => ({
      ...event,
      type: { ...event.type, references: [reference(event.type.text)] },
    })),
    slots: described(declaration.slots),
    cssParts: described(declaration.cssParts),
    cssStates: described(declaration.cssStates),
    cssProperties: described(declaration.cssProperties),
  };
}

/** An attribute that nobody has told of (`@attr`) would be missing from everything that is made of the manifest. */
function checkAttributes(source, { tagName, attributes }, all) {
  const told = new Set(all.flatMap((declaration) => declaration.attributes.map(({ name }) => name)));
  const lacking = observed(source).filter((name) => !told.has(name));
  if (lacking.length) throw new Error(`<${tagName}>: no @attr describes ${lacking.join(', ')}.`);
  const unknown = attributes.filter(({ type }) => !type);
  if (unknown.length)
    throw new Error(`<${tagName}>: no type for ${unknown.map(({ name }) => name).join(', ')}.`);
}

/**
 * The custom elements manifest, as a value. It has the modules of the package, not those of the source; all that an
 * element has, also from its base classes; and nothing private.
 */
export function manifestOf() {
  const sources = Object.values(elements);
  const { schemaVersion, modules } = create({
    modules: [...shared, ...sources].map(parse),
    plugins: [],
    context: { dev: false },
  });
  const declarations = Object.entries(elements).map(([tagName, source]) => {
    const { declarations: found } = modules.find(({ path }) => path === source);
    return declarationOf(
      tagName,
      found.find(({ kind }) => kind === 'class'),
    );
  });
  declarations.forEach((declaration, index) => checkAttributes(sources[index], declaration, declarations));
  return {
    schemaVersion,
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: MAIN,
        description: 'The classes of the elements, without registering them.',
        declarations,
        exports: declarations.map(({ name }) => ({ kind: 'js', name, declaration: reference(name) })),
      },
      {
        kind: 'javascript-module',
        path: DEFINE,
        description: 'Registers all elements.',
        declarations: [],
        exports: declarations.map(({ name, tagName }) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: reference(name),
        })),
      },
    ],
  };
}
