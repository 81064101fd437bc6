import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AssetError } from './asset.js';
import { readSvg } from './svg.js';

const svg = (attributes: string, inner = '<path d="M0 0h9v9z"/>'): Uint8Array =>
  Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

describe('an SVG', () => {
  it('says its size in pixels, by its attributes or by its viewBox', async () => {
    assert.deepEqual(await readSvg(svg('width="120px" height="40.4"')), { width: 120, height: 40 });
    assert.deepEqual(await readSvg(svg('viewBox="0 0 300 150"')), { width: 300, height: 150 });
    assert.deepEqual(await readSvg(svg('width="60" viewBox="0,0,300,150"')), { width: 60, height: 30 });
    assert.deepEqual(await readSvg(svg('width="100%" height="100%" viewBox="0 0 8 4"')), {
      width: 8,
      height: 4,
    });
    assert.equal(await readSvg(svg('width="3cm" height="2cm"')), undefined);
  });

  for (const [what, inner] of [
    ['a script', '<script>alert(1)</script>'],
    ['a script in a namespace with a prefix', '<g xmlns:s="http://www.w3.org/2000/svg"><s:script/></g>'],
    ['a handler', '<rect onclick="alert(1)"/>'],
    ['a link that is code', '<a href="java&#10;script:alert(1)"><path d="M0 0"/></a>'],
    ['a link that is code, in numbers', '<a href="&#106;avascript:alert(1)"><path d="M0 0"/></a>'],
    ['an animation to code', '<a><set attributeName="href" to="javascript:alert(1)"/></a>'],
    ['a page of its own', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['an entity that is code', '<a href="&x;"/>'],
  ] as const) {
    it(`is refused with ${what}`, async () => {
      const head = inner.includes('&x;') ? '<!DOCTYPE svg [<!ENTITY x "javascript:alert(1)">]>' : '';
      const bytes = Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
      await assert.rejects(
        readSvg(bytes),
        (error) => error instanceof AssetError && /run code/.test(error.message),
      );
    });
  }

  it('is refused where browsers could not draw it', async () => {
    await assert.rejects(readSvg(svg('', '<g><path></g>')), /is no SVG/);
    await assert.rejects(readSvg(Buffer.from('<html></html>')), /has no <svg>/);
  });

  it('may have words about scripts', async () => {
    const words = svg('viewBox="0 0 9 9"', '<title>javascript: a talk</title><text>on click</text>');
    assert.deepEqual(await readSvg(words), { width: 9, height: 9 });
  });
});
