import { objectsOf } from '../walk.js';
import { type Checked, error, type Finding, warning } from './rule.js';

/** What only a list of tips has. */
export function* feedRules({ document, kind }: Checked): Generator<Finding> {
  if (kind !== 'feed') return;
  const known = new Set<unknown>();
  for (const [item, path] of objectsOf(document['items'], 'items')) {
    const { id, title, summary, content_text: text } = item;
    if (typeof id === 'string' && known.has(id))
      yield error(
        [...path, 'id'],
        `the id "${id}" stands twice`,
        'the widgets show the first alone: rename one',
      );
    known.add(id);
    if (title === undefined && summary === undefined && text === undefined)
      yield warning(path, 'the item has no title', 'add "title": it is what the list shows');
    if (item['url'] === undefined && item['_pinpoint'] === undefined)
      yield warning(path, 'the item leads nowhere', 'add "url", or "_pinpoint" with the document of the tip');
  }
}
