import { waitUntil } from '@open-wc/testing';
import { all, type OpenPage } from './open-page.js';
import type { Published } from './pages.js';

type Widget = HTMLElementTagNameMap['pinpoint-article' | 'pinpoint-show-player'];

/** Waits until the page's element shows its document. */
export async function ready({ document, errors }: OpenPage, tag: Published['tag']): Promise<Widget> {
  const widget = document.querySelector<Widget>(tag)!;
  await waitUntil(() => widget.status === 'ready', `${tag} is not ready: ${errors.join('; ')}`, {
    timeout: 8000,
  });
  await widget.updateComplete;
  await waitUntil(() => !all(widget.shadowRoot!, '[data-drawn]').length, `${tag} has drawn itself`);
  return widget;
}
