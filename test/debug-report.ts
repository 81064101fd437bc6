import { waitUntil } from '@open-wc/testing';
import { type HostPage, openPage, type PageParts, script } from './host-page.js';

/** Asks for the report by the address, as a clinic does; before any other script, so as good as from the beginning. */
function asked(): void {
  history.replaceState(null, '', `${location.href}&secret=s3cret&pinpoint-debug=1#s3cret`);
}

/** An address of its own, since there is no kept copy for it. */
export const fresh = (url: string) => `${url}?${crypto.randomUUID()}`;

/** What holds the panel; none where that is not open. */
export const hostOf = ({ document }: HostPage) =>
  document.querySelector<HTMLElement>('[data-pinpoint-debug]');

/** The root of the panel, which is open. */
export const rootOf = (page: HostPage) => hostOf(page)!.shadowRoot!;

export const isOpen = (page: HostPage) => !!hostOf(page);

/** What the panel says. */
export function report(page: HostPage): string {
  return hostOf(page)?.shadowRoot?.querySelector('.panel')?.textContent.replace(/\s+/g, ' ') ?? '';
}

/** Waits until the panel says all of this. */
export async function says(page: HostPage, ...words: (string | RegExp)[]): Promise<void> {
  for (const word of words)
    await waitUntil(
      () => (typeof word === 'string' ? report(page).includes(word) : word.test(report(page))),
      `the report says ${String(word)}`,
      { timeout: 12_000 },
    ).catch((reason: unknown) => {
      throw new Error(`${String(reason)}: ${report(page)} ${JSON.stringify(page.log)}`);
    });
}

/** Opens a page with a report; other than by `asked` where `before` says so. */
export const openReport = (parts: PageParts) =>
  openPage({ head: script, ...parts, before: parts.before ?? asked });
