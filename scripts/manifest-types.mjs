import { format } from 'prettier';

/**
 * Types for frameworks, made of the manifest. Not by the generators there are: those for JSX and Vue add to modules that a
 * project does not have, which does not compile, and those for Vue and Svelte know the events by types that are not theirs.
 */

const optional = (type) => `${type} | undefined`;
const comment = (text) => (text ? `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '');
const field = ({ name, type, description }) => `${comment(description)}'${name}'?: ${optional(type)};\n`;
const body = (fields) => `{\n${fields.map(field).join('')}}\n`;

/** What an attribute may be in a template: a number may be written as one, a boolean is there or not. */
function attribute({ name, type: { text }, description }) {
  const types = { boolean: "true | ''", number: 'number | `${number}`' };
  return { name, type: types[text] ?? text, description };
}

/** Properties that can be set. A document may be JSON that nobody has read yet; it is checked when it is shown. */
function properties({ members, attributes }) {
  const primitive = /^(?:string|number|boolean|'.*)$/;
  const known = new Set(attributes.map(({ fieldName }) => fieldName));
  return members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name, type, description }) => {
      if (known.has(name) && !primitive.test(type.text)) throw new Error(`What is the type of ${name}?`);
      return { name, type: primitive.test(type.text) ? type.text : 'unknown', description };
    });
}

const eventsOf = ({ events }) =>
  events.map(({ name, type, description }) => ({ name, type: type.text, description }));

const unique = (items) => [...new Map(items.map((item) => [item.name, item])).values()];

function shared(elements) {
  const classes = elements.map(({ name }) => name);
  const events = unique(elements.flatMap(eventsOf));
  const css = unique(elements.flatMap(({ cssProperties }) => cssProperties));
  const imports = [...classes, ...new Set(events.map(({ type }) => type))].join(', ');
  return `import type { ${imports} } from '../npm/index.js';

    /** The classes, by tag. */
    export interface PinpointElements {
      ${elements.map(({ tagName, name }) => `'${tagName}': ${name};`).join('\n')}
    }

    /** What can be written in a template, by tag: as in HTML. */
    export interface PinpointAttributes {
      ${elements.map((e) => `'${e.tagName}': ${body(e.attributes.map(attribute))}`).join('\n')}
    }

    /** What can be set on an element, by tag. */
    export interface PinpointProperties {
      ${elements.map((e) => `'${e.tagName}': ${body(properties(e))}`).join('\n')}
    }

    /** The events, by tag. */
    export interface PinpointEvents {
      ${elements
        .map(
          (e) =>
            `'${e.tagName}': {\n${eventsOf(e)
              .map(({ name, type, description }) => `${comment(description)}'${name}': ${type};\n`)
              .join('')}}`,
        )
        .join('\n')}
    }

    /** The custom properties, of all elements. */
    export interface PinpointCustomProperties ${body(css.map(({ name, description }) => ({ name, type: 'string | number', description })))}

    export type PinpointTag = keyof PinpointElements;

    /** An event as its listener on the element gets it. */
    export type PinpointEventOf<Tag extends PinpointTag, Name extends keyof PinpointEvents[Tag]> =
      PinpointEvents[Tag][Name] & { readonly currentTarget: PinpointElements[Tag] };

    /** What can be written in a template: attributes, and properties by their own names. */
    export type PinpointTemplateProps<Tag extends PinpointTag> = PinpointAttributes[Tag] &
      Omit<PinpointProperties[Tag], keyof PinpointAttributes[Tag]>;
  `;
}

const entries = (elements, type) =>
  elements.map(({ tagName }) => `'${tagName}': ${type(tagName)};`).join('\n');

/** React and Preact listen to `pinpoint-load` by `onpinpoint-load`, and remove an attribute that is `false`. */
const jsx = `
  type Handlers<Tag extends PinpointTag> = {
    [Name in keyof PinpointEvents[Tag] & string as \`on\${Name}\` | \`on\${Name}Capture\`]?:
      ((event: PinpointEventOf<Tag, Name>) => void) | undefined;
  };
  /** \`true\` sets a boolean attribute, and \`false\` removes it. */
  type Booleans<Props> = {
    [Name in keyof Props]: '' extends Props[Name] ? (true extends Props[Name] ? Props[Name] | boolean : Props[Name]) : Props[Name];
  };`;
const names = 'PinpointElements, PinpointEventOf, PinpointEvents, PinpointTag, PinpointTemplateProps';

const react = (elements) => `
  import type { DetailedHTMLProps, HTMLAttributes } from 'react';
  import type { PinpointCustomProperties, ${names} } from './elements.js';
  ${jsx}
  type Own<Tag extends PinpointTag> = Booleans<PinpointTemplateProps<Tag>> & Handlers<Tag> & {
    /** As in HTML; \`className\` does the same. */
    class?: string | undefined;
  };

  /** The props of an element in JSX. */
  export type PinpointProps<Tag extends PinpointTag> =
    Omit<DetailedHTMLProps<HTMLAttributes<PinpointElements[Tag]>, PinpointElements[Tag]>, keyof Own<Tag>> & Own<Tag>;

  declare module 'react' {
    namespace JSX {
      interface IntrinsicElements {
        ${entries(elements, (tag) => `PinpointProps<'${tag}'>`)}
      }
    }
    interface CSSProperties extends PinpointCustomProperties {}
  }`;

const preact = (elements) => `
  import type { HTMLAttributes } from 'preact';
  import type { ${names} } from './elements.js';
  ${jsx}
  type Own<Tag extends PinpointTag> = Booleans<PinpointTemplateProps<Tag>> & Handlers<Tag>;

  /** The props of an element in JSX. */
  export type PinpointProps<Tag extends PinpointTag> =
    Omit<HTMLAttributes<PinpointElements[Tag]>, keyof Own<Tag>> & Own<Tag>;

  declare module 'preact' {
    namespace JSX {
      interface IntrinsicElements {
        ${entries(elements, (tag) => `PinpointProps<'${tag}'>`)}
      }
    }
  }`;

const vue = (elements) => `
  import type { HTMLAttributes, PublicProps } from 'vue';
  import type { ${names} } from './elements.js';

  type Camel<Name extends string> = Name extends \`\${infer Word}-\${infer Rest}\` ? \`\${Word}\${Capitalize<Camel<Rest>>}\` : Name;

  /** A template's \`@pinpoint-load\` is \`onPinpointLoad\` to Vue. */
  type Handlers<Tag extends PinpointTag> = {
    [Name in keyof PinpointEvents[Tag] & string as \`on\${Capitalize<Camel<Name>>}\`]?:
      ((event: PinpointEventOf<Tag, Name>) => void) | undefined;
  };
  type Own<Tag extends PinpointTag> = PinpointTemplateProps<Tag> & Handlers<Tag>;

  /** The attributes, properties and listeners of an element. */
  export type PinpointProps<Tag extends PinpointTag> = Omit<HTMLAttributes, keyof Own<Tag>> & Own<Tag>;

  /** An element as a template sees it. */
  export type PinpointComponent<Tag extends PinpointTag> = new () => PinpointElements[Tag] & {
    /** @deprecated For the types of templates: nothing has it when it runs. */
    $props: PinpointProps<Tag> & PublicProps;
  };

  declare module 'vue' {
    interface GlobalComponents {
      ${entries(elements, (tag) => `PinpointComponent<'${tag}'>`)}
    }
  }`;

const svelte = (elements) => `
  import type { HTMLAttributes } from 'svelte/elements';
  import type { ${names} } from './elements.js';

  type Handlers<Tag extends PinpointTag> = {
    [Name in keyof PinpointEvents[Tag] & string as \`on\${Name}\` | \`on:\${Name}\`]?:
      ((event: PinpointEventOf<Tag, Name>) => void) | null | undefined;
  };
  type Own<Tag extends PinpointTag> = PinpointTemplateProps<Tag> & Handlers<Tag>;

  /** The attributes of an element in a template. */
  export type PinpointProps<Tag extends PinpointTag> =
    Omit<HTMLAttributes<PinpointElements[Tag]>, keyof Own<Tag>> & Own<Tag>;

  declare module 'svelte/elements' {
    interface SvelteHTMLElements {
      ${entries(elements, (tag) => `PinpointProps<'${tag}'>`)}
    }
  }`;

/** The files of types below dist, by their names. */
export async function typesOf({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations);
  const texts = { elements: shared, react, preact, vue, svelte };
  const files = Object.entries(texts).map(async ([name, text]) => [
    `types/${name}.d.ts`,
    await format(text(elements), { parser: 'typescript', printWidth: 110, singleQuote: true }),
  ]);
  return Object.fromEntries(await Promise.all(files));
}
