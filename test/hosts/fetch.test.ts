import { describeHazards } from './describe-hazards.js';
import { ended, isReplaced, unkept } from './environment.js';

describeHazards('fetch', [
  {
    id: 'H28',
    name: 'there is none',
    before: () => Object.assign(window, { fetch: undefined }),
    snippet: unkept,
    really: ({ window }) => (window.fetch as unknown) === undefined,
    until: ended,
    expect: 'link',
    since: 'nothing can be asked for; who was on the site before sees the copy that was kept',
  },
  {
    id: 'H28',
    name: 'the page counts requests by a fetch of its own',
    before: () => {
      const { fetch } = window;
      window.fetch = function (...args) {
        return fetch.apply(this, args).then((response) => {
          void response.clone().text();
          return response;
        });
      };
    },
    snippet: unkept,
    really: isReplaced('fetch'),
  },
  {
    id: 'H28',
    name: 'it gives a promise of the page’s own making',
    before: () => {
      const { fetch } = window;
      window.fetch = (...args) => {
        const promise = fetch(...args);
        return { then: promise.then.bind(promise) } as Promise<Response>;
      };
    },
    snippet: unkept,
    really: isReplaced('fetch'),
  },
  {
    id: 'H28',
    name: 'it passes on nothing but the address',
    before: () => {
      const { fetch } = window;
      window.fetch = (address) => fetch(address);
    },
    snippet: unkept,
    really: isReplaced('fetch'),
  },
  {
    id: 'H28',
    name: 'it is made of XMLHttpRequest, as an old polyfill’s: its answers have no stream',
    before: () => {
      const ask = (address: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.open('GET', address);
          request.onerror = reject;
          request.onload = () => {
            const { status, responseText, responseURL: url } = request;
            const get = (name: string) => request.getResponseHeader(name);
            const text = () => Promise.resolve(responseText);
            resolve({ ok: status === 200, status, url, headers: { get }, text });
          };
          request.send();
        });
      window.fetch = ask as unknown as typeof fetch;
    },
    snippet: unkept,
    really: isReplaced('fetch'),
  },
]);
