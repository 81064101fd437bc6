/** The ways to put an article onto a page: what `cases/player.mjs` is for players, with the same shape. */
import { articleOf, htmlOf } from '../documents.mjs';
import { preloads } from '../preloads.mjs';

/** A widget is there when the last words of its article are, as a box, wherever they are. */
const shows = (root) => `(index) => {
  const words = (${root})(index)?.querySelectorAll('article p:not(.small):not(footer *)') ?? [];
  return [...words].some((p) => p.textContent.includes('Back pain is not something') && p.offsetHeight > 0);
}`;

const inPage = shows('(index) => document.querySelectorAll(".tip")[index]');
const inShadow = shows('(index) => document.querySelectorAll("pinpoint-article")[index]?.shadowRoot');

const link = ({ content }, index) =>
  `<a href="${content}/articles/${index}/">3 Ways Strength Training Helps to Relieve Back Pain</a>`;

const tip = (at, index) =>
  `<div class="tip" data-src="${at.content}/articles/${index}.json">${link(at, index)}</div>`;

const ours = ({ content }, index, fallback) =>
  `<pinpoint-article src="${content}/articles/${index}.json" loading="eager" style="display: block; margin: 1em 0; min-height: 900px">${fallback}</pinpoint-article>`;

const script = ({ cdn }) => `<script type="module" src="${cdn}/dist/pinpoint.js"></script>`;

export const articles = [
  {
    id: 'static',
    name: 'Static HTML in the page',
    head: () => '',
    element: (_at, index) => `<div class="tip">${htmlOf(articleOf(index))}</div>`,
    usable: inPage,
  },
  {
    id: 'pinpoint',
    name: 'PinPoint, plain snippet',
    head: script,
    element: (at, index) => ours(at, index, link(at, index)),
    usable: inShadow,
  },
  {
    id: 'pinpoint-preloads',
    name: 'PinPoint, with preloads',
    head: (at) => preloads(at, 'pinpoint-article', `${at.content}/articles/0.json`) + script(at),
    element: (at, index) => ours(at, index, link(at, index)),
    usable: inShadow,
  },
  {
    id: 'pinpoint-static',
    name: 'PinPoint, static-first',
    head: script,
    element: (at, index) => ours(at, index, htmlOf(articleOf(index))),
    // Read from the start; the widget takes its place.
    usable: `(index) => {
      const widget = document.querySelectorAll('pinpoint-article')[index];
      return [...(widget?.querySelectorAll('p') ?? []), ...(widget?.shadowRoot?.querySelectorAll('p') ?? [])]
        .some((p) => p.textContent.includes('Back pain is not something') && p.offsetHeight > 0);
    }`,
    settled: inShadow,
  },
  {
    id: 'pinpoint-lazy',
    name: 'PinPoint, lazy as pasted',
    head: script,
    element: (at, index) => ours(at, index, link(at, index)).replace(' loading="eager"', ''),
    usable: inShadow,
    isLazy: true,
  },
  {
    id: 'by-hand',
    name: 'Hand-written: fetch and createElement',
    head: ({ cdn }) => `<script defer src="${cdn}/by-hand.js"></script>`,
    element: tip,
    usable: inPage,
  },
  {
    id: 'dompurify',
    name: 'JSON with HTML, DOMPurify, innerHTML',
    package: 'dompurify',
    head: ({ cdn }) =>
      `<script defer src="${cdn}/peers/dompurify/dist/purify.min.js"></script><script defer src="${cdn}/by-purify.js"></script>`,
    element: (at, index) => tip(at, index).replace('/articles/', '/html/'),
    usable: inPage,
  },
  {
    id: 'iframe',
    name: 'A widget in an iframe',
    head: ({ cdn }) => `<script defer src="${cdn}/by-frame.js"></script>`,
    element: tip,
    // Another origin cannot be looked into: it says when it shows its text, and what it weighs is this process's too.
    usable: `(index) => !!document.querySelectorAll('.tip')[index]?.dataset.shown`,
  },
];

/** The scripts of what others do, by their path on the CDN: as short as somebody would write them. */
export const widgets = {
  '/render.js': `const h = (tag, ...children) => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};
const blocks = {
  paragraph: ({ text }) => h('p', text),
  heading: ({ text, level }) => h('h' + (level + 2), text),
  callout: ({ body }) => h('aside', ...body.map((block) => blocks[block.type](block))),
  divider: () => h('hr'),
};
const link = (href, text) => Object.assign(h('a', text), { href });
const render = ({ headline, keywords, publisher, body, url, copyrightNotice }) =>
  h('article', h('p', publisher.name + ' · ' + keywords[0]), h('h2', headline),
    ...body.map((block) => blocks[block.type](block)),
    h('footer', h('p', 'Published by ', link(url, publisher.name)), h('p', h('small', copyrightNotice))));
`,
  '/by-purify.js': `for (const tip of document.querySelectorAll('.tip'))
  fetch(tip.dataset.src).then((answer) => answer.json()).then(({ html }) => {
    tip.innerHTML = DOMPurify.sanitize(html);
  });
`,
  '/by-frame.js': `for (const tip of document.querySelectorAll('.tip')) {
  const frame = document.createElement('iframe');
  frame.style = 'width: 100%; border: 0; height: 150px';
  frame.src = new URL('/frame.html', document.currentScript.src) + '?' + encodeURIComponent(tip.dataset.src);
  tip.replaceChildren(frame);
}
addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll('.tip iframe'))
    if (frame.contentWindow === source) {
      frame.style.height = data.height + 'px';
      frame.parentElement.dataset.shown = 'true';
    }
});
`,
};
widgets['/by-hand.js'] = `${widgets['/render.js']}
for (const tip of document.querySelectorAll('.tip'))
  fetch(tip.dataset.src).then((answer) => answer.json()).then((article) => tip.replaceChildren(render(article)));
`;
widgets['/frame.js'] = `${widgets['/render.js']}
fetch(decodeURIComponent(location.search.slice(1))).then((answer) => answer.json()).then((article) => {
  document.body.append(render(article));
  parent.postMessage({ height: document.documentElement.scrollHeight }, '*');
});
`;

export const frame = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tip</title>
<style>body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 }</style>
<script defer src="/frame.js"></script><body></body></html>`;
