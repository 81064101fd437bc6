/** What `pinpoint build` and `pinpoint check --html` make, for tests of pages: made by the built command, once a run. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/** Words that an editor, or a stranger, may write. */
const HOSTILE = '</td></script><img src=x onerror="document.title=1">';

/** Documents that are broken, each in its own way. */
const broken = {
  'a-no-body.json': { type: 'article', id: 'a-no-body', headline: 'Walk', inLanguage: 'en' },
  'b-hostile.json': { type: 'article', id: 'b-hostile', headline: 'Walk', body: 'One.', [HOSTILE]: 1 },
  'c-no-alt.json': {
    type: 'article',
    id: 'c-no-alt',
    headline: 'Walk',
    inLanguage: 'en',
    body: [{ type: 'image', src: 'https://x.example/a.png' }],
  },
  'd-no-name.json': { type: 'show', id: 'd-no-name', episodes: 'none' },
};

/**
 * Serves the demo's endpoint at `/published/…`, and a report on broken documents at `/test-server/report.html`, each made
 * when it is asked for first. Three things may be asked of a page: `?first=ADDRESS`, that this script runs before all
 * others; `?script=none`, that it comes without its own; `?shadow=none`, that its shadow roots are templates, as they are
 * to browsers that know no others.
 *
 * @param {string} root The folder that holds `demo` and `dist`.
 * @param {number} port That of the test server.
 * @returns {{ middleware: import('@web/dev-server-core').Middleware, cleaning: import('@web/test-runner').TestRunnerPlugin }}
 */
export function published(root, port) {
  const folders = [];
  const folder = async () => {
    folders.push(await mkdtemp(join(tmpdir(), 'published-')));
    return folders.at(-1);
  };
  const made = (path) => import(pathToFileURL(join(root, 'dist/npm/publish', path)).href);

  let endpoint;
  const build = async () => {
    const out = join(await folder(), 'out');
    const { build } = await made('build/build.js');
    const baseUrl = `http://localhost:${port}/published/`;
    const { files, problems } = await build({ content: join(root, 'demo/content-src'), out, baseUrl });
    if (!files) throw new Error(`The demo's contents cannot be built: ${JSON.stringify(problems)}`);
    return { out, send: sirv(out, { dev: true }) };
  };

  let report;
  const check = async () => {
    const target = await folder();
    for (const [name, json] of Object.entries(broken))
      await writeFile(join(target, name), JSON.stringify(json, null, 2));
    const [{ checkAll }, { reportHtml }] = await Promise.all([
      made('check/command.js'),
      made('check/report-html.js'),
    ]);
    return reportHtml(await checkAll([target], { links: false }));
  };

  const middleware = async (context, next) => {
    if (context.path === '/test-server/report.html') {
      context.type = 'text/html';
      context.body = changed(await (report ??= check()), context.query);
      return;
    }
    if (!context.path.startsWith('/published/')) return next();
    const { out, send } = await (endpoint ??= build());
    const path = context.path.slice('/published'.length);
    if (path.endsWith('/')) {
      context.type = 'text/html';
      context.body = changed(await readFile(join(out, path, 'index.html'), 'utf8'), context.query);
    } else await pass(context, send, path);
  };

  const cleaning = {
    name: 'published',
    async serverStop() {
      await Promise.allSettled([endpoint, report]);
      await Promise.all(folders.map((path) => rm(path, { recursive: true, force: true })));
    },
  };
  return { middleware, cleaning };
}

function changed(page, { first, script, shadow }) {
  let text = page;
  if (first)
    text = text.replace('<head>', () => `<head><script src="${first.replaceAll('&', '&amp;')}"></script>`);
  if (script === 'none') text = text.replace(/<script type="module" async src="[^"]*"><\/script>/, '');
  if (shadow === 'none') text = text.replaceAll('<template shadowrootmode="open">', '<template>');
  return text;
}

async function pass(context, send, path) {
  context.req.url = path;
  delete context.req._parsedUrl;
  await new Promise((resolve) => {
    context.res.once('close', resolve);
    context.respond = false;
    send(context.req, context.res, () => {
      context.res.statusCode = 404;
      context.res.end();
    });
  });
}
