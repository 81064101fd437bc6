import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodePage } from './decode-page.js';
import { readHtmlPage } from './html.js';
import { pageData } from './page-data.js';
import type { Problem } from '../problem.js';
import { toMarkdown } from './to-markdown.js';

async function read(name: string) {
  const problems: Problem[] = [];
  const file = fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
  const found =
    (await readHtmlPage(file, (problem) => problems.push(problem))) ?? assert.fail('nothing was read');
  const { markdown, problems: lost } = await toMarkdown({ ...found, file: 'articles/x.md' });
  return { found, markdown, messages: [...problems, ...lost].map(({ message }) => message) };
}

describe('a page', () => {
  it('gives the article without what stands around it, as it is written', async () => {
    const { markdown } = await read('page.html');
    const headings = markdown.split('\n').filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      '## How Strength Training Helps Relieve Your Back Pain',
      '### 1. Strengthens Muscles',
      '### 2. Increases Bone Density',
      '### 3. Improves Your Balance',
    ]);
    assert.match(markdown, /^About one of every four Canadians/);
    assert.match(markdown, /back pain relief program\.\n$/);
    assert.match(
      markdown,
      /\[Strength training improves your balance\]\(https:\/\/pinpoint\.example\/balance\/\)/,
    );
    assert.doesNotMatch(markdown, /Skip To Content|Listen Now|All Rights Reserved|track\(\)/);
  });

  it('says what it left out of the article, and nothing of the page around it', async () => {
    const { messages } = await read('page.html');
    assert.equal(messages.length, 3, messages.join('\n'));
    assert.ok(messages.some((message) => /YouTube/.test(message)));
    assert.ok(messages.some((message) => /<form action="\/newsletter">/.test(message)));
    assert.ok(messages.some((message) => /<aside>.*Doctor Lou/.test(message)));
  });

  it('gives what it says of itself', async () => {
    const { found } = await read('page.html');
    assert.equal(found.headline, '3 Ways Strength Training Helps to Relieve Back Pain');
    assert.equal(found.slug, 'strength-training-back-pain');
    assert.equal(found.url, 'https://pinpoint.example/articles/strength-training-back-pain/');
    assert.equal(found.inLanguage, 'en-CA');
    assert.equal(found.description, 'Lifting weights &amp; backs: three ways.');
    assert.deepEqual(found.keywords, ['Back pain', 'Exercise']);
    assert.deepEqual(found.author, [{ name: 'Doctor Lou', url: 'https://pinpoint.example/lou/' }]);
    assert.equal(found.datePublished, '2024-02-01T08:00:00-07:00');
    assert.equal(found.dateModified, '2024-02-03');
  });

  it('gives the marks of a document of Google Docs', async () => {
    const { markdown } = await read('google-docs.html');
    assert.match(markdown, /^Sleep \*\*on your side\*\*, with a pillow, _not_ on your front/);
    assert.match(markdown, /:sup\[2\]\n\n## Mattresses\n\n\*\*Firm\*\* is/);
    assert.match(markdown, /\[A guide\]\(https:\/\/sleep\.example\/guide\?a=b\)/);
    assert.match(markdown, /- Turn it twice a year\n- Change it after ten/);
  });

  it('that cannot be read is told of', async () => {
    const problems: Problem[] = [];
    assert.equal(await readHtmlPage('/nowhere/x.html', (problem) => problems.push(problem)), undefined);
    assert.equal(problems[0]?.file, '/nowhere/x.html');
  });
});

describe('what a page says of itself', () => {
  it('is also read from its <meta>, and from the page where that is all', () => {
    const data =
      pageData(`<html lang="fr"><title>Dos | Clinique</title><meta property="og:image" content="a.png">
      <meta property="og:image:alt" content="Un dos"><meta name="author" content="Lou"><meta name="keywords" content="Dos, dos, Sport">
      <meta property="article:published_time" content="2024-02-01T08:00:00+0100"><script type="application/ld+json">{broken</script></html>`);
    assert.equal(data.headline, 'Dos');
    assert.deepEqual(data.image, { src: 'a.png', alt: 'Un dos', caption: '' });
    assert.deepEqual(
      data.author,
      [{ name: 'Lou', url: undefined }].map(({ name }) => ({ name })),
    );
    assert.deepEqual(data.keywords, ['Dos', 'Sport']);
    assert.equal(data.datePublished, '2024-02-01T08:00:00+01:00');
  });
});

describe('the encoding of a page', () => {
  it('is the one that it says, or else what its bytes can be', () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>d\u00e9j\u00e0', 'latin1');
    assert.match(decodePage(latin), /déjà/);
    assert.match(decodePage(Buffer.from('déjà', 'latin1')), /déjà/);
    assert.match(decodePage(Buffer.from('déjà')), /déjà/);
    assert.match(decodePage(Buffer.from('déjà'), 'text/html; charset=UTF-8'), /déjà/);
  });
});
