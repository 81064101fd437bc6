import { override } from './fake-network.js';

/** Time that stands still until a test moves it: `setTimeout`, `clearTimeout` and `Date.now` of the page. */
export interface FakeClock {
  /** In how many ms each timer falls due, the next first. */
  readonly due: readonly number[];
  /** Moves on, running what falls due on the way; what follows from each timer has its turn before the next. */
  tick(ms: number): Promise<void>;
  /** Real time passes until a condition holds: for what takes place outside of the clock (streams, caches). */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Gives the page its own time back. */
  restore(): void;
}

interface Timer {
  readonly at: number;
  run(): void;
}

/** Of all clocks: one must not end the timers of the next. */
let last = 0;

/** @param start The time at which it stands, in milliseconds since the epoch; the true one by default. */
export function fakeClock(start = Date.now()): FakeClock {
  const later = setTimeout.bind(window);
  const timers = new Map<number, Timer>();
  const turn = (): Promise<void> => new Promise((resolve) => later(resolve));
  let time = start;

  const setTimer = (callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): number => {
    timers.set(++last, {
      at: time + Math.max(0, ms),
      run: () => {
        callback(...given);
      },
    });
    return last;
  };
  const restores = [
    override(window, 'setTimeout', setTimer),
    override(window, 'clearTimeout', (id: number) => timers.delete(id)),
    override(Date, 'now', () => time),
  ];

  const inOrder = (): [number, Timer][] => [...timers].sort(([, a], [, b]) => a.at - b.at);

  return {
    get due() {
      return inOrder().map(([, timer]) => timer.at - time);
    },
    async tick(ms) {
      const end = time + ms;
      for (;;) {
        await turn();
        const next = inOrder()[0];
        if (!next || next[1].at > end) break;
        time = next[1].at;
        timers.delete(next[0]);
        next[1].run();
      }
      time = end;
      await turn();
    },
    async until(holds) {
      while (!(await holds())) await turn();
    },
    restore() {
      for (const restore of restores) restore();
    },
  };
}
