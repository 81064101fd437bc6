import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkEndpoint } from '../check/check-endpoint.js';
import { nginxConfig } from '../output/headers.js';
import { build } from './build.js';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const content = fileURLToPath(new URL('../../../demo/content-src', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('the demo, built and served by nginx', { skip: !hasNginx && 'nginx is not installed' }, () => {
  let home: string;
  let origin: string;
  let nginx: ReturnType<typeof execFile>;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'nginx-'));
    const listen = `127.0.0.1:${await freePort()}`;
    origin = `http://${listen}`;
    const out = join(home, 'out');
    await build({ content, out, baseUrl: origin, scriptUrl: 'https://cdn.example/pinpoint.js' });
    await writeFile(
      join(home, 'nginx.conf'),
      // Root's workers are nobody's, who may not read what root has put into a temporary folder.
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\npid ${home}/pid;\nerror_log ${home}/errors;
events {}
http { access_log off; ${nginxConfig({ root: out, listen: [listen] })} }\n`,
    );
    nginx = execFile('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], () => undefined);
    while (!(await fetch(`${origin}/tips.json`).catch(() => undefined))?.ok)
      assert.equal(nginx.exitCode, null, await readFile(join(home, 'errors'), 'utf8').catch(() => ''));
  });
  after(async () => {
    if (nginx.exitCode === null && nginx.kill()) await once(nginx, 'exit');
    await rm(home, { recursive: true });
  });

  for (const path of [
    'articles/strength-training-back-pain.json',
    'articles/fr/every-block.json',
    'shows/pinpoint-health-show.json',
    'tips.json',
  ])
    it(`has nothing that pinpoint check finds wrong in ${path}`, async () => {
      const problems = await checkEndpoint(`${origin}/${path}`, {
        links: false,
        now: new Date('2026-11-23'),
      });
      assert.deepEqual(problems, []);
    });
});
