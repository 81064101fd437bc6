import { expect } from '@open-wc/testing';
import { copyOf } from './facts-of-script.js';
import type { Tone } from './facts-of-widget.js';
import { textOf, verdictOn } from './report.js';
import { shortOf, sizeOf } from './requests.js';
import { forbids } from './watch.js';

const widgets = (...tones: Tone[]) => tones.map((tone) => ({ name: 'Article', state: 'Ready', tone }));

describe('the verdict of the report', () => {
  it('counts what fails before what waits', () => {
    expect(verdictOn(widgets('good', 'bad', 'wait'), 0)).to.deep.equal({
      verdict: '1 of 3 widgets does not work',
      tone: 'bad',
    });
    expect(verdictOn(widgets('wait', 'good', 'wait'), 0).verdict).to.equal(
      '2 of 3 widgets are waiting or hidden',
    );
    expect(verdictOn(widgets('good', 'good'), 0)).to.deep.equal({
      verdict: 'All 2 widgets are ready',
      tone: 'good',
    });
  });

  it('says how the only widget is', () => {
    expect(verdictOn(widgets('good'), 0)).to.deep.equal({ verdict: 'Article: ready', tone: 'good' });
  });

  it('tells a page without a widget from one where the snippet was not understood', () => {
    expect(verdictOn([], 0).verdict).to.include('no widget on this page');
    expect(verdictOn([], 1).verdict).to.include('became no widget');
  });
});

describe('the report as text', () => {
  it('has everything that the panel has', () => {
    const fact = (name: string) => ({ name, value: `value of ${name}` });
    const text = textOf({
      verdict: 'One failed',
      tone: 'bad',
      widgets: [
        {
          element: document.createElement('p'),
          number: 7,
          name: 'Article',
          state: 'Failed',
          tone: 'bad',
          advice: 'Do this.',
          facts: [fact('src')],
        },
      ],
      leftovers: [fact('div')],
      requests: [
        { url: 'https://content.example/x.json', status: 404, bytes: 1200, isCached: false, ms: 12 },
      ],
      script: [fact('Version')],
      page: [fact('Browser')],
    });
    for (const part of [
      'One failed',
      '7. Article: Failed',
      'To do: Do this.',
      'src: value of src',
      'div: value of div',
      '404 https://content.example/x.json 1.2 kB 12 ms',
      'Version: value of Version',
      'Browser: value of Browser',
    ])
      expect(text).to.include(part);
  });
});

function scriptElement(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
}

describe('how the script tag was loaded', () => {
  const src = 'https://cdn.example/pinpoint.js?ver=6';
  const module = scriptElement({ type: 'module', src });
  const classic = scriptElement({ src, defer: '', integrity: 'sha384-x' });
  const other = scriptElement({ src: 'https://clinic.example/combined.js' });
  const inline = scriptElement({});
  const recreated = scriptElement({ src, type: 'x-text/javascript' });

  it('is told by the element that ran it, or by what stands in the page', () => {
    expect(copyOf(null, [other, module])).to.include({ src, how: 'module' });
    expect(copyOf(classic, [classic]).how).to.equal('classic script, defer, with integrity');
    expect(copyOf(other, [other]).how).to.equal('combined into another script');
    expect(copyOf(inline, [inline]).how).to.equal('inline in the page');
    expect(copyOf(null, [recreated]).how).to.equal(
      'classic script, put into the page anew by another script (type="x-text/javascript")',
    );
    expect(copyOf(null, [other])).to.include({ src: '' });
  });
});

describe('a request in the report', () => {
  it('has a short name where it is ours or of the same site', () => {
    expect(shortOf('https://cdn.example/v1/pinpoint-tips-356d0e.js')).to.equal('pinpoint-tips-356d0e.js');
    expect(shortOf(`${location.origin}/a/b.json`)).to.equal('/a/b.json');
    expect(shortOf(`${location.origin}.example/b.json`)).to.equal(`${location.origin}.example/b.json`);
  });

  it('has its size in words', () => {
    expect([0, 999, 1250].map(sizeOf)).to.deep.equal(['–', '999 B', '1.3 kB']);
  });
});

describe('a violation of a policy', () => {
  const url = 'https://content.example/articles/x.json?v=1';
  const forbidden = (blocked: string) => forbids({ directive: 'connect-src', blocked, source: '' }, url);

  it('forbids an address that it names, whole or by its origin', () => {
    for (const blocked of [url, 'https://content.example', 'https://content.example/'])
      expect(forbidden(blocked), blocked).to.equal(true);
  });

  it('forbids no other', () => {
    for (const blocked of ['https://content.example.org', 'https://other.example/', 'inline', 'eval', ''])
      expect(forbidden(blocked), blocked).to.equal(false);
  });
});
