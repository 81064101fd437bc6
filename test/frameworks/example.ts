/** An example of demo/frameworks/, built as a clinic's developer would: by npm, with the package as it is published. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const repository = join(import.meta.dirname, '../..');

/** The part of a package.json that is used here. */
interface Manifest {
  readonly version: string;
  readonly dependencies: Record<string, string>;
}

/** What npm itself sets: not the tools of the repository, which an example may not lean on. */
const environment = {
  ...process.env,
  PATH: (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(repository))
    .join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

/** Makes the file that would be published, in this folder, and gives its path. */
export async function pack(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: repository,
    maxBuffer: 2 ** 24,
  });
  const [packed] = JSON.parse(stdout) as { readonly filename: string }[];
  return join(folder, packed!.filename);
}

/**
 * Copies an example into this folder, installs what it needs and builds it, which checks its types.
 *
 * @param env What the build finds in its environment.
 * @returns The folder of the site.
 * @throws {Error} With what npm and the build have said.
 */
export async function build(
  name: string,
  { folder, packed, env }: { folder: string; packed: string; env: Record<string, string> },
): Promise<string> {
  const example = join(folder, name);
  await cp(join(repository, 'demo/frameworks', name), example, {
    recursive: true,
    filter: (path) => !['node_modules', 'dist', '.astro', '.angular'].includes(basename(path)),
  });
  await leaveOutOurPackage(join(example, 'package.json'));
  const start = performance.now();
  await npm(example, env, 'ci', '--ignore-scripts', '--prefer-offline');
  await install(packed, join(example, 'node_modules/pinpoint-widgets'));
  const installed = performance.now();
  await npm(example, env, 'run', 'build');
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(
    `${name}: installed in ${seconds(start, installed)}, built in ${seconds(installed, performance.now())}`,
  );
  return join(example, 'dist');
}

async function npm(folder: string, env: Record<string, string>, ...words: readonly string[]): Promise<void> {
  try {
    await run('npm', words, { cwd: folder, env: { ...environment, ...env }, maxBuffer: 2 ** 24 });
  } catch (reason) {
    const { stdout, stderr } = reason as { readonly stdout: string; readonly stderr: string };
    throw new Error(`npm ${words.join(' ')}\n${stdout}\n${stderr}`, { cause: reason });
  }
}

/** An example asks for the package by its version, as it should; no lock file can know what is not published yet. */
async function leaveOutOurPackage(path: string): Promise<void> {
  const { dependencies, ...rest } = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const { 'pinpoint-widgets': wanted, ...others } = dependencies;
  if (wanted === undefined) throw new Error(`${path} does not name pinpoint-widgets.`);
  await writeFile(path, JSON.stringify({ ...rest, dependencies: others }));
}

/** Unpacks the package, and gives it the packages that it says it depends on, and no others. */
async function install(packed: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await run('tar', ['-xzf', packed, '--strip-components=1', '-C', place]);
  const { dependencies } = JSON.parse(await readFile(join(place, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys(dependencies)) {
    const link = join(place, 'node_modules', name);
    await mkdir(join(link, '..'), { recursive: true });
    await symlink(join(repository, 'node_modules', name), link, 'junction');
  }
}
