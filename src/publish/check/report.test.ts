import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import type { Problem } from '../problem.js';
import { reportHtml } from './report-html.js';
import { reportJson, reportText } from './report.js';

const problems: readonly Problem[] = [
  { severity: 'error', file: 'a.json', line: 3, column: 5, message: 'this is "wrong"', hint: 'mend it' },
  { severity: 'warning', file: 'b.json', message: 'this is odd' },
];
const report = { targets: ['content'], problems };

describe('the report for people', () => {
  it('has a group for each file, and counts in its last line', () => {
    assert.equal(
      reportText(report),
      'a.json:3:5 error: this is "wrong" – mend it\n\nb.json warning: this is odd\n\n1 error and 1 warning in 2 files\n',
    );
  });

  it('says so where there is nothing to mend', () => {
    assert.equal(reportText({ targets: ['a', 'b'], problems: [] }), 'Nothing to mend in a, b\n');
  });

  it('says once what many files have in common', () => {
    const alike = Array.from({ length: 1000 }, (_, index): Problem => ({
      severity: 'warning',
      file: `${index}.json`,
      message: 'it has no ETag',
    }));
    assert.equal(
      reportText({ targets: ['a'], problems: alike }),
      '0.json warning: it has no ETag\n  and likewise in 999 other files, such as 1.json, 2.json\n\n' +
        'no errors and 1000 warnings in 1000 files\n',
    );
  });
});

describe('the report for programs', () => {
  it('has the problems as they are, and their counts', () => {
    assert.deepEqual(JSON.parse(reportJson(report)), {
      targets: ['content'],
      errors: 1,
      warnings: 1,
      problems: JSON.parse(JSON.stringify(problems)) as unknown,
    });
  });
});

describe('the report as a page', () => {
  it('is valid HTML, and accessible as far as a validator sees it', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    for (const of of [report, { targets: ['a'], problems: [] }]) {
      const { results } = await validator.validateString(reportHtml(of));
      const messages = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      // How the doctype is written, is a matter of taste.
      assert.deepEqual(
        messages.filter((message) => !message.startsWith('doctype-style')),
        [],
      );
    }
  });

  it('shows what documents say as text, never as markup', () => {
    const evil = '</td><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;';
    const page = reportHtml({
      targets: [evil],
      problems: [
        {
          severity: 'error',
          file: `https://a.clinic/"onclick="alert(1)`,
          line: 1,
          column: 2,
          message: evil,
          hint: evil,
        },
      ],
    });
    const { document } = parseHTML(page);
    assert.equal(document.querySelectorAll('script').length, 1);
    assert.equal(document.querySelectorAll('img, [onclick]').length, 0);
    const cells = [...document.querySelectorAll('td')].map((cell) => cell.textContent);
    assert.equal(cells.length, 4);
    assert.ok(cells[2]?.includes('<img src=x onerror=alert(1)>'), cells[2] ?? '');
  });

  it('needs nothing but itself', () => {
    assert.doesNotMatch(reportHtml(report), /(?:src|href)=|@import|url\(/);
  });

  it('links only to addresses of the web', () => {
    const links = (file: string) =>
      parseHTML(
        reportHtml({ targets: [], problems: [{ severity: 'error', file, message: 'm' }] }),
      ).document.querySelectorAll('a').length;
    assert.equal(links('https://a.clinic/a.json'), 1);
    assert.equal(links('javascript:alert(1)'), 0);
  });

  it('is sorted by a press on a column’s head, and back by another', () => {
    const many = ['b', 'c', 'a'].map((message): Problem => ({ severity: 'error', file: 'f', message }));
    const { document } = parseHTML(reportHtml({ targets: [], problems: many }));
    const script = document.querySelector('script')?.textContent ?? '';
    // The page's own script, in a page that is none of a browser's.
    runIn(document, script);
    const order = () => [...document.querySelectorAll('tbody tr')].map((row) => row.children[2]?.textContent);
    const head = document.querySelectorAll('th')[2]!;
    assert.deepEqual(order(), ['B.', 'C.', 'A.']);
    head.querySelector('button')?.click();
    assert.deepEqual(order(), ['A.', 'B.', 'C.']);
    assert.equal(head.getAttribute('aria-sort'), 'ascending');
    head.querySelector('button')?.click();
    assert.deepEqual(order(), ['C.', 'B.', 'A.']);
    assert.equal(head.getAttribute('aria-sort'), 'descending');
  });
});

/** linkedom has no layout, and so knows neither the cells of a row nor the rows of a table by these names. */
function runIn(document: Document, script: string): void {
  for (const row of document.querySelectorAll('tr')) {
    Object.defineProperty(row, 'cells', { value: [...row.children] });
    for (const [index, cell] of [...row.children].entries())
      Object.defineProperty(cell, 'cellIndex', { value: index });
  }
  const body = document.querySelector('tbody');
  if (body) Object.defineProperty(body, 'rows', { get: () => [...body.children] });
  runInNewContext(script, { document });
}
