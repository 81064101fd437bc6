import { waitUntil } from '@open-wc/testing';
import { answering, classicScript, type HostPage, requests } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import type { Hazard } from './hazard.js';
import { allSettled } from './hosting-page.js';

const turbo = '<script src="/libraries/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>';
const away = answering(
  '<html><head><title>Away</title></head><body><p id="away">Away</p></body></html>',
  'text/html',
);

interface WithTurbo {
  readonly Turbo?: { visit: (address: string) => void };
}

/** How often the three documents have been asked for. */
const fetches = (page: HostPage) =>
  requests(page).filter((name) => name.startsWith('/demo/content/') && name.endsWith('.json')).length;

/** Does something to the page, after which its widgets must be there again, with nothing fetched anew. */
const again =
  (change: (page: HostPage) => void | Promise<void>) =>
  async (page: HostPage): Promise<undefined> => {
    const before = fetches(page);
    await change(page);
    await allSettled(page);
    if (fetches(page) !== before)
      throw new Error(`${String(fetches(page) - before)} documents were fetched anew`);
    return undefined;
  };

const hazards: Hazard[] = [
  {
    id: 'H57',
    name: 'Turbo 8: a visit to another page, and back',
    head: turbo,
    script: classicScript,
    really: ({ window }) => !!(window as WithTurbo).Turbo,
    then: again(async ({ window, document }) => {
      (window as WithTurbo).Turbo!.visit(away);
      await waitUntil(() => document.getElementById('away'), 'away');
      window.history.back();
      await waitUntil(() => document.querySelector('.place'), 'back');
    }),
  },
  {
    id: 'H57',
    name: 'body.innerHTML = body.innerHTML',
    then: again(({ document: { body } }) => {
      // eslint-disable-next-line no-self-assign -- what such pages do
      body.innerHTML = body.innerHTML;
    }),
  },
  {
    id: 'H57',
    name: 'a copy of the body takes its place',
    then: again(({ document: { body } }) => {
      body.replaceWith(body.cloneNode(true));
    }),
  },
  {
    id: 'H57',
    name: 'each widget is taken out and put in again',
    then: again(async ({ document }) => {
      for (const place of document.querySelectorAll('.place')) {
        const [widget] = place.children;
        widget!.remove();
        await Promise.resolve();
        place.append(widget!);
      }
    }),
  },
  {
    id: 'H58',
    name: 'the body moves into a frame, as in a block editor',
    then: async ({ document, ...page }) => {
      const frame = document.createElement('iframe');
      frame.style.cssText =
        'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: white';
      const widgets = [...document.body.children];
      document.body.append(frame);
      frame.contentDocument!.body.append(...widgets);
      const moved: HostPage = {
        ...page,
        window: frame.contentWindow as HostPage['window'],
        document: frame.contentDocument!,
      };
      await allSettled(moved);
      return moved;
    },
  },
];

describeHazards('what becomes of the page', hazards);
