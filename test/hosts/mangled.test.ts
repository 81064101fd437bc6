import { describeHazards } from './describe-hazards.js';
import type { Hazard } from './hazard.js';

/** Leaves a tag open, as `<pinpoint-article … />` is in HTML: what follows in its place is inside it, then. */
const selfClosed = (snippet: string) =>
  `${snippet.replace(/><a.*$/s, ' />')}<section><h2>Visit us</h2><p class="after">By the river.</p></section>`;

const curly = (snippet: string) => snippet.replace(/="([^"]*)"/g, '=“$1”');

const hazards: Hazard[] = [
  {
    id: 'H54',
    name: 'a tag that closes itself, with more of the page after it',
    snippet: (snippet, form) => (form === 'link' ? snippet : selfClosed(snippet)),
    script: '<script src="/dist/pinpoint.js"></script>',
    really: ({ document }) =>
      [...document.querySelectorAll('.after')].every((text) => text.getClientRects().length),
  },
  { id: 'W7', name: 'typographic quotes instead of straight ones', snippet: curly },
  {
    id: 'W2',
    name: 'no-break spaces and line breaks around everything',
    snippet: (snippet) =>
      `&nbsp;${snippet.replace(/="([^"]*)"/g, '="&nbsp;$1\n&nbsp;"').replace(/ (?=[\w-]+=)/g, '\n  ')}&nbsp;`,
  },
  {
    id: 'W8',
    name: 'the attributes of a placeholder on an element',
    snippet: (snippet, form) =>
      form === 'element' ? snippet.replace(/ (?=(src|loading|theme|lang)=)/g, ' data-') : snippet,
  },
  {
    id: 'H02',
    name: 'another script has taken the names of the elements',
    before: () => {
      for (const name of ['article', 'show-player', 'tips'])
        customElements.define(`pinpoint-${name}`, class extends HTMLElement {});
    },
    expect: 'link',
    since: 'the browser gives a name once; the console says so',
  },
  {
    id: 'H26',
    name: 'the page has replaced Promise',
    before: () => {
      Object.assign(window, { Promise: function Promise() {} });
    },
    expect: 'link',
    since: 'nothing can be loaded without it',
  },
];

describeHazards('what has become of the snippet', hazards);
