import { expect } from '@open-wc/testing';
import { documentOf } from './document-of.js';

describe('documentOf', () => {
  const addresses = {
    'https://a.example/articles/x/': 'https://a.example/articles/x.json',
    'https://a.example/articles/x.html': 'https://a.example/articles/x.json',
    'https://a.example/articles/x/?from=mail#tips': 'https://a.example/articles/x.json?from=mail',
    'https://a.example/articles/x.html#tips': 'https://a.example/articles/x.json',
    'https://a.example/articles/x.htm': 'https://a.example/articles/x.htm',
    'https://a.example/articles/x': 'https://a.example/articles/x',
    'https://a.example/articles/x.json': 'https://a.example/articles/x.json',
    'https://a.example/articles/x.html/y': 'https://a.example/articles/x.html/y',
    'https://a.example/?page=x/': 'https://a.example/?page=x/',
    'https://a.example/x/?page=y.html': 'https://a.example/x.json?page=y.html',
    'https://a.example/': 'https://a.example/',
    'https://a.example/#tips': 'https://a.example/',
    'mailto:a@b.example': 'mailto:a@b.example',
    '': '',
  };
  for (const [page, json] of Object.entries(addresses)) {
    it(`of ${page || 'nothing'} is ${json || 'nothing'}`, () => expect(documentOf(page)).to.equal(json));
  }
});
