import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { nginxConfig } from '../output/headers.js';
import { openOutput } from '../output/output.js';
import { serveOutput } from './serve.js';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Running {
  readonly get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

interface Server {
  readonly name: string;
  /** Why it cannot be had here. */
  readonly skip?: string | false;
  readonly start: (dir: string, folder: string) => Promise<Running>;
}

const article = JSON.stringify({ type: 'article', body: 'words and words and words '.repeat(60) });
const sound = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasNginx = !spawnSync('nginx', ['-v']).error;

const getter =
  (to: { socketPath: string } | { port: number; host: string }): Running['get'] =>
  async (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      request({ ...to, path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        });
      })
        .on('error', reject)
        .end();
    });

/** The real nginx on a socket of its own. */
const startNginx = async (dir: string, folder: string, withModule: boolean): Promise<Running> => {
  const place = await mkdtemp(join(folder, 'nginx-'));
  const socketPath = join(place, 'socket');
  const listen = [`unix:${socketPath}`];
  await writeFile(join(place, 'endpoint.conf'), nginxConfig({ root: dir, listen, brotliModule: withModule }));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${place}/${name};`,
  );
  await writeFile(
    join(place, 'nginx.conf'),
    [
      withModule ? `load_module ${brotliModule};` : '',
      process.getuid?.() === 0 ? 'user root;' : '',
      `daemon off; worker_processes 1; pid ${place}/pid; error_log stderr notice; events {}`,
      // Whoever compresses while serving must not do so here.
      `http { gzip on; gzip_types *; access_log off; ${temporary.join(' ')} include ${place}/endpoint.conf; }`,
    ].join('\n'),
  );
  const child = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await started(child);
  return {
    get: getter({ socketPath }),
    close: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
};

const started = async (child: ChildProcess): Promise<void> => {
  const said: string[] = [];
  if (!child.stderr) throw new Error('nginx has no stderr');
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (line.includes('start worker process')) {
      child.stderr.resume();
      return;
    }
  }
  throw new Error(`nginx has not started:\n${said.join('\n')}`);
};

const servers: readonly Server[] = [
  {
    name: 'pinpoint serve',
    start: async (dir) => {
      const { origin, close } = await serveOutput(dir, { port: 0 });
      const { hostname: host, port } = new URL(origin);
      return { get: getter({ host, port: Number(port) }), close };
    },
  },
  {
    name: 'nginx',
    skip: !hasNginx && 'nginx is not installed',
    start: async (dir, folder) => startNginx(dir, folder, false),
  },
  {
    name: 'nginx with its module for brotli',
    skip: !(hasNginx && existsSync(brotliModule)) && 'libnginx-mod-http-brotli-static is not installed',
    start: async (dir, folder) => startNginx(dir, folder, true),
  },
];

for (const { name, skip = false, start } of servers) {
  describe(`an endpoint served by ${name}`, { skip }, () => {
    let folder: string;
    let get: Running['get'];
    let close: Running['close'] | undefined;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'endpoint-'));
      const dir = join(folder, 'the "public" files');
      const output = await openOutput(dir);
      for (const path of ['articles/back.json', 'tips.json', 'articles/back/index.html', 'media/t.0a.vtt']) {
        await output.write(path, article);
      }
      await output.write('shows/show.rss', article);
      await output.write('articles/é.json', article);
      await output.write('media/a.0a.mp3', sound);
      await output.write('media/a.0a.webp', 'webp');
      await output.write('media/a.0a.avif', 'avif');
      await output.write('media/b.0a.webp', 'webp');
      await output.write('_headers', '/*');
      await output.write('.well-known/security.txt', 'hello');
      await output.commit({});
      ({ get, close } = await start(dir, folder));
    });
    after(async () => {
      await close?.();
      await rm(folder, { recursive: true });
    });

    it('may be read by any page', async () => {
      for (const path of [
        '/articles/back.json',
        '/media/a.0a.mp3',
        '/articles/none.json',
        '/articles/back/',
      ]) {
        const { headers } = await get(path, { Origin: 'https://clinic.example' });
        assert.equal(headers['access-control-allow-origin'], '*', path);
        assert.equal(headers['access-control-expose-headers'], 'Retry-After, ETag');
        assert.equal(headers['timing-allow-origin'], '*');
        assert.equal(headers['x-content-type-options'], 'nosniff');
      }
    });

    it('says what its files are', async () => {
      const types = {
        '/articles/back.json': 'application/json',
        '/articles/back/': 'text/html; charset=utf-8',
        '/media/t.0a.vtt': 'text/vtt; charset=utf-8',
        '/media/a.0a.mp3': 'audio/mpeg',
        '/media/a.0a.webp': 'image/webp',
        '/shows/show.rss': 'application/rss+xml',
      };
      for (const encoding of ['identity', 'gzip', 'br']) {
        for (const [path, type] of Object.entries(types)) {
          const { status, headers } = await get(path, { 'Accept-Encoding': encoding });
          assert.deepEqual([path, encoding, status, headers['content-type']], [path, encoding, 200, type]);
        }
      }
    });

    it('is kept for minutes, its media for a year, its failures not at all', async () => {
      for (const [path, expected] of [
        ['/articles/back.json', /^public, max-age=300, stale-while-revalidate=\d+, stale-if-error=\d+$/],
        ['/articles/back/', /^public, max-age=300,/],
        ['/media/a.0a.mp3', /^public, max-age=31536000, immutable$/],
        ['/media/a.0a.webp', /^public, max-age=31536000, immutable$/],
      ] as const) {
        for (const encoding of ['identity', 'br']) {
          const { headers } = await get(path, { 'Accept-Encoding': encoding });
          assert.match(headers['cache-control'] ?? '', expected, path);
        }
      }
      const { status, headers } = await get('/media/none.mp3');
      assert.deepEqual([status, headers['cache-control']], [404, undefined]);
    });

    it('comes compressed to who accepts it', async () => {
      for (const path of [
        '/articles/back.json',
        '/articles/back/',
        '/articles/%C3%A9.json',
        '/media/t.0a.vtt?x=1',
      ]) {
        const answers = await Promise.all(
          ['gzip, deflate, br, zstd', 'gzip', 'br;q=0, gzip', 'gzip;q=0.5,br;q=1.0', 'brotli', ''].map(
            async (accepted) => get(path, { 'Accept-Encoding': accepted }),
          ),
        );
        assert.deepEqual(
          answers.map(({ headers }) => headers['content-encoding']),
          ['br', 'gzip', 'gzip', 'br', undefined, undefined],
        );
        assert.ok(
          answers.every(({ status, headers }) => status === 200 && headers.vary === 'Accept-Encoding'),
          path,
        );
        assert.equal(brotliDecompressSync(answers[0]!.body).toString(), article);
        assert.equal(gunzipSync(answers[1]!.body).toString(), article);
        assert.equal(answers[4]!.body.toString(), article);
        assert.equal(answers[0]!.headers['content-length'], String(answers[0]!.body.length));
        const tags = answers.slice(0, 2).map(({ headers }) => headers.etag);
        assert.ok(tags[0] && tags[0] !== tags[1]);
      }
      assert.equal((await get('/media/a.0a.mp3', { 'Accept-Encoding': 'br' })).headers.vary, undefined);
    });

    it('is not sent again to who has it', async () => {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const first = await get('/tips.json', { 'Accept-Encoding': encoding });
        const again = await get('/tips.json', {
          'Accept-Encoding': encoding,
          'If-None-Match': first.headers.etag ?? '',
        });
        assert.deepEqual([again.status, again.body.length], [304, 0]);
        assert.equal(again.headers['access-control-allow-origin'], '*');
        assert.match(again.headers['cache-control'] ?? '', /max-age=300/);
      }
    });

    it('gives an AVIF in the place of a WebP to who accepts it', async () => {
      const browser = { Accept: 'image/avif,image/webp,*/*;q=0.8' };
      for (const [path, headers, body, type] of [
        ['/media/a.0a.webp', browser, 'avif', 'image/avif'],
        ['/media/a.0a.webp', { Accept: 'image/webp,*/*' }, 'webp', 'image/webp'],
        ['/media/a.0a.webp', { Accept: 'image/avif;q=0' }, 'webp', 'image/webp'],
        ['/media/a.0a.webp', {}, 'webp', 'image/webp'],
        ['/media/b.0a.webp', browser, 'webp', 'image/webp'],
      ] as const) {
        const answer = await get(path, headers);
        assert.deepEqual(
          [answer.body.toString(), answer.headers['content-type'], answer.headers.vary],
          [body, type, 'Accept'],
        );
      }
      assert.equal((await get('/media/none.webp', browser)).status, 404);
    });

    it('sends the part of a sound that is asked for', async () => {
      for (const [range, from, to] of [
        ['bytes=0-1', 0, 1],
        ['bytes=0-0', 0, 0],
        ['bytes=500-', 500, 999],
        ['bytes=990-5000', 990, 999],
        ['bytes=-10', 990, 999],
      ] as const) {
        const { status, headers, body } = await get('/media/a.0a.mp3', { Range: range });
        assert.equal(status, 206);
        assert.equal(headers['content-range'], `bytes ${from}-${to}/1000`);
        assert.deepEqual(body, sound.subarray(from, to + 1));
      }
      const whole = await get('/media/a.0a.mp3');
      assert.deepEqual([whole.headers['accept-ranges'], whole.body.length], ['bytes', 1000]);
      const beyond = await get('/media/a.0a.mp3', { Range: 'bytes=1000-' });
      assert.deepEqual([beyond.status, beyond.headers['content-range']], [416, 'bytes */1000']);
      const changed = await get('/media/a.0a.mp3', { Range: 'bytes=0-1', 'If-Range': '"old"' });
      assert.deepEqual([changed.status, changed.body.length], [200, 1000]);
    });

    it('answers HEAD without a body, and nothing that would write', async () => {
      const { status, headers, body } = await get('/media/a.0a.mp3', {}, 'HEAD');
      assert.deepEqual([status, headers['content-length'], body.length], [200, '1000', 0]);
      assert.equal((await get('/tips.json', {}, 'POST')).status, 405);
    });

    it('shows nothing of the build, and nothing outside of it', async () => {
      for (const path of [
        '/.pinpoint/manifest.json',
        '/%2epinpoint/manifest.json',
        '//.pinpoint/manifest.json',
        '/articles/..%2f.pinpoint/manifest.json',
        '/.git',
        '/_headers',
        '/tips.json.br',
        '/tips.json.gz',
        '/../outside.json',
        '/..%2foutside.json',
        '/media/none.webp',
        '/%00',
        '/%',
      ]) {
        const { status } = await get(path, { 'Accept-Encoding': 'br' });
        assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      }
      assert.equal((await get('/.well-known/security.txt')).status, 200);
    });

    it('adds the slash that relative addresses of a page need', async () => {
      const { status, headers } = await get('/articles/back');
      assert.deepEqual([status, headers.location], [301, '/articles/back/']);
      assert.equal((await get('/articles/')).status === 200, false);
    });

    it('goes on while a build replaces it', async () => {
      await writeFile(join(folder, 'outside.json'), 'secret');
      const output = await openOutput(join(folder, 'the "public" files'));
      for (const path of ['articles/back.json', 'tips.json', '.well-known/security.txt']) output.keep(path);
      await output.write('articles/new.json', article);
      await output.commit({});
      assert.equal(
        (await get('/articles/new.json', { 'Accept-Encoding': 'br' })).headers['content-encoding'],
        'br',
      );
      assert.equal((await get('/articles/back/')).status, 404);
    });
  });
}

describe('pinpoint serve', () => {
  it('says that a port is taken, and lets editors see each change', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'serve-'));
    await mkdir(join(dir, 'media'));
    await writeFile(join(dir, 'media/a.mp3'), 'sound');
    await utimes(join(dir, 'media/a.mp3'), 1, 1);
    const { origin, close } = await serveOutput(dir, { port: 0, fresh: true });
    const port = Number(new URL(origin).port);
    await assert.rejects(serveOutput(dir, { port }), new RegExp(`port ${port} is taken`));
    const { headers } = await getter({ host: '127.0.0.1', port })('/media/a.mp3');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['last-modified'], 'Thu, 01 Jan 1970 00:00:01 GMT');
    await close();
    await rm(dir, { recursive: true });
  });

  it('sends to its end a file that a build takes away, and survives bad files and who leaves', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'serve-'));
    const bytes = Buffer.alloc(16 * 1024 * 1024, 'sound');
    await mkdir(join(dir, 'media'));
    await writeFile(join(dir, 'media/a.mp3'), bytes);
    await symlink('loop.json', join(dir, 'loop.json'));
    const { origin, close } = await serveOutput(dir, { port: 0 });
    const to = { host: '127.0.0.1', port: Number(new URL(origin).port) };
    const begin = async (): Promise<IncomingMessage> => {
      const asked = request({ ...to, path: '/media/a.mp3', agent: false }).end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      return response;
    };
    const left = await begin();
    left.destroy();
    const response = await begin();
    await rm(join(dir, 'media'), { recursive: true });
    assert.ok(Buffer.concat((await response.toArray()) as Buffer[]).equals(bytes));
    const get = getter(to);
    const [loop, long, gone] = [
      await get('/loop.json'),
      await get(`/${'x'.repeat(300)}`),
      await get('/media/a.mp3'),
    ];
    assert.deepEqual([loop.status, long.status, gone.status], [500, 404, 404]);
    assert.deepEqual(
      [loop.headers['access-control-allow-origin'], loop.headers['cache-control']],
      ['*', undefined],
    );
    await close();
    await rm(dir, { recursive: true });
  });
});

describe('a configuration for nginx', () => {
  it('cannot be made to say something else', () => {
    assert.throws(() => nginxConfig({ root: '/srv/$x' }), /cannot stand/);
    assert.throws(() => nginxConfig({ root: '/srv', serverName: 'a; include /etc/x' }), /no server name/);
    assert.match(nginxConfig({ root: '/a "b"\\c' }), /root "\/a \\"b\\"\\\\c";/);
  });
});
