import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Output } from '../output/output.js';
import { eachOf } from '../output/slots.js';

/** Where the widgets are, relative to the endpoint. */
export const WIDGETS = 'widgets/';

/** The folder of the built widgets: that of the package, or of a checkout. */
const folder = ['../../../', '../../../dist/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'pinpoint.js')));

/**
 * Puts the script tag and all that it loads into the endpoint, so that its pages need no other host.
 *
 * @throws where the widgets have not been built
 */
export async function writeWidgets(output: Output): Promise<void> {
  if (!folder)
    throw new Error('the widgets are not built: run npm run build, or name their address by --script');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && name !== 'pinpoint.all.js');
  await eachOf(names, async (name) => output.write(WIDGETS + name, await readFile(join(folder, name))));
}
