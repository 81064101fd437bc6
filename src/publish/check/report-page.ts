/** The look of the report's page: it stands in the page itself, which is one file. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #faf8f4; --ink: #23211d; --soft: #635e54; --rule: #d9d3c6; --row: #f3efe6;
  --error: #9c2416; --error-fill: #f8e3dc; --warning: #6b4a00; --warning-fill: #f6e9c6; --link: #1c4e80;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1917; --ink: #ebe6dc; --soft: #aca595; --rule: #3b3831; --row: #23211e;
    --error: #ffac9c; --error-fill: #4a211a; --warning: #f1cc78; --warning-fill: #40330f; --link: #9cc5f0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 3rem clamp(1rem, 5vw, 4rem) 5rem; max-width: 80rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif;
}
.kicker, dt, th, .badge, .line, caption, td::before {
  font-family: "Avenir Next", Avenir, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
.kicker { margin: 0; color: var(--soft); font-size: .875rem; letter-spacing: .04em; }
h1 { margin: .25rem 0 .5rem; font-size: clamp(2.25rem, 6vw, 3.5rem); font-weight: 400; line-height: 1.1; letter-spacing: -.015em; text-wrap: balance; }
.lead { margin: 0; color: var(--soft); font-size: 1.25rem; }
dl { display: flex; flex-wrap: wrap; gap: 1.5rem 3rem; margin: 2rem 0 2.5rem; padding: 1.25rem 0; border-block: 1px solid var(--rule); }
dl div:first-child { flex: 1 1 20rem; min-width: 0; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.number { font-size: 2rem; line-height: 1.2; font-variant-numeric: lining-nums tabular-nums; }
.number.error, .number.warning { color: var(--ink); }
.nothing { font-size: 1.25rem; }
.frame { overflow-x: auto; }
.frame:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: 1rem; color: var(--soft); font-size: .9375rem; text-align: start; }
th { padding: 0 1rem .5rem 0; border-bottom: 2px solid var(--ink); font-size: .875rem; font-weight: 600; text-align: start; white-space: nowrap; }
th button { all: unset; box-sizing: border-box; padding: .25rem .25rem .25rem 0; cursor: pointer; font: inherit; }
th button::after { content: " ↕"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: " ↑"; color: inherit; }
th[aria-sort=descending] button::after { content: " ↓"; color: inherit; }
td { padding: .75rem 1rem .75rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: anywhere; }
td:nth-child(2) { width: 26%; } td:nth-child(3) { width: 36%; }
tbody tr:hover { background: var(--row); }
.badge { display: inline-block; padding: .0625rem .5rem; border-radius: .25rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.badge.error { background: var(--error-fill); color: var(--error); }
.badge.warning { background: var(--warning-fill); color: var(--warning); }
.file { font-size: 1rem; } a { color: var(--link); }
.line { display: block; color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
@media (max-width: 44rem) {
  thead:not(:has(button)) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  thead, thead tr, th { display: block; }
  thead tr { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .25rem 0; border-bottom: 2px solid var(--ink); }
  th { padding: 0; border: 0; }
  table, caption, tbody, tbody tr, td { display: block; width: auto !important; }
  tbody tr { padding: 1rem 0; border-bottom: 1px solid var(--rule); }
  td { padding: .25rem 0; border: 0; }
  td:nth-child(n+3)::before { content: attr(data-label); display: block; color: var(--soft); font-size: .8125rem; }
  td[data-sort=""] { display: none; }
}
@media print { body { padding: 0; background: none; color: #000; } tr { break-inside: avoid; } }
`;

/** Makes the columns sortable, where there is script. Nothing of the report's words is in it. */
export const script = `
for (const head of document.querySelectorAll('th')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const body = document.querySelector('tbody');
    const column = head.cellIndex;
    const down = head.getAttribute('aria-sort') === 'ascending';
    const key = (row) => row.cells[column].dataset.sort;
    const rows = [...body.rows].sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
    body.append(...(down ? rows.reverse() : rows));
    for (const other of document.querySelectorAll('th')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  });
}
`;
