import { isRecord } from '../content/decode.js';
import type { Release } from '../embed/snippet/choice.js';

type Pinned = NonNullable<Release['pinned']>;

/**
 * The file of one version that can be pinned, with its hash; nothing where there is none. A release has it in a folder of its
 * own, which the `latest.json` above the evergreen script names; a build of one's own has it beside the script.
 */
export async function getPinned(script: string): Promise<Pinned | undefined> {
  return (await released(script)) ?? (await built(script));
}

async function released(script: string): Promise<Pinned | undefined> {
  // Only the folder of an evergreen version has a release above it.
  if (!/\/v\d+\/[^/]*$/.test(script)) return undefined;
  const latest = new URL('../latest.json', script);
  const { script: file, integrity } = await getRecord(latest);
  return typeof file === 'string' ? pinned(new URL(file, latest).href, integrity) : undefined;
}

async function built(script: string): Promise<Pinned | undefined> {
  const file = 'pinpoint.all.js';
  const { [file]: integrity } = await getRecord(new URL('integrity.json', script));
  return pinned(new URL(file, script).href, integrity);
}

function pinned(scriptUrl: string, integrity: unknown): Pinned | undefined {
  const isHash = typeof integrity === 'string' && /^sha(256|384|512)-[\w+/]+=*$/.test(integrity);
  return isHash ? { scriptUrl, integrity } : undefined;
}

async function getRecord(url: URL): Promise<Readonly<Record<string, unknown>>> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    const json: unknown = response.ok && (await response.json());
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}
