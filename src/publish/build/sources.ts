import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** A Markdown file that is an article in one language. */
export interface ArticleSource {
  /** Relative to the folder of contents, with `/`. */
  readonly file: string;
  /** Its name without the language. */
  readonly id: string;
  /** What stands between its name and `.md`: `fr` in `back.fr.md`; empty for the language of the site. */
  readonly language: string;
}

/** A folder with a show in it. */
export interface ShowSource {
  /** Its `show.yaml`, relative to the folder of contents. */
  readonly file: string;
  readonly id: string;
}

export interface Sources {
  readonly articles: readonly ArticleSource[];
  readonly shows: readonly ShowSource[];
}

/** `.fr`, `.fr-CA`, `.zh-Hant` at the end of a name. */
const suffix = /\.([a-z]{2,3}(?:-[A-Za-z\d]{2,8})*)$/;

/** Finds what is to be published below a folder, in an order that does not depend on the file system. */
export async function findSources(content: string): Promise<Sources> {
  const articles: ArticleSource[] = [];
  for (const file of await filesIn(content, 'articles')) {
    if (!file.endsWith('.md') || basename(file).startsWith('_')) continue;
    const name = basename(file, '.md');
    const language = suffix.exec(name)?.[1] ?? '';
    articles.push({ file, language, id: language ? name.slice(0, -language.length - 1) : name });
  }
  const shows = (await filesIn(content, 'shows'))
    .filter((file) => basename(file) === 'show.yaml')
    .map((file) => ({ file, id: basename(dirname(file)) }));
  return { articles, shows };
}

/** The files below a folder, relative to the folder of contents and in order; none where it is not there. */
async function filesIn(content: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(content, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(content, join(parentPath, name)).split(sep).join('/'))
    .sort();
}
