/** Marks in the contents the section that is being read: the last whose heading has passed the upper third. */
export function followReading(contents) {
  const links = new Map(
    [...(contents?.querySelectorAll('a') ?? [])].map((link) => [
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
      link,
    ]),
  );
  if (!links.size) return;
  const mark = () => {
    const passed = [...links.keys()].filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
    );
    const current = links.get(passed.at(-1));
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  let isAwaited = false;
  addEventListener(
    'scroll',
    () => {
      if (isAwaited) return;
      isAwaited = true;
      requestAnimationFrame(() => {
        isAwaited = false;
        mark();
      });
    },
    { passive: true },
  );
}
