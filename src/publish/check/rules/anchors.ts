import { objects, objectsOf } from '../walk.js';
import { error, type Checked, type Finding, warning } from './rule.js';

/** Ids of headings stand once; `#id` and `#ref-N` lead somewhere. */
export function* anchors({ document, kind }: Checked): Generator<Finding> {
  if (kind !== 'article') return;
  const ids = new Set<string>();
  for (const { value, path } of objects(document['body'])) {
    const { type, id } = value;
    if (type !== 'heading' || typeof id !== 'string') continue;
    const at = ['body', ...path, 'id'];
    if (ids.has(id)) yield error(at, `the id "${id}" stands twice`, 'links lead to the first: rename one');
    if (/^ref-\d+$/.test(id))
      yield error(at, `the id "${id}" is that of a source`, 'rename it: #ref-N leads to the Nth source');
    ids.add(id);
  }
  yield* links({ document, kind }, ids);
}

function* links({ document }: Checked, ids: ReadonlySet<string>): Generator<Finding> {
  const own = typeof document['url'] === 'string' ? document['url'].replace(/#.*/, '') : undefined;
  const sources = objectsOf(document['citation']).length;
  for (const { value, path } of objects(document)) {
    const { href } = value;
    if (typeof href !== 'string') continue;
    const [page, hash] = parted(href);
    if (hash === undefined || (page && page !== own)) continue;
    const at = [...path, 'href'];
    const source = /^ref-(\d+)$/.exec(hash)?.[1];
    if (source === undefined) {
      if (!ids.has(hash))
        yield error(at, `"#${hash}" leads nowhere`, `no heading has the id "${hash}": ${choices(ids)}`);
    } else if (+source < 1 || +source > sources)
      yield error(
        at,
        `"#ref-${source}" leads nowhere`,
        sources ? `there are ${sources} sources in "citation"` : 'there is no source in "citation"',
      );
  }
}

function parted(href: string): readonly [page: string, hash: string | undefined] {
  const start = href.indexOf('#');
  if (start < 0) return [href, undefined];
  const hash = href.slice(start + 1);
  try {
    return [href.slice(0, start), decodeURIComponent(hash)];
  } catch {
    return [href.slice(0, start), hash];
  }
}

function choices(ids: ReadonlySet<string>): string {
  return ids.size ? `there are ${[...ids].slice(0, 8).join(', ')}` : 'give it to one';
}

/** Screen readers' users go from heading to heading: none is more than a level below the one before. */
export function* headings({ document }: Checked): Generator<Finding> {
  let before = 0;
  for (const { value, path } of objects(document['body'])) {
    if (value['type'] !== 'heading') continue;
    const { level = 1 } = value;
    if (typeof level !== 'number' || level > 4) continue;
    if (level > before + 1)
      yield warning(
        ['body', ...path, 'level' in value ? 'level' : 'text'],
        before
          ? `a heading of level ${level} follows one of level ${before}`
          : `the first heading is of level ${level}`,
        `make it ${before + 1}, so that no level is skipped`,
      );
    before = level;
  }
}
