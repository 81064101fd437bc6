import { expect, waitUntil } from '@open-wc/testing';
import { closePages, type HostPage, needDist, openDemo } from '../host-page.js';
import { problemsIn } from './axe.js';

type Widget = HTMLElementTagNameMap['pinpoint-article' | 'pinpoint-tips'];

for (const [name, tag, least] of [
  ['article.html', 'pinpoint-article', 9],
  ['tips.html', 'pinpoint-tips', 7],
] as const)
  describe(`the demo's ${name}`, () => {
    let page: HostPage;
    before(async () => {
      await needDist();
      page = await openDemo(name);
    });
    after(closePages);

    it('has every widget ready, but those whose document is not there', async () => {
      const widgets = [...page.document.querySelectorAll<Widget>(tag)];
      expect(widgets).to.have.length.of.at.least(least);
      for (const widget of widgets) widget.setAttribute('loading', 'eager');
      for (const widget of widgets) {
        const src = widget.getAttribute('src') ?? '';
        const status = /no-such|gone|status\//.test(src) ? 'failed' : 'ready';
        await waitUntil(() => widget.status === status, `${src} is ${status}`, { timeout: 20_000 });
      }
    }).timeout(60_000);

    it('lets axe find nothing wrong in them', async () => {
      expect(await problemsIn(page)).to.deep.equal([]);
    }).timeout(60_000);
  });
