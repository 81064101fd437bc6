import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describe as written } from '../problem.js';
import { readArticle } from './read-article.js';

/** Below one line of front matter. */
function told(...lines: readonly string[]): readonly string[] {
  const text = ['---', 'headline: H', '---', ...lines, '', 'End.'].join('\n');
  const { problems } = readArticle({ file: 'x.md', id: 'x', text });
  for (const { line, column, hint } of problems) assert.ok(line && column && hint);
  return problems.map(written);
}

const REFUSED: Readonly<Record<string, readonly [markdown: readonly string[], told: readonly RegExp[]]>> = {
  'HTML in a text, once for each pair of tags': [
    ['a <b>b</b>', 'and <br> c'],
    [/^x\.md:4:3 error: HTML .*<b> – write \*\*words\*\*$/, /^x\.md:5:5 error: .*<br> – leave an empty line/],
  ],
  'blocks of HTML, and text that is lost beside a comment': [
    ['<div>', 'x', '</div>', '', '</p>', '', '<!-- c --> lost'],
    [/^x\.md:4:1 error: .*<div>/, /^x\.md:8:1 error: .*<\/p>/, /^x\.md:10:1 error: text beside a comment/],
  ],
  'a comment that never ends': [['a', '', '<!-- b'], [/^x\.md:6:1 error: the comment never ends/]],
  'an image without a text': [['![](a.png)'], [/^x\.md:4:1 error: the image says nothing.*\{decorative\}/]],
  'an image that decorates and says something': [['![a](b.png){decorative}'], [/is not decorative/]],
  'an image in a text': [['a ![b](c.png)'], [/^x\.md:4:3 error: an image can’t stand within a text/]],
  'attributes that can’t be read': [['![a](b.png){credit=a b"}'], [/\{credit=a b"\} can’t be read/]],
  'attributes that mean nothing': [
    ['![a](b.png){credits="c" width=3px}', '', '*a*{lng=fr}'],
    [/"credits" .* did you mean credit\?/, /"3px" is no width/, /"lng" .* did you mean lang\?/],
  ],
  'files from elsewhere than the web': [
    ['![a](data:image/png;base64,AA==)', '', '![a](a\\b.png)', '', '![a](http://a.example/b.png)'],
    [/4:1 error: "data:/, /6:1 error: "a\\b.png"/, /8:1 warning: .*http:/],
  ],
  'links that lead nowhere': [
    ['[a](javascript:b) [](c) [d](#e) [f](https://)'],
    [
      /4:1 error: .*"javascript:b"/,
      /4:19 error: the link has no words/,
      /4:25 warning: no heading has the id "e"/,
      /4:33 error: .*"https:\/\/"/,
    ],
  ],
  'what was meant as a link': [['[a](b c.html)'], [/4:1 warning: this looks like a link/]],
  'languages that there are not': [
    [':lang[a]{!}', '', ':lang[a]'],
    [/4:1 error: .*names no language/, /6:1 error: .*names no language/],
  ],
  'a second headline': [['# A'], [/4:1 error: there is a headline in the front matter too/]],
  'titles within blocks, and headings too deep': [
    ['- # A', '', '## B', '### C', '#### D', '##### E', '###### F'],
    [/4:3 error: a # heading is a title/, /10:1 error: headings go no deeper/],
  ],
  'skipped levels': [['## A', '', '#### B'], [/6:1 warning: this heading skips a level.* – write ###/]],
  'headings by accident': [['A', '---'], [/4:1 warning: "A" is a heading, because of the ---/]],
  'ids that are there twice, or are none': [
    ['## A {#a}', '## B {#a}', '## C {#ref-1}'],
    [/5:1 error: there is another heading with the id "a"/, /6:1 error: "ref-1" is no id/],
  ],
  'directives that there are not': [
    [':::tipp', 'a', ':::', '', '::foo', '', 'a :foo[b]'],
    [
      /4:1 error: .*"tipp" – did you mean tip\?/,
      /8:1 error: .*"foo" – known ones: note,/,
      /10:3 error: .*:foo –/,
    ],
  ],
  'directives that were misspelt': [
    ['::: note', 'a', ':::', '', ':::note Title', 'a', ':::'],
    [/4:1 error: "::: note" is no directive – .*:::note\[Title\]/, /8:1 error: ":::note Title"/],
  ],
  'directives that are never closed': [
    ['::::steps', '### A', ':::tip', 'a', ':::'],
    [/4:1 error: :::steps is never closed – write a line ::::/],
  ],
  'fences within fences of the same length': [
    [':::steps', '### A', ':::tip', 'a', ':::', ':::'],
    [/6:1 error: :::tip is never closed – .*more colons/, /9:1 error: ":::" is no directive – .*more colons/],
  ],
  'callouts, questions and steps without words': [
    [':::note', ':::', '', ':::faq', '### A', ':::', '', ':::steps', ':::', '', '> [!TIP]'],
    [
      /4:1 error: the callout has/,
      /8:1 error: the question has/,
      /11:1 error: :::steps has/,
      /14:1 error: the callout/,
    ],
  ],
  'alerts that there are not': [['> [!DANGER]', '> a'], [/4:1 error: there is no alert \[!DANGER\]/]],
  'quotes that are more than a text': [
    ['> a', '>', '> b', '', 'x', '', '> - c'],
    [
      /6:3 error: a quote is one paragraph/,
      /10:1 error: the quote has no words/,
      /10:3 error: a quote is a text/,
    ],
  ],
  'rows that are too long, and tables without rows': [
    ['| a |', '|---|', '| b | c |', '', '| a |', '|---|'],
    [/6:1 error: this row has 2 cells, and the first row 1/, /8:1 error: the table has no rows/],
  ],
  'a text that a table takes': [
    ['| a | b |', '|---|---|', '| c | d |', 'e'],
    [/7:1 warning: this line is read as a row/],
  ],
  'captions without a table': [['Table: a', '', 'b'], [/4:1 warning: there is no table below/]],
  'films without a file or a title': [
    ['::video[A]', '', '::audio{src=a.mp3}'],
    [/4:1 error: the file is not named/, /6:1 error: the audio has no title/],
  ],
  'code, line breaks and boxes to tick': [
    ['```', 'a', '```', '', '    b', '', 'c\\', 'd', '', '- [ ] e'],
    [/4:1 error: .*```/, /8:5? ?.*error: .*four/, /10:2 warning: a line break/, /13:1 error: boxes/],
  ],
  'footnotes that there are not, or twice': [
    ['a[^b] c[^d] [e](#ref-9)', '', '[^b]: f', '[^b]: g'],
    [/4:6 error: .*\[\^d\]/, /4:13 error: there is no source 9/, /7:1 error: there is another footnote/],
  ],
  'what is struck out': [['~~a~~ b'], [/4:1 error: struck out/]],
};

describe('the reader of articles tells of', () => {
  for (const [what, [markdown, expected]] of Object.entries(REFUSED))
    it(what, () => {
      const problems = told(...markdown);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(problems[index] ?? '', pattern);
    });
});
