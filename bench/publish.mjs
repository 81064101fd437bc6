/**
 * How long the publisher takes and how much memory it needs, and how both grow: `npm run bench:publish`. Each build runs in a
 * process of its own, on contents that are made for it and removed afterwards.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sample = readFileSync(join(root, 'demo/content-src/articles/strength-training-back-pain.md'), 'utf8');

/** What a build is to do with; runs in the child. */
const child = `
const [content, out] = process.argv.slice(1);
const { build } = await import(${JSON.stringify(join(root, 'dist/npm/publish/build/build.js'))});
const started = performance.now();
const { problems, files } = await build({ content, out, baseUrl: 'https://content.example/', scriptUrl: 'https://cdn.example/pinpoint.js' });
const errors = problems.filter(({ severity }) => severity === 'error');
if (errors.length) throw new Error(JSON.stringify(errors[0]));
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, peak: process.resourceUsage().maxRSS / 1024, files }));
`;

function measure(content, out) {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', child, content, out], {
    encoding: 'utf8',
  });
  return JSON.parse(output.trim().split('\n').at(-1));
}

/** No two articles are the same, or the second would cost less. */
function makeArticles(content, count) {
  mkdirSync(join(content, 'articles'), { recursive: true });
  for (let index = 0; index < count; index++)
    writeFileSync(
      join(content, `articles/tip-${index}.md`),
      sample
        .replace(
          /^(headline: )(.*)$/m,
          (_, key, words) => `${key}"${words.replace(/^["']|["']$/g, '')} (${index})"`,
        )
        .replaceAll('back', `back ${index}`),
    );
}

function makeFeed(content, count) {
  const folder = join(content, 'shows/show');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'show.yaml'), 'feed: feed.xml\n');
  const items = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 1) - index * 7 * 86_400_000).toUTCString();
    return `<item><title>Episode ${count - index}</title><guid isPermaLink="false">episode-${count - index}</guid>
<pubDate>${day}</pubDate><itunes:duration>3600</itunes:duration>
<description><![CDATA[<p>Doctor Lou takes calls about <b>backs</b>, number ${index}.</p><ul><li>Walk.</li><li>Lift close.</li></ul>]]></description>
<enclosure url="https://audio.example/${index}.mp3" type="audio/mpeg" length="${1_000_000 + index}"/></item>`;
  });
  writeFileSync(
    join(folder, 'feed.xml'),
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>The Show</title><link>https://pinpoint.example/</link><language>en-CA</language><description>Calls.</description>
${items.join('\n')}</channel></rss>\n`,
  );
}

/** One row for each build, of contents that `make` has made. */
function run(name, make, counts, change) {
  for (const count of counts) {
    const home = mkdtempSync(join(tmpdir(), 'publish-'));
    try {
      const content = join(home, 'content');
      make(content, count);
      const row = (what) => {
        const { seconds, peak, files } = measure(content, join(home, 'out'));
        console.log(
          [
            `${count} ${name}`,
            what,
            `${seconds.toFixed(1)} s`,
            `${peak.toFixed(0)} MB`,
            `${files.written} files written`,
          ].join('\t'),
        );
      };
      row('first build');
      row('nothing changed');
      change?.(content);
      if (change) row('one changed');
    } finally {
      rmSync(home, { recursive: true });
    }
  }
}

run('articles', makeArticles, [500, 5000], (content) =>
  appendFileSync(join(content, 'articles/tip-0.md'), '\nOne more line.\n'),
);
run('episodes', makeFeed, [100, 1000]);
