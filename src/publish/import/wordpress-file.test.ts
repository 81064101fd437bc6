import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../problem.js';
import type { FoundArticle } from './found-article.js';
import { readWordPressFile } from './wordpress-file.js';
import { wxrParts } from './wxr-items.js';

const site = fileURLToPath(new URL('fixtures/site.xml', import.meta.url));

async function read(file: string, drafts = false) {
  const problems: Problem[] = [];
  const found: FoundArticle[] = [];
  const articles = readWordPressFile(file, { drafts, report: (problem) => problems.push(problem) });
  for await (const article of articles) found.push(article);
  return { found, problems, messages: problems.map(({ message }) => message).join('\n') };
}

describe('an export of WordPress', () => {
  it('gives the published posts and pages, and says what is left out', async () => {
    const { found, messages } = await read(site);
    assert.deepEqual(
      found.map(({ headline }) => headline),
      ['Backs & weights', 'Dos', 'About us'],
    );
    assert.match(messages, /“For members” has a password/);
    assert.match(messages, /not published are left out: 1/);
  });

  it('says which other kinds, how many comments and which titles are missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wxr-'));
    const item = (type: string, more = '') =>
      `<item>${more}<wp:post_id>7</wp:post_id><wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status></item>`;
    const items = [
      item('post', '<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>'),
      ...[item('recipe'), item('recipe'), item('nav_menu_item')],
    ];
    const file = join(folder, 'x.xml');
    await writeFile(
      file,
      `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items.join('')}</channel></rss>`,
    );
    const { messages } = await read(file);
    await rm(folder, { recursive: true });
    assert.deepEqual(messages.split('\n'), [
      '“item 7” has no title but this',
      'what is neither post nor page is left out: 2 of “recipe”',
      'readers’ comments are left out: 1',
    ]);
  });

  it('gives drafts too where they are asked for', async () => {
    const { found } = await read(site, true);
    assert.ok(found.some(({ headline, slug }) => headline === 'Half a thought' && slug === 'Half a thought'));
  });

  it('gives what the site says of a post', async () => {
    const [{ html, ...post } = assert.fail()] = (await read(site)).found;
    assert.deepEqual(post, {
      source: 'Backs & weights',
      slug: 'backs',
      headline: 'Backs & weights',
      base: 'https://clinic.example/backs/',
      description: 'Why *lifting* helps, in <em>short</em>.',
      keywords: ['Back pain', 'Weights & bars'],
      author: [{ name: 'Dr. Lou & Co' }],
      datePublished: '2024-03-05T09:30:00-07:00',
      dateModified: '2024-06-01T08:00:00-06:00',
      image: {
        src: 'https://clinic.example/files/spine.png',
        alt: 'A spine from the side',
        caption: 'A drawing',
      },
      url: 'https://clinic.example/backs/',
      inLanguage: 'en-CA',
      translationOf: undefined,
    });
    assert.match(html, /First talk to your doctor/);
  });

  it('knows translations, and a date alone where the zone is not known', async () => {
    const { found } = await read(site);
    const french = found[1];
    assert.equal(french?.inLanguage, 'fr');
    assert.equal(french.translationOf, 'backs');
    assert.equal(french.datePublished, '2024-03-06');
  });

  it('makes paragraphs of the lines of old posts, and pictures of galleries', async () => {
    const html = (await read(site)).found[1]?.html ?? '';
    assert.match(html, /<p>Deuxième « paragraphe » :<br \/>/);
    assert.match(html, /<img src="https:\/\/clinic\.example\/files\/walk\.png" alt="Two people walk"/);
  });

  it('gives the footnotes that it keeps beside a post', async () => {
    const html = (await read(site)).found[2]?.html ?? '';
    assert.match(html, /<ol class="wp-block-footnotes">\s*<li id="n1">A <em>study<\/em><\/li>/);
  });

  it('is read the same however the file comes in pieces', async () => {
    const parts: string[] = [];
    for await (const { kind, xml } of wxrParts(site)) parts.push(`${kind} ${xml.length}`);
    assert.equal(parts.length, 9);
    const small: string[] = [];
    for await (const { kind, xml } of wxrParts(site, 7)) small.push(`${kind} ${xml.length}`);
    assert.deepEqual(small, parts);
  });
});

describe('a file that is no export', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pinpoint-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('is refused with what to do', async () => {
    for (const text of ['', 'no XML', '<rss><channel><item><title>x</title></item></channel></rss>']) {
      const file = join(folder, 'feed.xml');
      await writeFile(file, text);
      const { found, problems } = await read(file);
      assert.deepEqual(found, []);
      assert.match(problems[0]?.message ?? '', /no export of WordPress/);
      assert.match(problems[0]?.hint ?? '', /Tools, Export/);
    }
  });
});
