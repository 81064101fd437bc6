import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { describe, inOrder, type Problem } from '../problem.js';
import type { FoundArticle } from './found-article.js';
import { readHtmlPage } from './html.js';
import { readWordPressFile } from './wordpress-file.js';
import { readWordPressSite } from './wordpress-site.js';
import { ArticleWriter } from './write-article.js';

interface Options {
  readonly out: string;
  readonly overwrite?: boolean;
  readonly keepImages?: boolean;
  readonly drafts?: boolean;
}

/** What came of an import. */
export interface ImportResult {
  /** From the folder. */
  readonly files: readonly string[];
  readonly images: number;
  /** How many articles stayed as they were. */
  readonly skipped: number;
  readonly problems: readonly Problem[];
}

/** `pinpoint import`: articles from elsewhere as Markdown. */
export function importCommand(): Command {
  const command = new Command('import').description('Brings articles from elsewhere as Markdown.');
  const options = (of: Command) =>
    of
      .option('--out <dir>', 'the folder of contents; articles come into its folder articles', '.')
      .option('--overwrite', 'replace articles that are there already')
      .option('--keep-images', 'leave images where they are, and write their addresses');
  options(command.command('wordpress'))
    .description('Posts and pages of a WordPress export (WXR), or of a site that shows its REST API.')
    .argument('<source>', 'the file of the export, or the address of the site')
    .option('--drafts', 'also what is not published (from an export)')
    .action(async (source: string, given: Options) => {
      finish(await importArticles((report) => wordPress(source, given, report), given));
    });
  options(command.command('html'))
    .description('Pages: the main content of each, and what it says of itself.')
    .argument('<source...>', 'files or addresses')
    .action(async (sources: readonly string[], given: Options) => {
      finish(await importArticles((report) => pages(sources, report), given));
    });
  return command;
}

/** Writes what a source has, one article after the other. */
export async function importArticles(
  source: (report: (problem: Problem) => void) => AsyncIterable<FoundArticle>,
  { out, overwrite, keepImages }: Options,
): Promise<ImportResult> {
  const problems: Problem[] = [];
  const files: string[] = [];
  let images = 0;
  let skipped = 0;
  const writer = new ArticleWriter({ out, overwrite, keepImages });
  for await (const found of source((problem) => problems.push(problem))) {
    const result = await writer.write(found);
    if (result.file === undefined) skipped++;
    else files.push(result.file);
    images += result.images;
    problems.push(...result.problems);
  }
  return { files, images, skipped, problems: inOrder(problems) };
}

async function* wordPress(
  source: string,
  { drafts }: Options,
  report: (problem: Problem) => void,
): AsyncGenerator<FoundArticle> {
  if (/^https?:/i.test(source)) yield* readWordPressSite(source, { drafts, report });
  else if (await isFile(source)) yield* readWordPressFile(source, { drafts, report });
  else
    report({
      severity: 'error',
      file: source,
      message: 'there is no such file',
      hint: 'name a file, or an address with https://',
    });
}

async function* pages(
  sources: readonly string[],
  report: (problem: Problem) => void,
): AsyncGenerator<FoundArticle> {
  for (const source of sources) {
    const found = await readHtmlPage(source, report);
    if (found) yield found;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function finish({ files, images, skipped, problems }: ImportResult): void {
  for (const problem of problems) console.error(describe(problem));
  for (const file of files) console.log(file);
  const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
  const parts = [
    `${count(files.length, 'article')} written`,
    `${count(images, 'image')} saved`,
    skipped && `${skipped} left as they were`,
    `${count(problems.length, 'thing')} reported`,
  ];
  console.log(parts.filter(Boolean).join(', '));
  if (!files.length && !skipped) process.exitCode = 1;
}
