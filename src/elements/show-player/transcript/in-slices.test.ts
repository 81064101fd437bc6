import { expect } from '@open-wc/testing';
import { override } from '../../../../test/fake-network.js';
import { inSlices, nextTask } from './in-slices.js';

describe('work in slices', () => {
  let now: number;
  let restore: () => void;
  beforeEach(() => {
    now = 0;
    restore = override(performance, 'now', () => now);
  });
  afterEach(() => restore());

  /** So many steps of one millisecond. */
  function* steps(count: number): Generator<undefined, string> {
    for (let step = 0; step < count; step++) {
      now++;
      yield;
    }
    return 'done';
  }

  it('pauses after each few milliseconds, and gives what the work gives', async () => {
    const pauses: number[] = [];
    const pause = () => {
      pauses.push(now);
      return Promise.resolve();
    };
    expect(await inSlices(steps(10), pause)).to.equal('done');
    expect(pauses).to.deep.equal([4, 8]);
  });

  it('is done at once where there is little of it', () => {
    let isDone = false;
    void inSlices(
      (function* () {
        yield* steps(3);
        isDone = true;
      })(),
    );
    expect(isDone).to.equal(true);
  });

  it('tells what the work throws, in a later slice too', async () => {
    const work = function* (): Generator<undefined, void> {
      yield* steps(6);
      throw new Error('broken');
    };
    const told = await inSlices(work(), () => Promise.resolve()).catch(String);
    expect(told).to.equal('Error: broken');
  });

  it('pauses where the page has something else by the name of scheduler', async () => {
    const scheduler = Object.getOwnPropertyDescriptor(window, 'scheduler');
    Object.defineProperty(window, 'scheduler', { value: { init() {} }, configurable: true });
    await nextTask();
    if (scheduler) Object.defineProperty(window, 'scheduler', scheduler);
    else Reflect.deleteProperty(window, 'scheduler');
  });
});
