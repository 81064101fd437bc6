import { expect } from '@open-wc/testing';
import { cleanAttributes } from './clean-attributes.js';

const cleaned = (value: string, name = 'src'): string => {
  const element = document.createElement('i');
  element.setAttribute(name, value);
  cleanAttributes(element);
  return element.getAttribute(name)!;
};

describe('cleanAttributes', () => {
  const address = 'https://a.example/x/';
  const mangled = [
    '“X”',
    '”X”',
    '„X“',
    '«X»',
    '« X »',
    '‹X›',
    '‘X’',
    '″X″',
    '′X′',
    '"X"',
    "'X'",
    '`X`',
    '＂X＂',
    '\u00a0X\u00a0',
    '\ufeffX\u200b',
    ' \n\tX\r\n',
    'X”',
    '“X',
    '“X”/',
    '“ “X” ”',
  ];
  for (const value of mangled)
    it(`takes off what is around in ${JSON.stringify(value)}`, () =>
      expect(cleaned(value.replace('X', address))).to.equal(address));

  it('leaves what is within', () => {
    const value = 'https://a.example/it’s “here”/?q="x"&r=a b';
    expect(cleaned(` ${value}`)).to.equal(value);
  });

  it('leaves what people read, styles and handlers', () => {
    for (const name of ['title', 'style', 'onclick', 'aria-label'])
      expect(cleaned('“Back pain”', name)).to.equal('“Back pain”');
  });

  it('leaves nothing where there was nothing else', () => expect(cleaned('“”')).to.equal(''));

  it('sets nothing where there is nothing to clean', () => {
    const element = document.createElement('i');
    for (const [name, value] of [
      ['src', address],
      ['href', ''],
      ['data-x', 'santé'],
    ] as const)
      element.setAttribute(name, value);
    const set: string[] = [];
    element.setAttribute = (name) => void set.push(name);
    cleanAttributes(element);
    expect(set).to.deep.equal([]);
  });
});
