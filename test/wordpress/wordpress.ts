/** WordPress from Debian's package on this machine: with a MariaDB of its own, in a temporary folder that goes with it. */
import { type ChildProcess, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { endGroup, freePort, spawnGroup } from '../processes.mjs';

const run = promisify(execFile);

const files = join(import.meta.dirname, '../../node_modules/.debian/usr/share/wordpress');
const site = join(import.meta.dirname, 'site');
/** In a folder that is on the path of root alone. */
const mariaDb = '/usr/sbin/mariadbd';
const underscore = '/usr/share/javascript/underscore/underscore.min.js';

/** An administrator may write any HTML (`unfiltered_html`), an author may not. */
export type Role = 'administrator' | 'author';

/** What a user has written. */
export interface Post {
  /** Its address for visitors. */
  readonly url: string;
  /** What WordPress has stored of it. */
  readonly stored: string;
}

/** What is missing on this machine, in words; undefined where WordPress can run. */
export async function missing(): Promise<string | undefined> {
  const hasMysqli = run('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).then(
    () => true,
    () => false,
  );
  const names = [
    !existsSync(join(files, 'wp-load.php')) && 'the files of WordPress',
    !(await hasMysqli) && 'PHP with mysqli',
    !existsSync(mariaDb) && 'MariaDB',
    !existsSync(underscore) && 'Underscore',
  ].filter(Boolean);
  return names.length ? `not found: ${names.join(', ')} (test/wordpress/set-up.sh brings them)` : undefined;
}

/** A picture in the library. */
export interface Picture {
  readonly id: number;
  /** Its own address. */
  readonly src: string;
}

/** A WordPress that runs: its address, and what its users do there. */
export class WordPress {
  /** Its address, without a slash at the end. */
  readonly home: string;
  readonly #folder: string;
  readonly #passwords: Readonly<Record<Role, string>>;
  readonly #servers: readonly ChildProcess[];

  /** Of what runs already: see {@link start}. */
  constructor(
    home: string,
    folder: string,
    passwords: Readonly<Record<Role, string>>,
    servers: readonly ChildProcess[],
  ) {
    this.home = home;
    this.#folder = folder;
    this.#passwords = passwords;
    this.#servers = servers;
  }

  /** Installs one and starts it. */
  static async start(): Promise<WordPress> {
    const folder = await mkdtemp(join(tmpdir(), 'pinpoint-wordpress-'));
    const servers: ChildProcess[] = [];
    try {
      const root = await unpack(folder);
      const socket = join(folder, 'mariadb.sock');
      servers.push(await makeMariaDb(folder, socket));
      await says(servers.at(-1)!, 'ready for connections');
      const port = await freePort();
      // Under another name than the publisher's pages, as it is in the world.
      const home = `http://localhost:${port}`;
      const env = {
        ...process.env,
        WORDPRESS_SOCKET: socket,
        WORDPRESS_HOME: home,
        PHP_CLI_SERVER_WORKERS: '4',
      };
      const { stdout } = await run('php', ['install.php'], { cwd: root, env });
      servers.push(start('php', ['-S', `127.0.0.1:${port}`, '-t', root, join(site, 'router.php')], env));
      await says(servers.at(-1)!, 'Development Server');
      return new WordPress(home, folder, JSON.parse(stdout) as Record<Role, string>, servers);
    } catch (error) {
      await end(servers, folder);
      throw error;
    }
  }

  /** Ends it and leaves nothing. */
  async stop(): Promise<void> {
    await end(this.#servers, this.#folder);
  }

  /** A user publishes a post, with the content as an editor of WordPress sends it. */
  async publish(
    role: Role,
    title: string,
    content: string,
    more: { readonly slug?: string; readonly excerpt?: string } = {},
  ): Promise<Post> {
    const body = JSON.stringify({ title, content, status: 'publish', ...more });
    const post = (await this.#send(role, '/wp/v2/posts', body)) as { link: string; content: { raw: string } };
    return { url: post.link, stored: post.content.raw };
  }

  /** A user puts a picture into the library. */
  async upload(role: Role, name: string, bytes: Uint8Array, alt: string): Promise<Picture> {
    const query = new URLSearchParams({ alt_text: alt }).toString();
    const headers = { 'Content-Type': 'image/png', 'Content-Disposition': `attachment; filename="${name}"` };
    const answer = await this.#send(role, `/wp/v2/media&${query}`, bytes, headers);
    const { id, source_url: src } = answer as { id: number; source_url: string };
    return { id, src };
  }

  /** An administrator puts a block for HTML into the footer of all pages. */
  async putIntoFooter(html: string): Promise<void> {
    const content = `<!-- wp:html -->${html}<!-- /wp:html -->`;
    const route = '/wp/v2/template-parts/twentytwentythree//footer';
    await this.#send('administrator', route, JSON.stringify({ content }));
  }

  async #send(
    role: Role,
    route: string,
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' },
  ): Promise<unknown> {
    const response = await fetch(`${this.home}/?rest_route=${route}`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${role}:${this.#passwords[role]}`)}`, ...headers },
      body: body as string | Uint8Array<ArrayBuffer>,
    });
    if (!response.ok) throw new Error(`WordPress answers ${response.status}: ${await response.text()}`);
    return response.json();
  }
}

/** A copy, since WordPress finds its configuration and its plugins beside its own files. */
async function unpack(folder: string): Promise<string> {
  const root = join(folder, 'wordpress');
  await cp(files, root, { recursive: true });
  // Debian has it in a package of its own, to which a relative link leads that ends in nothing here.
  const link = join(root, 'wp-includes/js/underscore.min.js');
  await rm(link);
  await copyFile(underscore, link);
  const plugins = join(root, 'wp-content/mu-plugins');
  await mkdir(plugins);
  await copyFile(join(site, 'wp-config.php'), join(root, 'wp-config.php'));
  await copyFile(join(site, 'install.php'), join(root, 'install.php'));
  await copyFile(join(site, 'reach-this-machine.php'), join(plugins, 'reach-this-machine.php'));
  return root;
}

/** Makes an empty database and starts its server, which nothing but that socket reaches. */
async function makeMariaDb(folder: string, socket: string): Promise<ChildProcess> {
  const common = [
    '--no-defaults',
    `--datadir=${join(folder, 'mariadb')}`,
    // As root, it runs only when told so.
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  await run('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
  ]);
  const init = join(folder, 'init.sql');
  await writeFile(init, 'CREATE DATABASE wordpress;\n');
  return start(mariaDb, [
    ...common,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'mariadb.pid')}`,
    `--init-file=${init}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
  ]);
}

function start(command: string, args: readonly string[], env = process.env): ChildProcess {
  return spawnGroup(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Waits until a server has said it. Throws what it said instead, if it ends. */
async function says(server: ChildProcess, words: string): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr! })) {
    said.push(line);
    if (line.includes(words)) {
      // What nobody reads would stop it.
      server.stderr!.resume();
      return;
    }
  }
  throw new Error(`${server.spawnfile} has ended: ${said.join('\n')}`);
}

async function end(servers: readonly ChildProcess[], folder: string): Promise<void> {
  for (const server of [...servers].reverse()) await endGroup(server);
  await rm(folder, { recursive: true, force: true });
}
