import { expect } from '@open-wc/testing';
import { coloursIn, hexOf } from './colours.js';

describe('colours typed in', () => {
  it('are read in the notations of CSS, in their order and each once', () => {
    const text = '#0B5F58; rgb(201, 63, 38), navy / hsl(0 100% 50%) and #0b5f58, #abc';
    expect(coloursIn(text)).to.deep.equal(['#0b5f58', '#c93f26', '#000080', '#ff0000', '#aabbcc']);
  });

  it('leave out words that name no colour of their own', () => {
    expect(coloursIn('our mark, the field, canvas, inherit, transparent, currentColor, logo')).to.deep.equal(
      [],
    );
  });

  it('leave out what can be seen through, and half a colour', () => {
    expect(hexOf('rgb(0 0 0 / 50%)')).to.equal(undefined);
    expect(hexOf('#0b5f5')).to.equal(undefined);
    expect(hexOf('')).to.equal(undefined);
  });
});
