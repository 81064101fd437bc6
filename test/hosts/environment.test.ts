import { classicScript } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { ended, has, isReplaced } from './environment.js';

const prototype = '/libraries/debian/javascript/prototype/prototype-1.7.3.js';
const mootools = '/libraries/debian/javascript/mootools/mootools-core-nc.js';
const everything = '<script src="/dist/pinpoint.all.js"></script>';

const src = (address: string) => `<script src="${address}"></script>`;
const npm = (path: string) => src(`/libraries/npm/${path}`);

describeHazards('libraries of the page', [
  {
    id: 'H21',
    name: 'Prototype 1.7.3',
    head: src(prototype),
    needs: prototype,
    really: has('Prototype.Version', '1.7.3'),
  },
  {
    id: 'H23',
    name: 'MooTools 1.4.5',
    head: src(mootools),
    needs: mootools,
    really: has('MooTools.version', '1.4.5'),
  },
  {
    id: 'H24',
    name: 'jQuery 1.12.4',
    head: npm('jquery1/dist/jquery.min.js'),
    really: has('jQuery.fn.jquery', '1.12.4'),
  },
  {
    id: 'H24',
    name: 'jQuery 3.7.1',
    head: npm('jquery3/dist/jquery.min.js'),
    really: has('jQuery.fn.jquery', '3.7.1'),
  },
  {
    id: 'H24',
    name: 'core-js 2',
    head: npm('core-js2/client/shim.min.js'),
    really: has('__core-js_shared__'),
  },
  {
    id: 'H24',
    name: 'zone.js',
    head: npm('zone.js/bundles/zone.umd.js'),
    really: has('Zone.current.name', '<root>'),
  },
  {
    id: 'H30',
    name: 'RequireJS',
    head: npm('requirejs/require.js'),
    really: has('define.amd'),
  },
  {
    id: 'H30',
    name: 'RequireJS, and the widgets in one file',
    head: npm('requirejs/require.js'),
    script: everything,
    really: has('define.amd'),
  },
  {
    id: 'H31',
    name: 'the polyfill of custom elements, forced',
    before: () => Object.assign(customElements, { forcePolyfill: true }),
    head: npm('@webcomponents/custom-elements/custom-elements.min.js'),
    really: isReplaced('customElements.define'),
  },
  {
    id: 'H31',
    name: 'the adapter for custom elements in ES5',
    head: npm('@webcomponents/webcomponentsjs/custom-elements-es5-adapter.js'),
    really: isReplaced('HTMLElement'),
  },
  {
    id: 'H31',
    name: 'all polyfills of web components, forced',
    before: () => {
      Object.assign(window, { ShadyDOM: { force: true } });
      Object.assign(customElements, { forcePolyfill: true });
    },
    head: npm('@webcomponents/webcomponentsjs/webcomponents-bundle.js'),
    really: has('ShadyDOM.inUse', true),
    until: ended,
    expect: 'link',
    since: 'such a page has no shadow trees; no browser of today needs that',
  },
]);

describeHazards('what the page may not use', [
  {
    id: 'H14',
    name: 'a page without https',
    before: () => {
      Object.defineProperty(window, 'isSecureContext', { value: false });
      Reflect.deleteProperty(window, 'caches');
      for (const name of ['clipboard', 'share', 'canShare', 'serviceWorker', 'storage', 'locks', 'wakeLock'])
        Reflect.deleteProperty(Navigator.prototype, name);
      for (const name of ['subtle', 'randomUUID']) Reflect.deleteProperty(Crypto.prototype, name);
    },
    really: (page) => !['caches', 'navigator.clipboard', 'crypto.subtle'].some((name) => has(name)(page)),
  },
  {
    id: 'H16',
    name: 'storage, cookies and caches are blocked',
    before: () => {
      const get = (): never => {
        throw new DOMException('Denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get });
      Object.defineProperty(Document.prototype, 'cookie', { get, set: get });
    },
    really: ({ window }) => {
      try {
        return !window.localStorage;
      } catch {
        return true;
      }
    },
  },
]);

describeHazards('how the page is written', [
  {
    id: 'H13',
    name: 'XHTML',
    type: 'application/xhtml+xml',
    really: ({ document }) => document.contentType === 'application/xhtml+xml',
  },
  {
    id: 'H13',
    name: 'XHTML, with the script tag in its markup',
    type: 'application/xhtml+xml',
    script: classicScript,
    really: ({ document }) => document.contentType === 'application/xhtml+xml',
  },
  {
    id: 'H12',
    name: 'windows-1252',
    type: 'text/html; charset=windows-1252',
    script: classicScript,
    really: ({ document }) => document.characterSet === 'windows-1252',
  },
  {
    id: 'H55',
    name: 'quirks mode, and windows-1252',
    start: '<html lang="en">',
    type: 'text/html; charset=windows-1252',
    really: ({ document }) => document.compatMode === 'BackCompat',
  },
]);
