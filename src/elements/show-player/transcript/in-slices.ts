/** How long a slice takes, in milliseconds. On a slow phone its last step may take as long again. */
const SLICE = 4;

/** Lets the page do what it has to do meanwhile. */
export function nextTask(): Promise<unknown> {
  // Pages have scripts of this name.
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<unknown> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does work that has places to pause in slices, so that the page never waits for it; all of it at once where it takes no
 * longer than a slice. Rejects with what the work throws.
 */
export async function inSlices<T>(work: Generator<unknown, T>, pause = nextTask): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
}
