import { waitUntil } from '@open-wc/testing';
import type { HostPage } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { code, has, isReplaced } from './environment.js';
import type { Hazard } from './hazard.js';

const broken = 'the widgets cannot do without it, and the page is told in its console';

/** The page has none of these names, or something of its own that is good for nothing. */
const without = (names: readonly string[], more: Partial<Hazard> = {}): Hazard[] =>
  names.flatMap((name) => [
    {
      id: 'H26',
      name: `there is no ${name}`,
      before: code(`Object.defineProperty(window, '${name}', { value: undefined })`),
      really: ({ window }) => Reflect.get(window, name) === undefined,
      ...more,
    },
    {
      id: 'H26',
      name: `the page replaces ${name}`,
      before: code(`Object.defineProperty(window, '${name}', { value: function () {} })`),
      really: isReplaced(name),
      ...more,
    },
  ]);

/** Waits for what is said about it on the console. */
const told = ({ log }: HostPage) => waitUntil(() => log.warnings.length + log.errors.length >= 1, 'a word');
const link = { until: told, expect: 'link', since: broken } as const;

describeHazards('built-ins that the page has lost or replaced', [
  ...without(['Map', 'Event', 'ResizeObserver', 'requestIdleCallback', 'caches']),
  ...without(['Set', 'Promise', 'Symbol', 'WeakSet', 'URL'], link),
  {
    id: 'H26',
    name: 'there is no WeakMap',
    before: () => Object.assign(window, { WeakMap: undefined }),
    really: ({ window }) => (window.WeakMap as unknown) === undefined,
    ...link,
  },
  {
    id: 'H26',
    name: 'there is no MutationObserver',
    before: () => Object.assign(window, { MutationObserver: undefined }),
    really: ({ window }) => (window.MutationObserver as unknown) === undefined,
  },
  {
    id: 'H29',
    name: 'the page replaces CustomEvent',
    before: code('window.CustomEvent = function () {}'),
    really: isReplaced('CustomEvent'),
  },
  {
    id: 'H29',
    name: 'there is no CustomEvent',
    before: () => Object.assign(window, { CustomEvent: undefined }),
    really: ({ window }) => (window.CustomEvent as unknown) === undefined,
    ...link,
  },
  {
    id: 'H26',
    name: 'there is no IntersectionObserver, and nothing is eager',
    before: () => Object.assign(window, { IntersectionObserver: undefined }),
    snippet: (snippet) => snippet.replace(/(data-)?loading="eager"/, ''),
    really: ({ window }) => (window.IntersectionObserver as unknown) === undefined,
  },
]);

describeHazards('methods that an old library has replaced', [
  {
    id: 'H22',
    name: 'arrays and strings have toJSON, as in Prototype 1.6',
    before: () => {
      const toJSON = function (this: unknown) {
        return `[${String(this)}]`;
      };
      Object.assign(Array.prototype, { toJSON });
      Object.assign(String.prototype, { toJSON });
    },
    really: ({ window }) => window.JSON.stringify(window.Array.of(1)) === '"[1]"',
  },
  {
    id: 'H25',
    name: 'all objects, arrays and functions have more properties',
    before: () => {
      for (const { prototype } of [Object, Array, Function, String, Element])
        Object.assign(prototype, { extend: () => 'mine', each: () => 'mine', first: 'mine' });
    },
    really: has('document.extend'),
  },
  {
    id: 'H27',
    name: 'remove() of elements throws',
    before: () =>
      Object.assign(Element.prototype, {
        remove() {
          throw new Error('remove');
        },
      }),
    really: isReplaced('Element.prototype.remove'),
  },
  {
    id: 'H27',
    name: 'append() of elements takes one node',
    before: () =>
      Object.assign(Element.prototype, {
        append(this: Element, node: Node) {
          this.appendChild(node);
        },
      }),
    really: isReplaced('Element.prototype.append'),
    ...link,
  },
  {
    id: 'H27',
    name: 'replaceChildren() of elements throws',
    before: () =>
      Object.assign(Element.prototype, {
        replaceChildren() {
          throw new Error('replaceChildren');
        },
      }),
    really: isReplaced('Element.prototype.replaceChildren'),
    ...link,
  },
  {
    id: 'H23',
    name: 'Array.from copies lists alone, as in Joomla with MooTools',
    before: () => Object.assign(Array, { from: (list: ArrayLike<unknown>) => [].slice.call(list) }),
    really: isReplaced('Array.from'),
  },
  {
    id: 'H27',
    name: 'bind() is that of an old library',
    before: () =>
      Object.assign(Function.prototype, {
        bind(this: (...args: unknown[]) => unknown, self: unknown, ...first: unknown[]) {
          return (...rest: unknown[]) => this.apply(self, first.concat(rest));
        },
      }),
    really: isReplaced('Function.prototype.bind'),
  },
]);
