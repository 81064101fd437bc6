import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { isRecord } from '../../content/decode.js';
import { readFrontMatter } from '../markdown/front-matter.js';
import type { LinkTarget, LinkTo } from '../markdown/links.js';
import { readBlocks } from '../markdown/read-blocks.js';
import { extensionOf, types } from '../media-types.js';
import { nearest } from '../nearest.js';
import { isAbsolute, localFile } from '../output/address.js';
import { type Addresses, addressesOf } from './addresses.js';
import type { Sources } from './sources.js';

/** What may be the address of a page: without a file of that name here, it stays as it is. */
const pages = new Set('html htm php asp aspx json xml rss txt css js'.split(' '));

/** Links between the files of the contents: to articles, by their Markdown, and to shows, by their `show.yaml`. */
export class Links {
  readonly #content: string;
  readonly #baseUrl: string;
  readonly #published: ReadonlyMap<string, Addresses>;
  readonly #ids = new Map<string, ReadonlySet<string>>();

  /**
   * @param content the folder of contents, absolute
   * @param baseUrl where the endpoint will be, with a final slash
   */
  constructor(content: string, baseUrl: string, { articles, shows }: Sources) {
    this.#content = content;
    this.#baseUrl = baseUrl;
    this.#published = new Map([
      ...articles.map(({ file, id, language }) => [file, addressesOf('articles', id, language)] as const),
      ...shows.map(({ file, id }) => [file, addressesOf('shows', id)] as const),
    ]);
  }

  /** @param from the file with the links, relative to the folder of contents */
  from(from: string): LinkTo {
    return (address) => {
      const extension = extensionOf(address);
      // A final dot and digits are part of a name: v1.2
      if (isAbsolute(address) || !/^[a-z]/.test(extension)) return undefined;
      const local = localFile(address, join(this.#content, from));
      if (typeof local === 'string')
        return pages.has(extension)
          ? undefined
          : wrong(address, `"${address}" ${local}`, 'write where the file is from here, as in ../name.md');
      const path = relative(this.#content, local.file).split(sep).join('/');
      const addresses = this.#published.get(path);
      if (addresses) return this.#page(path, addresses, local.fragment, from);
      return existsSync(local.file) ? refused(address, path) : this.#missing(address, path, from);
    };
  }

  #page(path: string, { page, document }: Addresses, fragment: string, from: string): LinkTarget {
    if (path === from && fragment) return { href: fragment };
    const whole = (address: string): string => new URL(address, this.#baseUrl).href;
    const target = { href: whole(page) + fragment, document: whole(document) };
    const id = decoded(fragment.slice(1));
    if (!id || !path.endsWith('.md') || /^ref-\d+$/.test(id)) return target;
    const ids = this.#idsOf(path);
    if (ids.has(id)) return target;
    const meant = nearest(id, [...ids]);
    const hint = meant ? `did you mean #${meant}?` : `write {#${id}} at the end of one`;
    const message = `no heading in ${path} has the id "${id}"`;
    return { ...target, problem: { severity: 'warning', message, hint } };
  }

  #idsOf(path: string): ReadonlySet<string> {
    let ids = this.#ids.get(path);
    if (!ids) {
      const { body } = readFrontMatter(readFileSync(join(this.#content, path), 'utf8'), path);
      this.#ids.set(path, (ids = new Set(headingIds(readBlocks(body, path).blocks))));
    }
    return ids;
  }

  #missing(address: string, path: string, from: string): LinkTarget | undefined {
    const extension = extensionOf(path);
    if (pages.has(extension)) return undefined;
    const known = [...this.#published.keys(), ...filesBeside(join(this.#content, path))].map((file) => ({
      name: basename(file),
      file: file.includes('/') ? file : posix.join(posix.dirname(path), file),
    }));
    const alike = known.filter(({ name }) => extensionOf(name) === extension);
    const meant = nearest(
      basename(path),
      alike.map(({ name }) => name),
    );
    const file = alike.find(({ name }) => name === meant)?.file;
    return wrong(
      address,
      `there is no file "${address}"`,
      file === undefined
        ? 'check the name, capitals too, or begin the address with https://'
        : `did you mean ${posix.relative(posix.dirname(from), file)}?`,
    );
  }
}

/** What is there, but has no page; undefined for media, which are published with the article. */
function refused(address: string, path: string): LinkTarget | undefined {
  const extension = extensionOf(path);
  if (extension === 'md' || extension === 'yaml')
    return basename(path).startsWith('_')
      ? wrong(address, `"${address}" is a draft, which is not published`, 'take the _ off its name')
      : wrong(
          address,
          `"${address}" has no page`,
          'link to an article in articles/, or to the show.yaml of a show',
        );
  if (!pages.has(extension) && extension in types) return undefined;
  return wrong(
    address,
    `"${address}" is of a kind that is not published (.${extension})`,
    'link to a PDF, a picture, a film or a sound, or to an address with https://',
  );
}

function wrong(address: string, message: string, hint: string): LinkTarget {
  return { href: address, problem: { severity: 'error', message, hint } };
}

function filesBeside(file: string): readonly string[] {
  try {
    return readdirSync(dirname(file)).filter((name) => extensionOf(name) !== 'md');
  } catch {
    return [];
  }
}

function* headingIds(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* headingIds(item);
  else if (isRecord(value)) {
    if (value['type'] === 'heading' && typeof value['id'] === 'string') yield value['id'];
    for (const item of Object.values(value)) if (typeof item === 'object') yield* headingIds(item);
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
