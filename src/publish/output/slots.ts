import { availableParallelism } from 'node:os';

/** Lets so much work run at once, the rest in the order in which it came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async use<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The slot goes to the next in line without being free in between, so nobody can overtake.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}

/**
 * Does something with each item, some at once; the next item is taken only when there is room for it. After a
 * failure no further one is begun, and it is thrown once those under way are over.
 *
 * @param atOnce default twice the number of cores: while some wait for the disk, others compress
 */
export async function eachOf<T>(
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<void>,
  atOnce = 2 * availableParallelism(),
): Promise<void> {
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  for await (const item of items) {
    const task: Promise<void> = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= atOnce) await Promise.race(running);
    if (failures.length) break;
  }
  await Promise.all(running);
  if (failures.length) throw failures[0];
}
