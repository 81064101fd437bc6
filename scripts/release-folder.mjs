import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const integrityOf = (file) => `sha384-${hash('sha384', readFileSync(file), 'base64')}`;

/** What a page loads: the scripts, and the list that names them. The rest of dist is for npm. */
const isServed = (name) => name.endsWith('.js') || name === 'files.json';
/** Who pins takes this one from a folder that never changes; in the evergreen one it would break their hash. */
const isPinned = (name) => name === 'pinpoint.all.js';

const served = (folder) => readdirSync(folder).filter(isServed).sort();

/**
 * The folder of the evergreen script: of the major version, as snippets name it. Those of 0.x name v1 already, since the
 * contract that they follow is the first.
 */
export const evergreenFolder = (version) => `v${Math.max(1, parseInt(version, 10))}`;

/** Seconds: a correction reaches every page in minutes, and a host that is down, for a week, none. */
const minutes = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const forever = 'public, max-age=31536000, immutable';

/** For hosts that read it (Netlify, Cloudflare Pages). They join the values of rules that match both: one for each place. */
const headersFor = (version) => `/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  Timing-Allow-Origin: *
  X-Content-Type-Options: nosniff
/${evergreenFolder(version)}/*
  Cache-Control: ${minutes}
/latest.json
  Cache-Control: ${minutes}
/${version}/*
  Cache-Control: ${forever}
`;

/**
 * Lays out what is uploaded beside the releases that are there already.
 *
 * @param dist what `npm run build` has made
 * @param folder is emptied first
 */
export function layOut(dist, version, folder) {
  const evergreen = evergreenFolder(version);
  rmSync(folder, { recursive: true, force: true });
  for (const name of [evergreen, version]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of served(dist)) {
    cpSync(join(dist, name), join(folder, version, name));
    if (!isPinned(name)) cpSync(join(dist, name), join(folder, evergreen, name));
  }
  const integrity = Object.fromEntries(served(dist).map((name) => [name, integrityOf(join(dist, name))]));
  const script = 'pinpoint.all.js';
  const latest = {
    version,
    evergreen: `${evergreen}/pinpoint.js`,
    script: `${version}/${script}`,
    integrity: integrity[script],
    files: `${version}/integrity.json`,
  };
  writeFileSync(join(folder, version, 'integrity.json'), json(integrity));
  writeFileSync(join(folder, 'latest.json'), json(latest));
  writeFileSync(join(folder, '_headers'), headersFor(version));
}

/** One hash of what a build serves: names and bytes. */
export function digestOf(dist) {
  const lines = served(dist).map(
    (name) => `${hash('sha256', readFileSync(join(dist, name)), 'hex')}  ${name}\n`,
  );
  return hash('sha256', lines.join(''), 'hex');
}

/** The names of the files that two builds do not have alike. */
export function differences(one, other) {
  const names = [...new Set([...served(one), ...served(other)])].sort();
  const bytes = (dist, name) =>
    served(dist).includes(name) ? readFileSync(join(dist, name)) : Buffer.alloc(0);
  return names.filter((name) => !bytes(one, name).equals(bytes(other, name)));
}
