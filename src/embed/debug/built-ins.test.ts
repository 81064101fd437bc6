import { expect } from '@open-wc/testing';
import { changedBuiltIns } from './built-ins.js';

/** A page that has these things of its own. */
const page = (own: object): object => Object.assign(Object.create(window) as object, own);

describe('the built-ins that a page has changed', () => {
  it('are none in a page that has changed none', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    expect(changedBuiltIns(frame.contentWindow!)).to.deep.equal([]);
    frame.remove();
  });

  it('are named, replaced or missing', () => {
    const changes = changedBuiltIns(page({ Map: function Map() {}, fetch: undefined, JSON: {} }));
    expect(changes).to.include.members([
      'Map is replaced',
      'fetch is missing',
      'JSON.parse is missing',
      'JSON.stringify is missing',
    ]);
    expect(changes).not.to.include('Set is replaced');
  });

  it('include methods and what was added to all arrays and objects', () => {
    const changes = changedBuiltIns(
      page({
        Array: { from: () => [], isArray: Array.isArray, prototype: { toJSON: () => '[]' } },
        Object: { prototype: { extra: 1 } },
      }),
    );
    expect(changes).to.include.members([
      'Array.from is replaced',
      'Array.prototype.map is missing',
      'Array.prototype.toJSON is added',
      'Object.prototype.extra is added',
    ]);
    expect(changes).not.to.include('Array.isArray is replaced');
  });

  it('may throw when they are read', () => {
    const hostile = Object.defineProperty({}, 'fetch', {
      get() {
        throw new Error('no');
      },
    });
    expect(changedBuiltIns(page({})).includes('fetch is missing')).to.equal(false);
    expect(changedBuiltIns(hostile)).to.include('fetch is missing');
  });
});
