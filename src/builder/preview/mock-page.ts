import { escapeHtml } from '../../embed/html.js';
import type { ClinicStrings, Language } from '../strings.js';
import { mockStyles } from './mock.styles.js';

/** What the preview shows. */
export interface MockPage {
  readonly language: Language;
  readonly page: 'light' | 'dark';
  readonly words: ClinicStrings;
  readonly title: string;
  /** What the clinic pastes, as it stands in its page. */
  readonly snippet: string;
}

/** The HTML of an invented clinic's page with the snippet in its column of text. */
export function mockPage({ language, page, words, title, snippet }: MockPage): string {
  const text = (name: string, content: string, attributes = '') =>
    `<${name}${attributes}>${escapeHtml(content)}</${name}>`;
  const hours = words.hours.map(([days, time]) => text('dt', days) + text('dd', time)).join('');
  return `<!doctype html>
<html lang="${language}" data-page="${page}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<base href="${escapeHtml(document.baseURI)}" target="_blank">
${text('title', title)}
<style>${mockStyles}</style>
</head>
<body>
<header>${text('span', words.name, ' class="name"')}<span class="menu">${words.menu.map((item) => text('span', item)).join('')}</span></header>
<div class="columns">
<main>${text('h1', words.heading)}${text('p', words.before)}
<div class="here">
${snippet}
</div>
${text('p', words.after)}</main>
<aside><div>${text('h2', words.hoursTitle, ' class="side"')}<dl>${hours}</dl></div>
<div>${text('h2', words.findTitle, ' class="side"')}${text('p', words.find)}</div></aside>
</div>
${text('div', words.name, ' class="end"')}
</body>
</html>`;
}
