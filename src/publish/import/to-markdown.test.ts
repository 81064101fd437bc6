import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../markdown/read-article.js';
import { replaceShortcodes } from './shortcodes.js';
import { toMarkdown } from './to-markdown.js';

const base = 'https://clinic.example/tips/backs/';

async function convert(html: string) {
  const { markdown, problems } = await toMarkdown({ html, file: 'articles/x.md', base, headline: 'Backs' });
  return { markdown, problems, messages: problems.map(({ message }) => message) };
}

async function markdownOf(html: string): Promise<string> {
  return (await convert(html)).markdown.trim();
}

/** The errors that the reader of the Markdown finds. */
function errorsIn(markdown: string): readonly string[] {
  const text = `---\nheadline: Backs\n---\n\n${markdown}`;
  const { problems } = readArticle({ file: 'articles/x.md', text, id: 'x' });
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('HTML as Markdown', () => {
  it('keeps headings, lists, links, tables, quotes and emphasis', async () => {
    const markdown = await markdownOf(`
      <h1>Backs</h1><p>See <a href="../walk/"><em>walking</em></a> and <b>rest</b>.</p>
      <h3>Why</h3><ul><li>One<ol start="3"><li>Two</li></ol></li></ul>
      <table><caption>Loads</caption><tr><th>Day</th><th>kg</th></tr><tr><td>1</td><td>5<br>or 6</td></tr></table>
      <blockquote><p>Move.</p><p>Again.</p><cite>Lou</cite></blockquote><hr>`);
    assert.equal(
      markdown,
      [
        'See [_walking_](https://clinic.example/tips/walk/) and **rest**.',
        '## Why',
        '- One\n\n  3. Two',
        'Table: Loads',
        '| Day | kg     |\n| --- | ------ |\n| 1   | 5 or 6 |',
        '> Move.',
        '> Again.\n>\n> — Lou',
        '---',
      ].join('\n\n'),
    );
  });

  it('links who said a quote to where it is from', async () => {
    assert.equal(
      await markdownOf('<blockquote cite="https://x.example/q"><p>Move.</p><cite>Lou</cite></blockquote>'),
      '> Move.\n>\n> — [Lou](https://x.example/q)',
    );
    assert.equal(
      await markdownOf('<blockquote cite=""><p>Move.</p><cite>– <a href="/lou">Lou</a></cite></blockquote>'),
      '> Move.\n>\n> — [Lou](https://clinic.example/lou)',
    );
  });

  it('makes paragraphs of the lines of preformatted text, however they end', async () => {
    assert.equal(await markdownOf('<pre>One<br>Two\nThree</pre>'), 'One\n\nTwo\n\nThree');
  });

  it('begins with ## whatever the page began with, and leaves the title to the front matter', async () => {
    assert.equal(await markdownOf('<h1>BACKS</h1><p>x</p><h4>A</h4><h5>B</h5>'), 'x\n\n## A\n\n### B');
    assert.equal(await markdownOf('<h1>Other</h1><h2>A</h2>'), '## Other\n\n### A');
  });

  it('gives an image its caption, its best file and a paragraph of its own', async () => {
    const figure = `<figure><a href="/files/spine.png"><img src="/files/spine-300x200.png" alt="A spine"></a>
      <figcaption>The <em>lower</em> back, by <a href="/lou">Lou</a></figcaption></figure>`;
    assert.equal(
      await markdownOf(figure),
      String.raw`![A spine](https://clinic.example/files/spine.png "The _lower_ back, by \[Lou](https://clinic.example/lou)")`,
    );
    const lazy = `<p>Before <img src="data:image/gif;base64,R0" data-src="a.png" alt="A"><noscript><img src="a.png" alt="A"></noscript> after</p>`;
    assert.equal(await markdownOf(lazy), `Before\n\n![A](${base}a.png)\n\nafter`);
    const wide = '<img src="a-300.png" srcset="a-300.png 300w, a-1200.png 1200w" width="300" alt="A">';
    assert.equal(await markdownOf(wide), `![A](${base}a-1200.png)`);
  });

  it('tells of an image without alt, at the line where the reader of the Markdown tells of it too', async () => {
    const { markdown, problems } = await convert('<p>One</p><p>Two</p><img src="a.png">');
    assert.deepEqual(
      problems.map(({ severity, line }) => ({ severity, line })),
      [{ severity: 'error', line: 5 }],
    );
    assert.match(errorsIn(markdown)[0] ?? '', /image/);
  });

  it('makes paragraphs of line breaks, and drops what is empty', async () => {
    assert.equal(
      await markdownOf('<p>One<br><br>two<br>three</p><p>&nbsp;</p><h2></h2>'),
      'One\n\ntwo\n\nthree',
    );
    assert.equal(await markdownOf('<div><div><span>One</span></div><div>two</div></div>'), 'One\n\ntwo');
    assert.equal(await markdownOf('<p><b>One<br>two</b></p>'), '**One**\n\n**two**');
  });

  it('keeps no-break spaces before units and French marks only', async () => {
    assert.equal(
      await markdownOf('<p>at&nbsp;least 7&nbsp;hours&nbsp;: «&nbsp;oui&nbsp;»</p>'),
      'at least 7\u00a0hours\u00a0: «\u00a0oui\u00a0»',
    );
  });

  it('reads bold and italics from styles, and no bold where all is bold', async () => {
    assert.equal(
      await markdownOf(
        '<p><span style="font-weight:700">A</span> <span style="font-style:italic">b</span></p>',
      ),
      '**A** _b_',
    );
    assert.equal(await markdownOf('<b style="font-weight:normal"><p>A</p><p>b</p></b>'), 'A\n\nb');
    const long = 'All of this text is bold, so that nothing in it is. '.repeat(6).trim();
    assert.equal(await markdownOf(`<p><strong>${long}</strong></p>`), long);
    assert.equal(await markdownOf('<h2><strong>Bold</strong></h2>'), '## Bold');
    assert.equal(await markdownOf('<p><b>a</b><b> b </b>c</p>'), '**a b** c');
  });

  it('makes questions of what opens, and callouts of boxes', async () => {
    const html = `<details><summary>Why?</summary><h2>So</h2><p>Because.</p></details>
      <details><summary>How?</summary><p>Thus.</p></details><div class="alert alert-warning"><p>Stop.</p></div>`;
    const markdown = await markdownOf(html);
    assert.equal(
      markdown,
      ':::faq\n### Why?\n\n#### So\n\nBecause.\n\n### How?\n\nThus.\n:::\n\n:::warning\nStop.\n:::',
    );
    assert.deepEqual(errorsIn(markdown), []);
  });

  it('makes directives of films and sounds, with captions', async () => {
    const html = `<video src="v.mp4" poster="p.png" title="Cat *and* camel"><track src="v.vtt" srclang="fr" label="Français"></video>
      <figure><audio src="a.mp3"></audio><figcaption>A pause</figcaption></figure>`;
    const markdown = await markdownOf(html);
    assert.equal(
      markdown,
      String.raw`:::video{src="${base}v.mp4" title="Cat \*and\* camel" poster="${base}p.png"}` +
        `\n- [Français](${base}v.vtt){lang=fr}\n:::\n\n::audio{src="${base}a.mp3" title="A pause"}`,
    );
    assert.deepEqual(errorsIn(markdown), []);
  });

  it('makes sources of the footnotes of WordPress', async () => {
    const markdown = await markdownOf(
      `<p>Common<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>.</p>
      <ol class="wp-block-footnotes"><li id="a">A <em>study</em>. <a href="#a-link">↩︎</a></li></ol>`,
    );
    assert.equal(markdown, 'Common[^1].\n\n[^1]: A _study_.');
    assert.deepEqual(errorsIn(markdown), []);
  });

  it('keeps superscript, other languages and links to headings', async () => {
    const markdown = await markdownOf(
      '<h2 id="why">Why</h2><p>m<sup>2</sup> CO<sub>2</sub> <span lang="fr">une marche</span> <a href="#why">why</a> <a href="#gone">gone</a></p>',
    );
    assert.equal(markdown, '## Why {#why}\n\nm:sup[2] CO:sub[2] :lang[une marche]{fr} [why](#why) gone');
    assert.deepEqual(errorsIn(markdown), []);
  });
});

describe('what Markdown cannot say', () => {
  for (const [what, html, told] of [
    ['a script', '<script>alert(1)</script>', /<script>/],
    ['a style sheet', '<style>p{}</style>', /<style>/],
    ['a frame', '<iframe src="https://maps.example/a"></iframe>', /maps\.example/],
    [
      'a film of a known site',
      '<iframe src="https://www.youtube.com/embed/abc123def45"></iframe>',
      /YouTube/,
    ],
    ['a form', '<form action="/send">Name <input name="n"></form>', /<form action="\/send">.*Name/],
    ['an input', '<input name="n">', /<input/],
    ['a drawing', '<svg><circle r="1"/></svg>', /<svg>/],
    ['an object', '<object data="a.swf"></object>', /a\.swf/],
    ['hidden text', '<p hidden>Secret</p>', /Secret/],
    ['a link that runs a script', '<a href="javascript:alert(1)">go</a>', /javascript/],
    ['text that was struck out', '<p><del>old</del></p>', /old/],
    ['spaces of code', '<pre>a   b</pre>', /a b/],
    ['what an abbreviation stands for', '<abbr title="magnetic resonance imaging">MRI</abbr>', /magnetic/],
    [
      'a picture in a table',
      '<table><tr><th>a</th><td>b</td></tr><tr><td><img src="t.png"></td><td>c</td></tr></table>',
      /t\.png/,
    ],
    [
      'cells that span',
      '<table><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></table>',
      /span/,
    ],
    ['a list in a quote', '<blockquote><p>a</p><ul><li>b</li></ul></blockquote>', /quote/],
    ['the link of an image', '<a href="https://x.example/"><img src="a.png" alt="a"></a>', /x\.example/],
    ['a block that the site makes', '<!-- wp:latest-posts {"n":1} /-->', /latest-posts/],
    ['a block of a plugin', '<!-- wp:acme/box --><p>in</p><!-- /wp:acme/box -->', /acme\/box/],
    ['a picture behind words', '<div style="background-image:url(sea.jpg)"><p>a</p></div>', /sea\.jpg/],
    [
      'where a quote is from',
      '<blockquote cite="https://x.example/q"><p>a</p></blockquote>',
      /x\.example\/q/,
    ],
    ['a shortcode', replaceShortcodes('[contact-form-7 id="1"]'), /contact-form-7/],
  ] as const) {
    it(`is told of: ${what}`, async () => {
      const { markdown, messages } = await convert(`<p>Text.</p>${html}`);
      assert.ok(
        messages.some((message) => told.test(message)),
        messages.join('\n'),
      );
      assert.doesNotMatch(markdown, /<(?!https?:)|alert\(1\)|javascript:/);
      assert.deepEqual(errorsIn(markdown), []);
    });
  }

  it('is told of once with how often, at the line of the first', async () => {
    const { problems } = await convert('<p>One</p><p>Two</p><script></script><p>Three</p><script></script>');
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.line, 3);
    assert.match(problems[0].message, /2 times/);
  });

  it('needs no backslash in times and addresses', async () => {
    const html =
      '<p>At 10:30, note:this, a:b<a href="http://localhost:80/a:b[c]">x</a> <a href="mailto:lou@clinic.example">y</a></p>';
    const markdown = await markdownOf(html);
    assert.equal(
      markdown,
      String.raw`At 10:30, note:this, a\:b[x](http://localhost/a:b\[c]) [y](mailto:lou@clinic.example)`,
    );
    assert.deepEqual(errorsIn(markdown), []);
  });

  it('is written as text where it only looks like Markdown', async () => {
    const text = '10:30 a*b*c _x_ 10^5^ ~2~ [x](y) # no :::note &lt;script&gt;';
    const markdown = await markdownOf(`<p>${text}</p>`);
    const { json } = readArticle({ file: 'x.md', text: `---\nheadline: x\n---\n\n${markdown}`, id: 'x' });
    assert.deepEqual(json?.['body'], [
      { type: 'paragraph', text: text.replace('&lt;', '<').replace('&gt;', '>') },
    ]);
  });
});

