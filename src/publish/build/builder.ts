import { Assets } from '../output/assets.js';
import type { Output } from '../output/output.js';
import type { ShowBelow } from '../pages/article-page.js';
import type { Problem } from '../problem.js';
import type { Links } from './links.js';
import type { Site } from './site.js';

/** A file of the output: where it goes, relative to the endpoint, and what is in it. */
export type Written = readonly [path: string, body: string];

/** What all parts of one build share. */
export class Builder {
  readonly assets: Assets;
  readonly problems: Problem[] = [];
  /** What stands below each article; known when the shows are built. */
  show: ShowBelow | undefined;

  /**
   * @param content the folder of contents, absolute
   * @param baseUrl where the endpoint will be, with a final slash
   * @param key of all that every document depends on: what was built with another one is built again
   * @param links what links between the files of the contents mean
   * @param scriptUrl where the pages get the widgets from
   */
  constructor(
    readonly content: string,
    readonly baseUrl: string,
    readonly site: Site,
    readonly output: Output,
    readonly key: string,
    readonly links: Links,
    readonly scriptUrl: string,
  ) {
    this.assets = new Assets(output);
  }

  report(problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  /** Writes files, each before the next is made; gives their paths. */
  async writeAll(files: Iterable<Written>): Promise<readonly string[]> {
    const paths: string[] = [];
    for (const [path, body] of files) {
      await this.output.write(path, body);
      paths.push(path);
    }
    return paths;
  }
}
