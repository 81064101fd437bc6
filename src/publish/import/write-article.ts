import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inOrder, type Problem } from '../problem.js';
import type { FoundArticle } from './found-article.js';
import { frontMatter, type Written } from './front-matter.js';
import { Images } from './images.js';
import { resolve } from './pictures.js';
import type { FetchOptions } from '../polite-fetch.js';
import { cleanSlug } from './slug.js';
import { toMarkdown, type HtmlSource } from './to-markdown.js';

/** How articles are written. */
export interface WriteOptions {
  /** The folder that `articles` is in. */
  readonly out: string;
  readonly overwrite?: boolean | undefined;
  /** Whether images stay where they are. */
  readonly keepImages?: boolean | undefined;
  readonly how?: FetchOptions | undefined;
}

/** What became of an article. */
export interface WriteResult {
  /** From the folder; undefined where it was there already. */
  readonly file: string | undefined;
  readonly images: number;
  readonly problems: readonly Problem[];
}

/** Writes articles into a folder, each under a name of its own. */
export class ArticleWriter {
  readonly #options: WriteOptions;
  readonly #names = new Set<string>();

  constructor(options: WriteOptions) {
    this.#options = options;
  }

  /** @throws {Error} where the folder cannot be written */
  async write(found: FoundArticle): Promise<WriteResult> {
    const { out, overwrite, keepImages, how } = this.#options;
    const name = this.#nameFor(found);
    const file = `articles/${name}.md`;
    const folder = join(out, 'articles');
    if (!overwrite && (await exists(join(out, file)))) {
      return {
        file: undefined,
        images: 0,
        problems: [
          {
            severity: 'warning',
            file,
            message: `it is there already: “${found.headline}” was not written`,
            hint: 'add --overwrite to replace it',
          },
        ],
      };
    }
    await mkdir(folder, { recursive: true });
    const images = new Images(folder, name, found.base, how);
    // What has no address on the web is always saved.
    const place = async (address: string) =>
      keepImages && /^https?:/.test(address) ? address : images.place(address);
    const source = {
      file,
      base: found.base,
      linkBase: found.linkBase,
      headline: found.headline,
      css: found.css,
      placeImage: place,
    };
    const { text, problems } = await compose(found, source);
    await put(join(out, file), text);
    return { file, images: images.count, problems: inOrder([...problems, ...images.problems]) };
  }

  /** Translations are named after their original: `back.fr.md`. */
  #nameFor({ slug, headline, translationOf, inLanguage }: FoundArticle): string {
    const plain = cleanSlug(translationOf ?? slug, headline);
    const language = cleanSlug(inLanguage ?? '', '-');
    const base = translationOf !== undefined && inLanguage ? `${plain}.${language}` : plain;
    let name = base;
    for (let number = 2; this.#names.has(name); number++) name = base.replace(plain, `${plain}-${number}`);
    this.#names.add(name);
    return name;
  }
}

async function compose(
  found: FoundArticle,
  source: Omit<HtmlSource, 'html'>,
): Promise<{ text: string; problems: readonly Problem[] }> {
  const { file, base, linkBase } = source;
  const problems: Problem[] = [];
  const inLine = async (html: string, key: string): Promise<string> => {
    const { markdown, problems: lost } = await toMarkdown({ html, file, base, linkBase });
    problems.push(
      ...lost.map((problem) => ({ ...problem, line: undefined, message: `in ${key}: ${problem.message}` })),
    );
    return markdown.trim().replace(/\s*\n\s*/g, ' ');
  };
  const image = await pictureOf(found, source, problems);
  const written: Written = {
    description: found.description && (await inLine(found.description, 'description')),
    image: image && { ...image, caption: image.caption && (await inLine(image.caption, 'caption')) },
  };
  const front = frontMatter(found, written);
  const body = await toMarkdown({ html: found.html, ...source });
  if (!body.markdown.trim()) {
    problems.push({
      severity: 'error',
      file,
      message: 'nothing is left of its text',
      hint: `compare it with ${found.url ?? found.source}`,
    });
  }
  const above = front.split('\n').length;
  const moved = body.problems.map((problem) => ({ ...problem, line: problem.line && problem.line + above }));
  return { text: `${front}\n${body.markdown}`, problems: [...problems, ...moved] };
}

/** Without alt text it is written so, and the reader of the Markdown says so too. */
async function pictureOf(
  { image, base }: FoundArticle,
  { file, placeImage }: Omit<HtmlSource, 'html'>,
  problems: Problem[],
): Promise<Written['image']> {
  if (!image) return undefined;
  const address = resolve(image.src, base);
  if (!image.alt) {
    problems.push({
      severity: 'error',
      file,
      message: `the image above the article, ${address}, has no alt text`,
      hint: 'say what it shows at image, alt',
    });
  }
  return { ...image, src: (await placeImage?.(address)) ?? address };
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/** Whole or not at all; a link that stands there is replaced, not followed. */
async function put(file: string, text: string): Promise<void> {
  const whole = `${file}.new`;
  await writeFile(whole, text);
  await rename(whole, file);
}
