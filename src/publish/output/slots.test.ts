import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachOf, Slots } from './slots.js';

/** Work that ends when it is told to. */
class Gate {
  begun = 0;
  readonly #ends: (() => void)[] = [];

  readonly pass = async (): Promise<void> => {
    this.begun++;
    await new Promise<void>((end) => this.#ends.push(end));
  };

  async open(): Promise<void> {
    this.#ends.shift()?.();
    await new Promise(setImmediate);
  }
}

describe('slots', () => {
  it('let so much work run at once, and the rest in turn', async () => {
    const gate = new Gate();
    const slots = new Slots(2);
    const all = Promise.all([1, 2, 3, 4].map(async () => slots.use(gate.pass)));
    assert.equal(gate.begun, 2);
    await gate.open();
    assert.equal(gate.begun, 3);
    await gate.open();
    assert.equal(gate.begun, 4);
    await gate.open();
    await gate.open();
    await all;
  });

  it('are free again after a failure', async () => {
    const slots = new Slots(1);
    await assert.rejects(
      slots.use(async () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await slots.use(async () => Promise.resolve('yes')), 'yes');
  });
});

describe('each of many items', () => {
  it('is taken only when there is room for it', async () => {
    const gate = new Gate();
    let taken = 0;
    const items = function* (): Generator<number> {
      while (taken < 5) yield taken++;
    };
    const all = eachOf(items(), gate.pass, 2);
    await new Promise(setImmediate);
    assert.deepEqual([taken, gate.begun], [2, 2]);
    for (let index = 0; index < 5; index++) await gate.open();
    await all;
    assert.equal(gate.begun, 5);
  });

  it('is not begun after a failure, which is thrown at the end', async () => {
    const seen: number[] = [];
    const work = async (item: number): Promise<void> => {
      seen.push(item);
      return item === 2 ? Promise.reject(new Error('two')) : Promise.resolve();
    };
    await assert.rejects(eachOf([1, 2, 3, 4, 5, 6, 7], work, 1), /two/);
    assert.deepEqual(seen, [1, 2]);
  });
});
