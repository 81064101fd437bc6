import type { HostPage } from './host-page.js';

/** What a page holds on to, and what runs in it. */
export interface Watch {
  /** Listeners on what outlives a widget (the window, the document, the voices, media queries): `window scroll`. */
  listeners(): string[];
  /** Elements that observers look at: `IntersectionObserver`. */
  observed(): string[];
  /** Open channels to other tabs. */
  channels(): number;
  /** In how many milliseconds each timer falls due. */
  timers(): number[];
  /** What was called back since the last time it was asked for: `timer`, `frame`, `idle`, `MutationObserver`. */
  called(): string[];
  /** Moves the clock of the page on, and runs the timers that fall due on the way. */
  advance(ms: number): Promise<void>;
}

/** To be run in a page before any other script. */
export function watchPage(): void {
  const live = new Map<object, Map<string, string>>();
  const calls: string[] = [];
  const ids = new WeakMap<object, number>();
  let lastId = 0;
  const idOf = (thing: unknown): number => {
    if (!(thing instanceof Object)) return 0;
    if (!ids.has(thing)) ids.set(thing, ++lastId);
    return ids.get(thing) ?? 0;
  };

  const names = new Map<unknown, string>([
    [window, 'window'],
    [document, 'document'],
    [window.speechSynthesis, 'speechSynthesis'],
    [window.visualViewport, 'visualViewport'],
  ]);
  const nameOf = (target: object) =>
    names.get(target) ?? (target instanceof MediaQueryList ? 'MediaQueryList' : undefined);
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const key = (type: string, listener: unknown, options: unknown) =>
    `${type} ${idOf(listener)} ${String(options instanceof Object ? (options as { capture?: boolean }).capture : options)}`;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    // Called on nothing, it is the window's.
    const target = (this as EventTarget | undefined) ?? window;
    const name = nameOf(target);
    if (name) {
      if (!live.has(target)) live.set(target, new Map());
      live.get(target)?.set(key(type, listener, options), `${name} ${type}`);
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    live.get(target)?.delete(key(type, listener, options));
    remove.call(target, type, listener, options);
  };

  const watched = new Map<object, Set<unknown>>();
  for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const) {
    const Own = window[name] as unknown as new (...given: unknown[]) => {
      observe(target: unknown, options?: unknown): void;
      unobserve?(target: unknown): void;
      disconnect(): void;
    };
    class Watched extends Own {
      constructor(callback: (...given: unknown[]) => void, options?: unknown) {
        super((...given: unknown[]) => {
          calls.push(name);
          callback(...given);
        }, options);
      }
      override observe(target: unknown, options?: unknown): void {
        watched.set(this, (watched.get(this) ?? new Set()).add(target));
        super.observe(target, options);
      }
      override unobserve(target: unknown): void {
        watched.get(this)?.delete(target);
        super.unobserve?.(target);
      }
      override disconnect(): void {
        watched.delete(this);
        super.disconnect();
      }
    }
    Object.defineProperty(Watched, 'name', { value: name });
    (window as unknown as Record<string, unknown>)[name] = Watched;
  }

  let channels = 0;
  const Channel = window.BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      channels++;
    }
    override close(): void {
      channels--;
      super.close();
    }
  };

  let ahead = 0;
  const { now } = Date;
  Date.now = () => now() + ahead;
  const timers = new Map<number, { readonly at: number; run(): void }>();
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat } = window;
  window.setTimeout = ((callback: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const run = () => {
      timers.delete(id);
      calls.push('timer');
      callback(...given);
    };
    const id = set(run, ms);
    timers.set(id, { at: Date.now() + ms, run });
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    timers.delete(id as number);
    clear(id);
  };
  window.setInterval = ((callback: (...given: unknown[]) => void, ms = 0) =>
    repeat(() => {
      calls.push('interval');
      callback();
    }, ms)) as typeof setInterval;
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    frame((time) => {
      calls.push('frame');
      callback(time);
    });

  const watch: Watch = {
    listeners: () => [...live.values()].flatMap((some) => [...some.values()]).sort(),
    observed: () =>
      [...watched].flatMap(([observer, targets]) => [...targets].map(() => observer.constructor.name)).sort(),
    channels: () => channels,
    timers: () => [...timers.values()].map(({ at }) => at - Date.now()),
    called: () => calls.splice(0).sort(),
    async advance(ms) {
      const end = Date.now() + ms;
      for (;;) {
        const next = [...timers].sort(([, a], [, b]) => a.at - b.at)[0];
        if (!next || next[1].at > end) break;
        ahead += Math.max(0, next[1].at - Date.now());
        clear(next[0]);
        next[1].run();
        await new Promise((resolve) => set(resolve));
      }
      ahead += Math.max(0, end - Date.now());
    },
  };
  Object.assign(window, { watch });
}

/** What a page holds on to, where {@link watchPage} ran in it. */
export function watchOf({ window }: HostPage): Watch {
  return (window as Window & { watch?: Watch }).watch!;
}
