/** The page around a text: head, search, list of pages, contents. Deterministic: the same input, the same bytes. */
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const stringifier = unified().use(rehypeStringify);

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** Nothing of another origin, whatever a page says. The samples have styles of their own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; media-src 'self'";

const links = [
  ['../', 'Demo'],
  ['../builder.html', 'Builder'],
];

/**
 * @param page name, title, description, headings, isLive, and `tree` or `html`
 * @param site groups of pages, and the version
 */
export function pageHtml(page, { groups, version }) {
  const flat = groups.flatMap(({ pages }) => pages);
  const isHome = page.name === 'index';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(isHome ? page.title : `${page.title} · PinPoint widgets`)}</title>
<meta name="description" content="${escape(page.description)}">
<link rel="icon" href="mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="site.css">
<script type="module" src="site.js"></script>
${page.isLive ? '<script type="module" src="../../dist/pinpoint.js"></script>\n' : ''}</head>
<body class="${isHome ? 'home' : 'page'}">
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<a class="mark" href="./"${isHome ? ' aria-current="page"' : ''}>PinPoint <span>widgets</span></a>
${searchHtml()}
<nav class="links" aria-label="Beside the documentation">${links.map(([href, text]) => `<a href="${href}">${text}</a>`).join('')}</nav>
<button type="button" class="menu" popovertarget="pages">Pages</button>
</header>
<div class="columns">
${pagesHtml(groups, page)}
<main id="content" tabindex="-1">
${isHome ? page.html : articleHtml(page)}
${isHome ? '' : turnHtml(flat, page)}
</main>
${contentsHtml(page)}
</div>
<footer class="bottom"><p>PinPoint widgets ${escape(version)}. No cookies, no tracker, no font of others on these pages.</p></footer>
</body>
</html>
`;
}

function articleHtml({ title, headings, tree }) {
  const hasContents = contentsOf(headings).length > 1;
  const button =
    '<div class="contents"><button type="button" class="menu" popovertarget="toc">On this page</button></div>\n';
  return `<h1>${titleHtml(title)}</h1>\n${hasContents ? button : ''}${stringifier.stringify(tree)}`;
}

/** A tag as a title is code. */
const titleHtml = (title) => (/^<.*>$/.test(title) ? `<code>${escape(title)}</code>` : escape(title));

const searchHtml = () => `<search><form class="search" action="./" autocomplete="off">
<label for="search">Search</label>
<input id="search" type="search" name="q" placeholder="Search" aria-describedby="search-hint" aria-keyshortcuts="/" spellcheck="false">
<kbd id="search-hint" aria-label="Shortcut: slash">/</kbd>
<div class="results" hidden><p role="status"></p><ol></ol></div>
</form></search>`;

function pagesHtml(groups, current) {
  const item = ({ name, title }) =>
    `<li><a href="${name}.html"${name === current.name ? ' aria-current="page"' : ''}>${titleHtml(title)}</a></li>`;
  const group = ({ title, pages }) => `<p>${title}</p>\n<ul>${pages.map(item).join('')}</ul>`;
  return `<nav id="pages" class="pages" popover aria-label="Documentation">\n${groups.map(group).join('\n')}\n</nav>`;
}

/** Long pages are listed by their larger headings alone. */
function contentsOf(headings) {
  return headings.length > 24 ? headings.filter(({ depth }) => depth === 2) : headings;
}

function contentsHtml({ headings = [] }) {
  const entries = contentsOf(headings);
  if (entries.length < 2) return '';
  const item = ({ depth, id, text }) =>
    `<li class="level-${depth}"><a href="#${escape(id)}">${escape(text)}</a></li>`;
  return `<nav id="toc" class="toc" popover aria-label="On this page"><p>On this page</p><ul>${entries.map(item).join('')}</ul></nav>`;
}

/** The page before and the one after. */
function turnHtml(flat, { name }) {
  const index = flat.findIndex((page) => page.name === name);
  const link = (page, rel, text) =>
    page
      ? `<a rel="${rel}" href="${page.name}.html"><small>${text}</small> ${titleHtml(page.title)}</a>`
      : '';
  return `<nav class="turn" aria-label="Before and after">${link(flat[index - 1], 'prev', 'Before')}${link(flat[index + 1], 'next', 'Next')}</nav>`;
}

/** The first page: what to paste, what that gives, and where everything is. */
export function homeOf(groups, sample) {
  const group = ({ title, pages }) =>
    `<section><h2>${title}</h2><ul>${pages.map((page) => `<li><a href="${page.name}.html">${titleHtml(page.title)}</a><p>${escape(page.description)}</p></li>`).join('')}</ul></section>`;
  return {
    name: 'index',
    title: 'PinPoint widgets: documentation',
    description: 'How a clinic puts PinPoint Health’s tips and its phone-in show into its own pages.',
    isLive: true,
    html: `<div class="hero"><h1>One script tag, and one element.</h1>
<p class="lede">PinPoint Health’s tips and its phone-in show, in a clinic’s own pages. Here is one of them, and below it all that is pasted.</p>
<p class="calls"><a class="button" href="start.html">Start in two minutes</a> <a href="../builder.html">Build a snippet</a></p></div>
${stringifier.stringify(sample)}
<div class="groups">${groups.map(group).join('\n')}</div>`,
  };
}
