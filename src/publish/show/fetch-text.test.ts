import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { fetchText, textOf } from './fetch-text.js';

describe('getting a feed', () => {
  it('gives the text, or says what was found instead', async () => {
    const server = createServer((request, response) => {
      const isThere = request.url === '/feed';
      response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'text/xml; charset=iso-8859-1' });
      response.end(Buffer.from('caf\xe9', 'latin1'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    try {
      assert.equal(await fetchText(`${origin}/feed`), 'café');
      await assert.rejects(fetchText(`${origin}/gone`), /^Error: 404 Not Found$/);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await assert.rejects(fetchText(`${origin}/feed`, { pause: 0 }), /ECONNREFUSED|closed/);
  });

  it('believes a file about its encoding, and takes an unknown one for UTF-8', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>caf\xe9</a>', 'latin1');
    assert.match(textOf(bytes), /café/);
    assert.match(textOf(Buffer.from('<?xml version="1.0" encoding="x-none"?><a>café</a>')), /café/);
  });
});
