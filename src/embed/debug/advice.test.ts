import { expect } from '@open-wc/testing';
import type { ErrorKind } from '../../content/pinpoint-error.js';
import { adviceFor, hostOf } from './advice.js';

const url = 'https://content.example/articles/x.json';
const failure = (kind: ErrorKind, more = {}) => ({ kind, message: '', url, status: 0, path: '', ...more });
const usual = { src: url, isOnline: true, directive: '', cause: undefined };

describe('what to do about a failure', () => {
  it('is said for each kind, in whole sentences', () => {
    const kinds: ErrorKind[] = [
      'config',
      'network',
      'timeout',
      'http',
      'format',
      'version',
      'too-large',
      'media',
    ];
    const said = kinds.map((kind) => adviceFor(failure(kind), usual));
    for (const advice of said) expect(advice).to.match(/^[A-Zh].{20,}[.”]$/);
    expect(new Set(said)).to.have.length(kinds.length);
  });

  it('names the directive and the host where a policy forbids a request', () => {
    const advice = adviceFor(failure('network'), { ...usual, directive: 'connect-src' });
    expect(advice).to.include('add https://content.example to connect-src');
  });

  it('tells a server that allows no other sites from one that is silent, and from trouble that has passed', () => {
    const because = (cause: 'cors' | 'silent' | 'passed') =>
      adviceFor(failure('network'), { ...usual, cause });
    expect(because('cors')).to.include('Access-Control-Allow-Origin: *');
    expect(because('silent')).to.include('an extension or a firewall');
    expect(because('passed')).to.include('Load the page again');
  });

  it('looks for no other reason while the device is offline', () => {
    const advice = adviceFor(failure('network'), { ...usual, isOnline: false, directive: 'connect-src' });
    expect(advice)
      .to.match(/offline/)
      .and.not.match(/connect-src/);
  });

  it('sees curly quotes in the address, as it was written and as it was resolved', () => {
    for (const src of [`“${url}”`, 'https://clinic.example/%E2%80%9Chttps://x.json%E2%80%9D'])
      expect(adviceFor(failure('config', { url: '' }), { ...usual, src })).to.include('straight quotes');
  });

  it('asks for an address where there is none', () => {
    expect(adviceFor(failure('config', { url: '' }), { ...usual, src: '' })).to.include('data-src="…"');
  });

  it('goes by the status of an answer', () => {
    const at = (status: number) => adviceFor(failure('http', { status }), usual);
    expect(at(410)).to.include('nothing at this address');
    expect(at(404)).to.equal(at(410));
    expect(at(401)).to.include('public');
    expect(at(403)).to.equal(at(401));
    expect(at(429)).to.include('Wait');
    expect(at(503)).to.include('has trouble');
  });

  it('says where a document is wrong, and where it is none', () => {
    expect(adviceFor(failure('format', { path: 'body[3].items' }), usual)).to.include('at body[3].items.');
    expect(adviceFor(failure('format', { message: 'A web page, not JSON' }), usual)).to.include('.json');
  });
});

describe('the host of an address', () => {
  it('is what a policy takes: scheme, name and port', () => {
    expect(hostOf('https://content.example:8443/a?b#c')).to.equal('https://content.example:8443');
  });
});
