import { expect, fixture } from '@open-wc/testing';
import { leftovers } from './leftovers.js';

const found = async (markup: string) => leftovers(await fixture(`<div>${markup}</div>`));

const said = async (markup: string): Promise<string[]> =>
  (await found(markup)).map(({ name, value }) => `${name}: ${value}`);

const link = '<a href="#x">3 Ways</a>';

describe('what was pasted and became no widget', () => {
  it('is a placeholder of an unknown kind', async () => {
    expect(await said('<div class="x" data-pinpoint="banner"></div>')).to.deep.equal([
      'div.x: data-pinpoint="banner" is none of article, show-player, tips',
    ]);
  });

  it('is a placeholder or a link inside another widget, or around one', async () => {
    expect(
      await said(`<pinpoint-tips><div data-pinpoint="article">${link}</div></pinpoint-tips>`),
    ).to.deep.equal(['div: it stands inside <pinpoint-tips>, as its fallback']);
    expect(
      await said('<div data-pinpoint="tips"><p><pinpoint-article></pinpoint-article></p></div>'),
    ).to.deep.equal(['div: there is a <pinpoint-article> deeper in it already']);
  });

  it('is an element whose name is misspelt', async () => {
    const [fact] = await found('<pinpoint-articel></pinpoint-articel>');
    expect(fact?.value).to.include('<pinpoint-articel> is none of ours');
  });

  it('is a class on what is no link, or a class of an unknown kind on a link', async () => {
    expect(await said('<p class="pinpoint-article">x</p>')).to.deep.equal([
      'p.pinpoint-article: only a link is made a widget by its class; this is <p>',
    ]);
    expect(await said('<a class="pinpoint-player">x</a>')).to.deep.equal([
      'a.pinpoint-player: the class pinpoint-player is none of article, show-player, tips',
    ]);
  });

  it('is a snippet that is there to be read, but for one in code', async () => {
    const escaped = '&lt;pinpoint-article src="x"&gt;';
    expect(await said(`<p>${escaped}</p>`)).to.deep.equal([
      'p: the snippet stands here as text: paste it where the editor takes HTML',
    ]);
    expect(await said(`<pre>${escaped}</pre><pre><code>${escaped}</code></pre>`)).to.deep.equal([]);
  });

  it('is nothing where all became widgets, or is not ours', async () => {
    const placeholder = `<div data-pinpoint="article"><pinpoint-article>${link}</pinpoint-article></div>`;
    const wrapped = '<pinpoint-tips><a class="pinpoint-tips" href="#x">Tips</a></pinpoint-tips>';
    expect(await said(`${placeholder}${wrapped}<p class="pinpoint-banner">x</p>`)).to.deep.equal([]);
  });
});
