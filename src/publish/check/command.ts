import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Problem } from '../problem.js';
import { checkEndpoint } from './check-endpoint.js';
import { checkPath } from './check-path.js';
import { reportHtml } from './report-html.js';
import { countsOf, type Report, reportJson, reportText } from './report.js';

interface Options {
  readonly json?: true;
  readonly html?: string;
  readonly links: boolean;
}

/** `pinpoint check`: says what is wrong with documents, and sets the exit code 1 where there are errors. */
export function checkCommand(): Command {
  return new Command('check')
    .summary('check documents, or a live endpoint')
    .description(
      'Checks documents, folders of them, or a live endpoint as a browser in a clinic’s page sees it.\n' +
        'Says what is wrong, where, and what to do. The exit code is 1 where there are errors.',
    )
    .argument('<targets...>', 'files, folders or addresses')
    .option('--json', 'write the report as JSON')
    .option('--html <file>', 'write the report as a page too, to be opened and sorted')
    .option('--no-links', 'do not follow links to pages')
    .action(async (targets: readonly string[], options: Options) => {
      const report = await checkAll(targets, { links: options.links, now: new Date() });
      if (options.html !== undefined) await writeFile(options.html, reportHtml(report));
      process.stdout.write(options.json ? reportJson(report) : reportText(report));
      if (countsOf(report.problems).errors) process.exitCode = 1;
    });
}

/** Checks files, folders and addresses, one after the other. */
export async function checkAll(
  targets: readonly string[],
  options: { readonly links?: boolean; readonly now?: Date } = {},
): Promise<Report> {
  const problems: Problem[] = [];
  for (const target of targets) problems.push(...(await check(target, options)));
  return { targets, problems: once(problems) };
}

/** Two addresses may lead to the same documents. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function check(target: string, options: Parameters<typeof checkAll>[1]): Promise<readonly Problem[]> {
  if (/^https?:\/\//i.test(target))
    return URL.canParse(target)
      ? checkEndpoint(new URL(target).href, options)
      : [{ severity: 'error', file: target, message: 'this is no address', hint: 'see how it is spelled' }];
  try {
    return await checkPath(target, options);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const message = code === 'ENOENT' ? 'there is no such file or folder' : `it cannot be read (${code})`;
    return [
      { severity: 'error', file: target, message, hint: 'see that the path is right, and may be read' },
    ];
  }
}
