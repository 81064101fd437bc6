import { expect } from '@open-wc/testing';
import { resolveUrl } from './resolve-url.js';

describe('resolveUrl', () => {
  it('starts from the page', () => {
    expect(resolveUrl('/a.json')).to.equal(`${location.origin}/a.json`);
    expect(resolveUrl('a.json')).to.equal(new URL('a.json', document.baseURI).href);
    expect(resolveUrl('//content.example/a.json')).to.equal(`${location.protocol}//content.example/a.json`);
  });

  it('follows the base of the page', () => {
    const base = document.createElement('base');
    base.href = 'https://clinic.example/sub/page';
    document.head.append(base);
    const resolved = resolveUrl('a.json');
    base.remove();
    expect(resolved).to.equal('https://clinic.example/sub/a.json');
  });

  it('keeps an absolute address', () => {
    expect(resolveUrl('https://content.example/a.json?b=c')).to.equal('https://content.example/a.json?b=c');
  });

  it('turns http into https on an https page, and there only', () => {
    const src = 'http://content.example:8080/http://a.json';
    const base = 'https://clinic.example/';
    expect(resolveUrl(src, base, 'https:')).to.equal('https://content.example:8080/http://a.json');
    expect(resolveUrl('a.json', 'http://clinic.example/', 'https:')).to.equal(
      'https://clinic.example/a.json',
    );
    expect(resolveUrl(src, base, 'http:')).to.equal(src);
    expect(resolveUrl('blob:http://clinic.example/1', base, 'https:')).to.equal(
      'blob:http://clinic.example/1',
    );
  });

  it('takes blob and data addresses', () => {
    expect(resolveUrl('data:application/json,{}')).to.equal('data:application/json,{}');
    expect(resolveUrl('blob:https://clinic.example/1-2')).to.equal('blob:https://clinic.example/1-2');
  });

  for (const src of [
    '',
    'https://',
    'http://[',
    'javascript:alert(1)',
    'ftp://content.example/a.json',
    'file:///a',
  ]) {
    it(`refuses "${src}"`, () => {
      expect(resolveUrl(src)).to.equal('');
    });
  }
});
