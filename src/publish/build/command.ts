import { Command } from 'commander';
import { addressOf } from '../arguments.js';
import { describe } from '../problem.js';
import { build, type BuildOptions, type BuildResult } from './build.js';
import { progress } from './progress.js';

interface Options {
  readonly out: string;
  readonly baseUrl: string;
  readonly script?: string;
}

/** The options that `build` and `serve` have in common. */
export function withBuildOptions(command: Command): Command {
  return command
    .option('--script <url>', 'where the pages get pinpoint.js from', addressOf)
    .requiredOption(
      '--base-url <url>',
      'where the endpoint will be, as in https://content.example/',
      addressOf,
    );
}

/** `pinpoint build CONTENT --out DIR --base-url URL`. */
export function buildCommand(): Command {
  return withBuildOptions(
    new Command('build')
      .description('make the endpoint: a folder of plain files for any CDN')
      .argument('<content>', 'the folder with articles/, shows/ and site.yaml')
      .requiredOption('--out <dir>', 'the folder to make; another build’s is brought up to date'),
  ).action(async (content: string, { out, baseUrl, script }: Options) => {
    const result = await build({ content, out, baseUrl, scriptUrl: script, onProgress: progress() });
    tell(result, out);
    if (!result.files) process.exitCode = 1;
  });
}

/** Says how a build went: problems on standard error, the result on standard output. */
export function tell({ problems, files, articles, shows }: BuildResult, out: BuildOptions['out']): void {
  for (const problem of problems) console.error(describe(problem));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (files)
    console.log(
      `${out}: ${articles} articles, ${shows} shows; ${files.written} files written, ${files.unchanged} unchanged, ${files.removed} removed`,
    );
  else console.error(`${errors} ${errors === 1 ? 'error' : 'errors'}: ${out} stays as it was`);
}
