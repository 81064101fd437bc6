import { expect } from '@open-wc/testing';
import { fakeNetwork, json } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';
import { getPinned } from './get-pinned.js';

const host = 'https://cdn.example/';
const hash = 'sha384-abc+/9==';

describe('the version that can be pinned', () => {
  let network: FakeNetwork;
  afterEach(() => network.restore());

  it('is the one that the evergreen script is of now, in its own folder', async () => {
    network = fakeNetwork({
      [`${host}latest.json`]: () => json({ script: '1.2.3/pinpoint.all.js', integrity: hash }),
    });
    expect(await getPinned(`${host}v1/pinpoint.js`)).to.deep.equal({
      scriptUrl: `${host}1.2.3/pinpoint.all.js`,
      integrity: hash,
    });
  });

  it('is beside the script where that is a build of one’s own', async () => {
    network = fakeNetwork({ [`${host}dist/integrity.json`]: () => json({ 'pinpoint.all.js': hash }) });
    expect(await getPinned(`${host}dist/pinpoint.js`)).to.deep.equal({
      scriptUrl: `${host}dist/pinpoint.all.js`,
      integrity: hash,
    });
  });

  it('is none where nothing names one, or what is named is no hash', async () => {
    network = fakeNetwork({
      [`${host}latest.json`]: () => new Response('', { status: 404 }),
      [`${host}v1/integrity.json`]: () => json({ 'pinpoint.all.js': '"><script>' }),
    });
    expect(await getPinned(`${host}v1/pinpoint.js`)).to.equal(undefined);
  });
});
