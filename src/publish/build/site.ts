import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../content/decode.js';
import type { Problem } from '../problem.js';
import { readYaml } from '../yaml.js';

/** What holds for all documents of one language, unless they say otherwise. */
export interface SiteLanguage {
  /** BCP 47 tag. */
  readonly inLanguage: string;
  /** The name of the list of tips. */
  readonly title: string;
  readonly description?: string;
  /** As the format has it. */
  readonly publisher?: unknown;
  readonly copyrightNotice?: string;
}

/** What `site.yaml` says. */
export interface Site {
  /** By what stands in the names of files; empty for those without. */
  of(language: string): SiteLanguage;
  /** The id of the show whose card stands below the articles; by default the only one. */
  readonly show: string | undefined;
  /** Its bytes: what was built with other ones is built again. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

const file = 'site.yaml';
/** What is said once for all languages. */
const once = ['show', 'languages'];
const known = ['inLanguage', 'title', 'description', 'publisher', 'copyrightNotice'];

/**
 * Reads `site.yaml`, which may be missing: the keys of the format that hold for all documents, `title` and `description` of
 * the list of tips, `show`, and below `languages` what is another in other languages.
 */
export async function readSite(content: string): Promise<Site> {
  const text = await readFile(join(content, file), 'utf8').catch(() => '');
  const { value, at, problems: found } = readYaml(text, file);
  const problems = [...found];
  const root = isRecord(value) ? value : {};
  const { languages, show, ...base } = root;
  const others = isRecord(languages) ? languages : {};
  const mind = (keys: Record<string, unknown>, ...path: string[]): void => {
    for (const key of Object.keys(keys))
      if (!known.includes(key))
        problems.push({
          severity: 'error',
          file,
          ...at(...path, key),
          message: `"${key}" is not a key of ${file}`,
          hint: `it knows ${[...known, ...(path.length ? [] : once)].join(', ')}`,
        });
  };
  mind(base);
  for (const [tag, keys] of Object.entries(others)) if (isRecord(keys)) mind(keys, 'languages', tag);

  const of = (language: string): SiteLanguage => {
    const own = others[language];
    const inLanguage = language || 'en';
    return { inLanguage, title: 'Tips', ...base, ...(language && { inLanguage }), ...(isRecord(own) && own) };
  };
  return { of, show: typeof show === 'string' ? show : undefined, text, problems };
}
