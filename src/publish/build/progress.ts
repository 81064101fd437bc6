/** How often plain lines say where a build is, in ms. */
const EVERY = 2000;

/** A duration as people say it shortly: `40 s`, `3 min`. */
const about = (ms: number): string =>
  ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;

/**
 * Tells on standard error what is being done and how long it will take: a bar on a terminal, a line now and then elsewhere, and
 * nothing for what is done at once.
 */
export function progress(stream: NodeJS.WriteStream = process.stderr) {
  const started = Date.now();
  let told = started;
  return (done: number, all: number, what: string): void => {
    const now = Date.now();
    const isEnd = done >= all;
    if (!stream.isTTY) {
      if (isEnd || now - told < EVERY) return;
      told = now;
      stream.write(`${done} of ${all}: ${what}\n`);
      return;
    }
    // A terminal is not faster than this.
    if (!isEnd && now - told < 50) return;
    told = now;
    if (isEnd) {
      stream.write('\r\x1b[K');
      return;
    }
    const width = 24;
    const share = Math.round((done / all) * width);
    const left = done > 5 ? `, ${about(((now - started) / done) * (all - done))} left` : '';
    const line = `${'█'.repeat(share)}${'░'.repeat(width - share)} ${done} of ${all}${left} · ${what}`;
    stream.write(`\r\x1b[K${line.slice(0, (stream.columns || 80) - 1)}`);
  };
}
