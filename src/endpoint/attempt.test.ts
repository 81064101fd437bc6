import { expect } from '@open-wc/testing';
import { fakeClock } from '../../test/fake-clock.js';
import type { FakeClock } from '../../test/fake-clock.js';
import {
  at,
  byHand,
  deferred,
  fakeNetwork,
  json,
  override,
  page,
  unreachable,
} from '../../test/fake-network.js';
import type { FakeNetwork, Route } from '../../test/fake-network.js';
import { PinpointError } from '../content/pinpoint-error.js';
// Here already, so that a fake clock never waits for the network.
import './trouble.js';
import { attempt } from './attempt.js';
import type { Answer } from './attempt.js';
import { requestInit } from './request.js';
import type { Failure } from './retry.js';

const url = `${location.origin}/a.json`;

describe('attempt', () => {
  let clock: FakeClock;
  let network: FakeNetwork;

  beforeEach(() => {
    clock = fakeClock();
    network = fakeNetwork({});
  });

  afterEach(() => {
    network.restore();
    clock.restore();
  });

  const ask = (early?: Promise<Response>): Promise<Answer> => attempt(url, false, Date.now() + 30_000, early);

  /** What it fails with. */
  const failure = async (asked: Promise<unknown>): Promise<PinpointError> => {
    try {
      await asked;
    } catch (error) {
      expect(error).to.be.instanceOf(PinpointError);
      return error as PinpointError;
    }
    throw new Error('It did not fail');
  };

  const answering = (route: Route): Promise<Answer> => {
    network.routes['/a.json'] = route;
    return ask();
  };

  it('gives the text and where it came from', async () => {
    expect(await answering(() => json({ a: 'ä' }))).to.deep.equal({ text: '{"a":"ä"}', url });
    const final = 'https://cdn.example/b.json';
    expect((await answering(() => at(final, json({})))).url).to.equal(final);
    expect((await answering(() => at('', json({})))).url).to.equal(url);
  });

  it('asks as every request is asked, and revalidates where that is wanted', async () => {
    await answering(() => json({}));
    await attempt(url, true, Date.now() + 30_000);
    const [first, second] = network.requests.map(({ init }) => init);
    expect(first).to.include({ ...requestInit(url), cache: 'default' });
    expect(second).to.include({ ...requestInit(url), cache: 'no-cache' });
    expect(first).to.have.all.keys('mode', 'credentials', 'referrerPolicy', 'cache', 'signal');
  });

  it('takes any content type but that of a web page', async () => {
    for (const type of [
      'application/json',
      'application/feed+json',
      'text/plain',
      'application/octet-stream',
      '',
    ]) {
      expect((await answering(() => page('{}', type))).text).to.equal('{}');
    }
  });

  it('strips a byte order mark, even where it comes in pieces', async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"a":"ä"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect((await answering(() => new Response(body))).text).to.equal('{"a":"ä"}');
  });

  it('takes an answer without a body as an empty text', async () => {
    expect((await answering(() => new Response(null, { status: 204 }))).text).to.equal('');
  });

  describe('fails', () => {
    it('as network where there is no connection', async () => {
      const error = await failure(answering(unreachable));
      expect(error).to.include({ kind: 'network', url, status: 0 });
      expect(error.message).to.contain('Failed to fetch');
    });

    it('as network where the connection breaks on the way', async () => {
      const body = new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      });
      expect(await failure(answering(() => new Response(body)))).to.include({ kind: 'network', url });
    });

    it('as network, and says so, where the page has no fetch, or one that throws', async () => {
      for (const broken of [
        undefined,
        () => {
          throw new Error('this fetch is out of order');
        },
      ]) {
        const restore = override(window, 'fetch', broken);
        const error = await failure(ask());
        restore();
        expect(error).to.include({ kind: 'network', url });
        expect(error.message).to.contain('fetch');
      }
    });

    it('as http, with the status, on any other', async () => {
      for (const status of [400, 403, 404, 410, 429, 500, 503]) {
        const error = await failure(answering(() => json({}, { status })));
        expect(error).to.include({ kind: 'http', status, url });
        expect(error.message).to.contain(status);
      }
    });

    it('and hands on how long the endpoint asks to wait', async () => {
      const error = await failure(
        answering(() => json({}, { status: 503, headers: { 'retry-after': '7' } })),
      );
      expect(error).to.include({ retryAfter: '7' });
    });

    it('and lets go of the connection', async () => {
      await failure(answering(() => json({}, { status: 500 })));
      expect(network.requests[0]?.init.signal?.aborted).to.equal(true);
    });
  });

  describe('takes too long', () => {
    it('after 8 s without an answer', async () => {
      const { route } = byHand();
      const failed = failure(answering(route));
      await clock.tick(7999);
      expect(network.requests[0]?.init.signal?.aborted).to.equal(false);
      await clock.tick(1);
      expect(await failed).to.include({ kind: 'timeout', url });
      expect(network.requests[0]?.init.signal?.aborted).to.equal(true);
    });

    it('after 20 s without its end', async () => {
      const answered = byHand();
      const pulled = deferred<undefined>();
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"a":'));
        },
        pull() {
          pulled.resolve(undefined);
        },
      });
      let over = false;
      const failed = failure(answering(answered.route));
      void failed.then(() => {
        over = true;
      });
      await clock.tick(7000);
      answered.answer(new Response(body));
      await pulled.promise;
      await clock.until(() => clock.due[0] === 13_000);
      await clock.tick(12_999);
      expect(over).to.equal(false);
      await clock.tick(1);
      expect(await failed).to.include({ kind: 'timeout', url });
    });

    it('where an early request does, which nobody can abort', async () => {
      const { promise, resolve } = deferred<Response>();
      const failed = failure(ask(promise));
      await clock.tick(8000);
      expect(await failed).to.include({ kind: 'timeout', url });
      resolve(json({}));
    });

    it('at the deadline, if that comes first', async () => {
      const { route } = byHand();
      network.routes['/a.json'] = route;
      const failed = failure(attempt(url, false, Date.now() + 3000));
      await clock.tick(3000);
      expect(await failed).to.include({ kind: 'timeout', url });
    });

    it('never once it is over: no timer is left', async () => {
      await answering(() => json({}));
      await failure(answering(unreachable));
      expect(clock.due).to.deep.equal([]);
    });
  });

  describe('is too large', () => {
    const stream = (
      size: number,
    ): { body: ReadableStream; sent: () => number; cancelled: Promise<unknown> } => {
      let sent = 0;
      const cancelled = deferred<undefined>();
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent >= size) {
            controller.close();
            return;
          }
          const part = Math.min(100_000, size - sent);
          sent += part;
          controller.enqueue(new Uint8Array(part).fill(32));
        },
        cancel() {
          cancelled.resolve(undefined);
        },
      });
      return { body, sent: () => sent, cancelled: cancelled.promise };
    };

    it('over 2,000,000 bytes, and is not read to its end', async () => {
      const { body, sent, cancelled } = stream(9_000_000);
      expect(await failure(answering(() => new Response(body)))).to.include({ kind: 'too-large', url });
      await cancelled;
      expect(sent()).to.be.below(3_000_000);
    });

    it('not at 2,000,000 bytes', async () => {
      const { body } = stream(2_000_000);
      expect((await answering(() => new Response(body))).text).to.have.length(2_000_000);
    });

    it('where it says so, before anything is read', async () => {
      const { body, sent, cancelled } = stream(9_000_000);
      const headers = { 'content-length': '2000001' };
      const response = new Response(body, { headers });
      expect(await failure(ask(Promise.resolve(response)))).to.include({ kind: 'too-large', url });
      await cancelled;
      // The stream fills its own queue.
      expect(sent()).to.be.at.most(100_000);
    });
  });

  describe('where a web page answers', () => {
    const html = '<head><link rel="alternate" type="application/json" href="b.json">';

    for (const type of ['text/html', 'Text/HTML; charset=windows-1252', 'application/xhtml+xml']) {
      it(`fails as format, and hands on the page, which may name the document (${type})`, async () => {
        const address = `${location.origin}/pages/`;
        const error = await failure(answering(() => at(address, page(html, type))));
        expect(error).to.include({ kind: 'format', url, message: 'A web page or RSS feed, not JSON' });
        expect((error as Failure).page).to.deep.equal({ text: html, url: address });
        expect(network.requests, 'it follows nothing by itself').to.have.length(1);
      });
    }

    it('hands on no page with any other failure', async () => {
      const { page: given } = (await failure(answering(unreachable))) as Failure;
      expect(given).to.equal(undefined);
    });

    it('is an http error where its status is one', async () => {
      expect(await failure(answering(() => new Response(html, { status: 404 })))).to.include({ status: 404 });
      expect(network.requests).to.have.length(1);
    });
  });
});
