/**
 * Prints what Lighthouse says of the demo's pages, served from this machine: `npm run lighthouse [PATH…]`. Ends with 1 where
 * a score is below 100. No part of CI, since a score of performance is a time.
 */
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { serve } from '../demo/serve.mjs';
import { chooseEngines } from '../test/engines.mjs';

const wanted = process.argv.slice(2);
const paths = wanted.length ? wanted : ['demo/', 'demo/builder.html', 'demo/docs/', 'demo/docs/events.html'];

const server = await serve({ port: 0 });
const [{ launchOptions }] = chooseEngines('chromium');
const browser = await puppeteer.launch(launchOptions);
try {
  for (const path of paths) {
    const page = await browser.newPage();
    const { lhr } = await lighthouse(`${server.origin}/${path}`, { logLevel: 'error' }, undefined, page);
    await page.close();
    const scores = Object.values(lhr.categories).map(({ title, score }) => [title, Math.round(score * 100)]);
    console.log(`${path}: ${scores.map(([title, score]) => `${title} ${score}`).join(', ')}`);
    for (const { title, score, weight } of failing(lhr))
      console.log(`  ${title} (${score}, weight ${weight})`);
    if (scores.some(([, score]) => score < 100)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  server.close();
}

/** The audits that cost something. */
function failing({ audits, categories }) {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id, weight }) => ({ title: audits[id].title, score: audits[id].score, weight })),
  );
}
