import type { Problem } from '../problem.js';
import { countsOf, type Report, summary } from './report.js';
import { script, style } from './report-page.js';

/** A page that an editor opens: whole in one file, readable without script, sorted by a press on a column's head. */
export function reportHtml(report: Report): string {
  const { targets, problems } = report;
  const { errors, warnings } = countsOf(problems);
  const verdict = errors ? 'Not ready yet' : warnings ? 'Ready, with remarks' : 'Ready';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${verdict}: ${escape(targets.join(', '))}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">PinPoint check</p>
<h1>${verdict}</h1>
<p class="lead">${escape(summary(problems, targets))}.</p>
<dl>
<div><dt>Checked</dt><dd>${targets.map((target) => `<span class="target">${escape(target)}</span>`).join(' ')}</dd></div>
<div><dt>Errors</dt><dd class="number error">${errors}</dd></div>
<div><dt>Warnings</dt><dd class="number warning">${warnings}</dd></div>
</dl>
</header>
<main>
${problems.length ? table(problems) : '<p class="nothing">There is nothing to mend. You can publish this.</p>'}
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** The columns, by their titles. */
const columns = ['Kind', 'Place', 'What is wrong', 'What to do'];

function table(problems: readonly Problem[]): string {
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<section class="frame" tabindex="0" aria-labelledby="caption">
<table>
<caption id="caption">What was found. An error has to be mended before this is published; a warning should be.</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${problems.map(row).join('\n')}
</tbody>
</table>
</section>`;
}

function row({ severity, file, line, column, message, hint }: Problem, index: number): string {
  const place =
    line === undefined
      ? ''
      : `<span class="line">line ${line}${column === undefined ? '' : `, column ${column}`}</span>`;
  const sorted = [severity, index, message, hint ?? ''];
  const cells = [
    `<span class="badge ${severity}">${severity === 'error' ? 'Error' : 'Warning'}</span>`,
    `${fileOf(file)} ${place}`,
    escape(sentence(message)),
    escape(sentence(hint ?? '')),
  ];
  return `<tr>${cells
    .map(
      (cell, number) =>
        `<td data-label="${columns[number] ?? ''}" data-sort="${escape(`${sorted[number] ?? ''}`)}">${cell}</td>`,
    )
    .join('')}</tr>`;
}

/** An address can be opened; a file cannot be, from wherever the page is. */
function fileOf(file: string): string {
  return /^https?:\/\//i.test(file)
    ? `<a class="file" href="${escape(file)}" rel="noreferrer">${escape(file)}</a>`
    : `<span class="file">${escape(file)}</span>`;
}

function sentence(words: string): string {
  return words && `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, in attributes too. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
