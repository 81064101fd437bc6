import { waitUntil } from '@open-wc/testing';
import { classicScript, type HostPage, script as moduleScript, running } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import type { Hazard } from './hazard.js';
import { allSettled } from './hosting-page.js';

const everything = '<script src="/dist/pinpoint.all.js"></script>';

/** Puts the script in again, as optimizers do that hold scripts back until the visitor moves. */
function recreate(): void {
  addEventListener('load', () => {
    for (const held of document.querySelectorAll('script[type="text/held"]')) {
      const script = document.createElement('script');
      script.src = held.getAttribute('src')!;
      held.replaceWith(script);
    }
  });
}

/** As Rocket Loader: the text of the script runs, and no script is the current one. */
function runWithoutScript(): void {
  Object.defineProperty(document, 'currentScript', { get: () => null });
}

/** Where a placeholder or a link has been put by innerHTML, long after the script has looked at the page. */
async function rewrite(page: HostPage): Promise<undefined> {
  const places = [...page.document.querySelectorAll<HTMLElement>('.place')];
  const markup = places.map(({ innerHTML }) => innerHTML);
  for (const place of places) place.replaceChildren();
  await Promise.resolve();
  places.forEach((place, index) => (place.innerHTML = markup[index]!));
  return allSettled(page);
}

const ways: Record<string, string> = {
  'in the head, as a module': moduleScript,
  'in the head, as a classic script': classicScript,
  'in the head, async': classicScript.replace(' src', ' async src'),
  'in the head, deferred': classicScript.replace(' src', ' defer src'),
  'in one file, pinned': everything,
};

const hazards: Hazard[] = [
  { id: 'H01', name: 'the script tag stands twice', script: classicScript + classicScript },
  { id: 'H01', name: 'as a module and as a classic script', script: moduleScript + classicScript },
  {
    id: 'H03',
    name: 'a module is loaded as a classic script',
    script: moduleScript.replace(' type="module"', ''),
  },
  ...Object.entries(ways).map(([name, script]): Hazard => ({ id: 'H04', name, script })),
  { id: 'H05', name: 'the script comes after the page has loaded' },
  {
    id: 'H06',
    name: 'the script is held back under another type, and made anew after the page has loaded',
    script: running(recreate) + classicScript.replace('<script', '<script type="text/held"'),
  },
  { id: 'H07', name: 'document.currentScript is null', before: runWithoutScript, script: classicScript },
  { id: 'H08', name: 'innerHTML puts the widgets in again', then: rewrite },
  {
    id: 'H09',
    name: 'the script stands in what innerHTML puts in, and does not run',
    script: running(() => {
      addEventListener('DOMContentLoaded', () => {
        const box = document.createElement('div');
        box.innerHTML = '<script src="/dist/pinpoint.js"></' + 'script>';
        document.body.append(box);
      });
    }),
    until: ({ document }) => waitUntil(() => document.querySelector('div > script')),
    expect: 'link',
    since: 'the script tag has to stand in the page itself',
  },
  {
    id: 'H10',
    name: 'document.write puts the script tag in',
    script: running(() => {
      document.write('<script src="/dist/pinpoint.js"></' + 'script>');
    }),
  },
  {
    id: 'H11',
    name: 'a hash that does not fit, as of an older version',
    script: everything.replace(
      ' src',
      ' integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC" crossorigin="anonymous" src',
    ),
    expect: 'link',
    since: 'the browser refuses another version than the pinned one',
  },
  {
    id: 'H15',
    name: '<base href> to another folder',
    head: '<base href="/demo/content/" />',
    script: '<script src="/dist/pinpoint.js"></script>',
    snippet: (snippet) => snippet.replaceAll('/demo/content/', ''),
  },
  {
    id: 'H19',
    name: 'a consent tool holds the script back: type="text/plain"',
    script: classicScript.replace('<script', '<script type="text/plain"'),
    expect: 'link',
    since: 'until the visitor agrees; it sets no cookie, so it may be let through',
  },
  {
    id: 'H37',
    name: 'the script is blocked',
    script: '<script src="/nowhere/pinpoint.js"></script>',
    expect: 'link',
    since: 'nothing of ours can run',
  },
];

describeHazards('how the script arrives', hazards);
