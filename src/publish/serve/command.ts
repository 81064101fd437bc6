import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { addressOf, portOf } from '../arguments.js';
import { build } from '../build/build.js';
import { tell } from '../build/command.js';
import { progress } from '../build/progress.js';
import { ownFolder } from '../output/paths.js';
import { serveOutput } from './serve.js';
import { watch } from './watch.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly script?: string;
}

/** `pinpoint serve DIR`: an endpoint on this machine, made anew with each change where DIR is a folder of contents. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve an endpoint on this machine; contents are built, and built again when they change')
    .argument('<dir>', 'a folder that `pinpoint build` has made, or a folder of contents')
    .option('--port <port>', 'the port; 0: one that is free', portOf, 8080)
    .option('--host <host>', 'the address to listen at', '127.0.0.1')
    .option('--script <url>', 'where the pages get pinpoint.js from', addressOf)
    .action(async (dir: string, options: Options) => {
      if (!existsSync(dir)) throw new Error(`${dir} is not there`);
      const isBuilt = existsSync(join(dir, ownFolder));
      const out = isBuilt ? resolve(dir) : await mkdtemp(join(tmpdir(), 'pinpoint-'));
      const { origin, close } = await serveOutput(out, {
        port: options.port,
        host: options.host,
        fresh: true,
      });
      const rebuild = async (): Promise<void> => {
        const given = { content: dir, out, baseUrl: origin, scriptUrl: options.script };
        tell(await build({ ...given, onProgress: progress() }), out);
      };
      // Whatever goes wrong, the server would keep the command alive.
      try {
        if (!isBuilt) await rebuild();
        const watching = isBuilt ? undefined : await watch(resolve(dir), rebuild, { onError: console.error });
        console.log(`${origin}/ serves ${dir}; Ctrl+C ends it`);
        await new Promise<void>((end) => process.once('SIGINT', end).once('SIGTERM', end));
        await watching?.close();
      } finally {
        await close();
        if (!isBuilt) await rm(out, { recursive: true, force: true });
      }
    });
}
