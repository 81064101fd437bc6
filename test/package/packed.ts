import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** What a project of its own has beside the package: what this depends on, and the frameworks. */
const installed = ['lit', 'hls.js', '@types/react', 'csstype', 'preact', 'vue', 'svelte'];

/** What somebody gets who installs the package, in a project of its own. */
export interface Project {
  /** The folder of the project. */
  readonly folder: string;
  /** The packed file. */
  readonly tarball: string;
  /** The folder of the package in it. */
  readonly inside: string;
  remove(): void;
}

/** Packs what is built, as `npm publish` would, and unpacks it into the `node_modules` of an empty project. */
export function packed(): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pinpoint-package-')));
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
  const tarball = join(folder, name);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', tarball, '-C', modules]);
  const inside = join(modules, 'pinpoint-widgets');
  cpSync(join(modules, 'package'), inside, { recursive: true });
  rmSync(join(modules, 'package'), { recursive: true });
  for (const one of installed) {
    mkdirSync(dirname(join(modules, one)), { recursive: true });
    symlinkSync(join(root, 'node_modules', one), join(modules, one), 'junction');
  }
  return { folder, tarball, inside, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly customElements: string;
  readonly 'web-types': string;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
