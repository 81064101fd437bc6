/** What host pages have, for `npm run test:hosts`: style sheets and scripts as published, and WordPress' own filters. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { compile } from 'tailwindcss';

const run = promisify(execFile);

/**
 * Serves `/libraries/npm/…` from node_modules, `/libraries/debian/…` from what get-debian.sh has fetched, and
 * `/libraries/preflight.css`, Tailwind's. `/libraries/wordpress?content=…` answers with what WordPress makes of the
 * content of a post by an author who may not write any HTML he likes, and with `&may=all` by one who may.
 * What is not there on this machine is a 404.
 *
 * @param {string} root The folder that holds `node_modules`.
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function libraries(root) {
  const modules = join(root, 'node_modules');
  const folders = {
    npm: sirv(modules, { dev: true }),
    debian: sirv(join(modules, '.debian/usr/share'), { dev: true, dotfiles: true }),
  };
  const preflight = compile(readFileSync(join(modules, 'tailwindcss/preflight.css'), 'utf8'));
  return async (context, next) => {
    const [, name, rest] = /^\/libraries\/([\w.]+)(.*)/.exec(context.path) ?? [];
    if (!name) return next();
    if (name === 'preflight.css') {
      context.type = 'text/css';
      context.body = (await preflight).build([]);
    } else if (name === 'wordpress') {
      await wordpress(context, join(modules, '.debian/usr/share/wordpress'));
    } else if (folders[name]) {
      await send(context, folders[name], rest);
    }
  };
}

async function send(context, folder, path) {
  context.req.url = path;
  delete context.req._parsedUrl;
  await new Promise((resolve) => {
    context.res.once('close', resolve);
    context.respond = false;
    folder(context.req, context.res, () => {
      context.res.statusCode = 404;
      context.res.end();
    });
  });
}

async function wordpress(context, home) {
  const query = new URLSearchParams(context.querystring);
  const script = join(import.meta.dirname, 'wordpress.php');
  try {
    const { stdout } = await run('php', [script, home, query.get('may') ?? '', query.get('content') ?? '']);
    context.type = 'text/html';
    context.body = stdout;
  } catch (error) {
    context.status = 404;
    context.body = String(error);
  }
}
