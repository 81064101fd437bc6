import type { Kind } from './against-schema.js';
import { isObject, type Path, type Properties, walk } from './walk.js';

/** What is at an address that a document names. */
export type Role =
  | 'picture'
  | 'audio'
  | 'video'
  | 'stream'
  | 'captions'
  | 'transcript'
  | 'chapters'
  /** A document of the contract. */
  | 'document'
  /** A page that a visitor may go to. */
  | 'page';

/** An address in a document. */
export interface Reference {
  readonly role: Role;
  /** As it stands there. */
  readonly address: string;
  readonly path: Path;
  /** The object it stands in: its `type`, `size` and so on. */
  readonly of: Properties;
}

/** Whose `src` a key is, by the key of the object it stands in. */
const roles: Readonly<Record<string, Role>> = {
  image: 'picture',
  logo: 'picture',
  audio: 'audio',
  live: 'stream',
  captions: 'captions',
  transcript: 'transcript',
  chapters: 'chapters',
  translations: 'document',
  related: 'document',
  _pinpoint: 'document',
};

/** Whose `src` it is, by the type of the block it stands in. */
const blockRoles: Readonly<Record<string, Role>> = { image: 'picture', video: 'video', audio: 'audio' };

/** All addresses that a document names, in its order. */
export function referencesOf(document: Properties, kind: Kind): readonly Reference[] {
  const found: Reference[] = [];
  for (const { value, key, path } of walk(document))
    if (isObject(value)) found.push(...ofObject(value, key, path, kind === 'feed'));
  return found;
}

function ofObject(of: Properties, key: string, path: Path, isFeed: boolean): readonly Reference[] {
  const { type, srcset } = of;
  const take = (name: string, role: Role | undefined): readonly Reference[] => {
    const address = of[name];
    return role && typeof address === 'string' && address
      ? [{ role, address, path: [...path, name], of }]
      : [];
  };
  const own = (typeof type === 'string' ? blockRoles[type] : undefined) ?? roles[key];
  const isAttachment = key === 'attachments';
  return [
    ...take('src', own),
    ...(typeof srcset === 'string'
      ? candidates(srcset).map((address) => ({
          role: 'picture' as const,
          address,
          path: [...path, 'srcset'],
          of,
        }))
      : []),
    ...take('poster', 'picture'),
    ...take('next', 'document'),
    ...take('next_url', 'document'),
    ...['url', 'href', 'home_page_url', 'external_url'].flatMap((name) =>
      take(name, isAttachment || key === 'hubs' ? undefined : 'page'),
    ),
    ...(isFeed
      ? ['image', 'banner_image', 'icon', 'favicon', 'avatar'].flatMap((name) => take(name, 'picture'))
      : []),
  ];
}

/** The addresses of a `srcset`. */
function candidates(srcset: string): readonly string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s[^,]*)?/g)].map(([, address = '']) => address);
}
