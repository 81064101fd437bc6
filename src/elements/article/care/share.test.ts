import { expect } from '@open-wc/testing';
import { article, isVisible, one, show, words } from '../../../../test/tools.js';
import { deferred, override } from '../../../../test/fake-network.js';
import { waitUntil } from '@open-wc/testing';
import type { PinpointArticle } from '../pinpoint-article.js';
import './care.js';

const url = 'https://tips.example/walk/';

describe('sharing an article', () => {
  const restores: (() => void)[] = [];
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
  });

  /** Gives the device a way to share, or takes it away. */
  function device(share: ((data: ShareData) => Promise<void>) | undefined): void {
    restores.push(override(navigator, 'share', share));
  }

  /** Gives the page a clipboard, or takes it away. */
  function clipboard(writeText: ((text: string) => Promise<void>) | undefined): void {
    restores.push(override(navigator, 'clipboard', writeText && { writeText }));
  }

  const refused = (name: string) => () => Promise.reject(new DOMException('Refused', name));
  const said = (element: PinpointArticle) =>
    one(one(element, 'button', /^(Share|Partager)$/).parentElement!, 'status');
  const press = (element: PinpointArticle) => one(element, 'button', /^(Share|Partager)$/).click();

  async function shared(element: PinpointArticle): Promise<ShareData> {
    const { promise, resolve } = deferred<ShareData>();
    device((data) => {
      resolve(data);
      return Promise.resolve();
    });
    press(element);
    return promise;
  }

  it('gives the device the headline and the article’s own address', async () => {
    expect(await shared(await show(article({ url })))).to.deep.equal({ title: 'Walk a Little', url });
  });

  it('gives the address of the page where the article has none', async () => {
    expect(await shared(await show(article()))).to.deep.equal({ title: 'Walk a Little', url: location.href });
  });

  it('says and copies nothing where the device has shared it, or the visitor has thought better of it', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    for (const outcome of [() => Promise.resolve(), refused('AbortError')]) {
      const { promise, resolve } = deferred<undefined>();
      device(() => outcome().finally(() => resolve(undefined)));
      const element = await show(article({ url }));
      press(element);
      await promise.catch(() => undefined);
      // What follows from the outcome has had its turn.
      await new Promise((done) => setTimeout(done));
      expect([said(element).textContent, ...copied]).to.deep.equal(['']);
    }
  });

  it('copies the address where the device has no way to share, or may not, and says so', async () => {
    for (const share of [undefined, refused('NotAllowedError')]) {
      device(share);
      const { promise, resolve } = deferred<string>();
      clipboard((text) => Promise.resolve(resolve(text)));
      const element = await show(article({ url }));
      press(element);
      expect(await promise).to.equal(url);
      await waitUntil(() => said(element).textContent);
      expect(said(element)).to.have.text('Link copied');
      expect(isVisible(said(element))).to.equal(true);
    }
  });

  it('shows the address to copy by hand where there is no clipboard, or the page may not use it', async () => {
    device(undefined);
    for (const writeText of [undefined, refused('NotAllowedError')]) {
      clipboard(writeText);
      const element = await show(article({ url }));
      press(element);
      const find = () => said(element).querySelector('input');
      await waitUntil(find);
      const field = find()!;
      expect(words(said(element).textContent)).to.equal('Copy this link:');
      expect([field.value, field.readOnly, field.ariaLabel]).to.deep.equal([url, true, 'Copy this link:']);
      expect(element.shadowRoot!.activeElement).to.equal(field);
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(url);
    }
  });

  it('shows an address that looks like markup as it is', async () => {
    device(undefined);
    clipboard(undefined);
    const element = await show(article({ url: 'https://tips.example/?"><b>' }));
    press(element);
    await waitUntil(() => said(element).querySelector('input'));
    expect(said(element).querySelector('input')!.value).to.equal(element.article!.url);
    expect(said(element).querySelector('b')).to.equal(null);
  });

  it('keeps the field within a narrow page', async () => {
    device(undefined);
    clipboard(undefined);
    const element = await show(article({ url: url + 'very-long-'.repeat(30) }));
    element.parentElement!.style.inlineSize = '280px';
    press(element);
    await waitUntil(() => said(element).querySelector('input'));
    const { left, right } = element.getBoundingClientRect();
    const field = said(element).querySelector('input')!.getBoundingClientRect();
    expect([field.left >= left, field.right <= right]).to.deep.equal([true, true]);
  });

  it('speaks the language of the labels, and says which it is where the article is in another', async () => {
    device(undefined);
    clipboard(() => Promise.resolve());
    const element = await show(article({ url }), { lang: 'fr' });
    press(element);
    await waitUntil(() => said(element).textContent);
    expect(said(element).querySelector('[lang]')).to.include({ lang: 'fr', dir: 'ltr' });
    expect(said(element)).to.have.text('Lien copié');
  });
});
