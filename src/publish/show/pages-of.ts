/** A document of a show's. */
export interface ShowPage {
  /** Its file, without `.json`, beside that of the show. */
  readonly name: string;
  readonly json: Record<string, unknown>;
}

/**
 * Parts a show into documents: the first is the show with its newest episodes, `size` to twice that less one; older ones are in
 * documents of `size` each, linked by `next`. Those are filled and numbered from the oldest, so that none of them changes when a new
 * episode comes, and all stay in caches but the first.
 *
 * @param name the file of the show, without `.json`; its id by default
 */
export function pagesOf(
  json: Record<string, unknown>,
  size = 50,
  name = String(json['id']),
): readonly ShowPage[] {
  const episodes = Array.isArray(json['episodes']) ? (json['episodes'] as readonly unknown[]) : [];
  const { version, type, id, name: title, inLanguage } = json;
  const older = Math.max(0, Math.floor(episodes.length / size) - 1);
  const nameOf = (page: number) => `${name}-episodes-${page}`;
  const next = (page: number) => (page ? { next: `${encodeURIComponent(nameOf(page))}.json` } : {});
  const first = { ...json, episodes: episodes.slice(0, episodes.length - older * size), ...next(older) };
  const pages = [{ name, json: first }];
  for (let page = older; page > 0; page--) {
    const end = episodes.length - (page - 1) * size;
    const head = { version, type, id, name: title, ...(inLanguage !== undefined && { inLanguage }) };
    pages.push({
      name: nameOf(page),
      json: { ...head, episodes: episodes.slice(end - size, end), ...next(page - 1) },
    });
  }
  return pages;
}
