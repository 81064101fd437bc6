/** How many are handled between two places to pause. */
const STEP = 32;

/** Does something with each of many, and has places to pause on the way: who runs it decides whether to. */
export function* inSteps<T>(
  many: readonly T[],
  work: (one: T, index: number) => void,
): Generator<undefined, void> {
  for (const [index, one] of many.entries()) {
    if (index % STEP === STEP - 1) yield;
    work(one, index);
  }
}