describe('shortcodes', () => {
  const attachment = (id: string) =>
    id === '1' ? { src: 'https://clinic.example/1.png', alt: 'One', caption: '' } : undefined;

  it('of a sound or a film may name its address alone', () => {
    assert.equal(
      replaceShortcodes('[audio https://x.example/a.mp3]'),
      '<audio src="https://x.example/a.mp3"></audio>',
    );
  });

  it('become what they show where that is known', async () => {
    const html = replaceShortcodes(
      '[caption width="3"]<img src="a.png" alt="A"> Words[/caption][gallery ids="1"][embed]https://x.example/[/embed][audio mp3="a.mp3"]',
      attachment,
    );
    assert.equal(
      await markdownOf(html),
      `![A](${base}a.png "Words")\n\n![One](https://clinic.example/1.png)\n\n<https://x.example/>\n\n::audio{src="${base}a.mp3" title="a"}`,
    );
  });

  it('are told of, with what stands in them kept', async () => {
    const { markdown, messages } = await convert(
      replaceShortcodes('<p>[acme_box a="1"]in[/acme_box] [gallery ids="7"]</p>'),
    );
    assert.equal(markdown.trim(), 'in');
    assert.equal(messages.length, 2);
  });

  it('are not found in what editors write in brackets, and in code', () => {
    const text = 'as [sic] and [1] and [see below]';
    assert.equal(replaceShortcodes(`${text} [[gallery]]`), `${text} [gallery]`);
    assert.equal(
      replaceShortcodes('<a title="[x_y]">a</a><code>[x_y]</code>'),
      '<a title="[x_y]">a</a><code>[x_y]</code>',
    );
  });
});
