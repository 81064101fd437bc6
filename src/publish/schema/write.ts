import { articleSchema } from './article.js';
import { feedSchema } from './feed.js';
import { showSchema } from './show.js';

/** The schemas by the names of their files. */
export function schemaFiles(): Record<string, object> {
  return {
    'article.schema.json': articleSchema,
    'show.schema.json': showSchema,
    'feed.schema.json': feedSchema,
  };
}
