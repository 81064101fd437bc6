import { expect } from '@open-wc/testing';
import { places } from './places.js';

describe('the places that a clinic may paste into', () => {
  it('are each named once, and told in both languages', () => {
    expect(new Set(places.map(({ id }) => id)).size).to.equal(places.length);
    for (const { name, why, steps } of places)
      for (const { en, fr } of [why, ...steps]) {
        expect(en, name).to.match(/^[A-Z“].*[^ ]$/);
        expect(fr, name).to.match(/^[A-ZÀ-Ý«].*[^ ]$/);
        expect(fr, name).not.to.equal(en);
      }
  });

  it('are told in French with its own quotation marks and spaces', () => {
    for (const { why, steps } of places)
      for (const { fr } of [why, ...steps]) {
        expect(fr).not.to.match(/['"“”]/);
        // A colon has a space before it that does not break, so have the quotation marks within.
        expect(fr).not.to.match(/ [:»;?!]|« /);
      }
  });

  it('get whole snippets: what stands in a frame is told to be as large as it', () => {
    for (const { steps, sends, name } of places)
      expect(
        steps.some(({ en }) => en.includes('what is longer scrolls')),
        name,
      ).to.equal(sends === 'frame');
  });
});
