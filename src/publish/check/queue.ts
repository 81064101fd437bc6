/** How many requests run at once. */
export interface Limits {
  readonly atOnce: number;
  readonly perHost: number;
}

/** Runs tasks, few at once, and fewer at once for one host. */
export class Queue {
  readonly #limits: Limits;
  readonly #running = new Map<string, number>();
  readonly #waiting: { host: string; start: () => void }[] = [];
  #atOnce = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Runs a task when its turn comes. */
  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    if (!this.#isFree(host))
      await new Promise<void>((start) =>
        this.#waiting.push({ host, start: () => (this.#count(host, 1), start()) }),
      );
    else this.#count(host, 1);
    try {
      return await task();
    } finally {
      this.#count(host, -1);
      const next = this.#waiting.findIndex((waiting) => this.#isFree(waiting.host));
      if (next >= 0) this.#waiting.splice(next, 1)[0]?.start();
    }
  }

  #isFree(host: string): boolean {
    const { atOnce, perHost } = this.#limits;
    return this.#atOnce < atOnce && (this.#running.get(host) ?? 0) < perHost;
  }

  #count(host: string, change: number): void {
    this.#atOnce += change;
    this.#running.set(host, (this.#running.get(host) ?? 0) + change);
  }
}
