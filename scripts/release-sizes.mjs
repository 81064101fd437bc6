/** What each situation of `npm run size` costs, in bytes of brotli, by its name. */
export const sizesOf = (reports) => Object.fromEntries(reports.map(({ name, brotli }) => [name, brotli]));

const signed = (bytes) => (bytes > 0 ? `+${bytes}` : `${bytes}`);

/**
 * What has changed since the last release, a line each; the first release has nothing to be compared with.
 *
 * @param last what release-sizes.json holds; nothing before the first release
 */
export function changesIn(sizes, last) {
  if (!last) return ['This is the first release: there is no other to compare its sizes with.'];
  const names = [...new Set([...Object.keys(last.sizes), ...Object.keys(sizes)])];
  const lines = names.flatMap((name) => {
    const [before, now] = [last.sizes[name], sizes[name]];
    if (before === now) return [];
    if (before === undefined) return [`${name}: new, ${now} bytes`];
    if (now === undefined) return [`${name}: gone, it was ${before} bytes`];
    return [`${name}: ${signed(now - before)} bytes, ${before} to ${now}`];
  });
  return lines.length
    ? [`Since ${last.version}, in brotli:`, ...lines]
    : [`Nothing has changed in size since ${last.version}.`];
}
