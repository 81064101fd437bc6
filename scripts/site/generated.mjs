/** The parts of docs/ that are written from the source: what stands between `<!-- name -->` and `<!-- /name -->`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { eventTables } from './events.mjs';
import { hasPlaces, recipes } from './site-builders.mjs';

const parts = [
  { file: 'docs/events.md', name: 'events', write: eventTables },
  { file: 'docs/site-builders.md', name: 'recipes', write: recipes, isThere: hasPlaces },
];

/** Brings them up to date; with `isCheck` writes nothing. Returns the files that were not. */
export async function updateGenerated(isCheck) {
  const stale = [];
  for (const { file, name, write, isThere = () => true } of parts) {
    if (!existsSync(file) || !isThere()) continue;
    const old = readFileSync(file, 'utf8');
    const between = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*(\n<!-- /${name} -->)`);
    const content = await write();
    const text = await format(
      old.replace(between, (_, before, after) => `${before}\n${content}\n${after}`),
      { ...(await resolveConfig(file)), parser: 'markdown' },
    );
    if (text === old) continue;
    stale.push(file);
    if (!isCheck) writeFileSync(file, text);
  }
  return stale;
}
