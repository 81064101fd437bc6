interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

/** The only HTML from a string here is the preview's page, of what the snippet's own code has escaped. */
const policy = trustedTypes?.createPolicy('pinpoint-builder', { createHTML: (html) => html });

/** Gives a frame its page, also where the builder's own page demands Trusted Types. */
export function setPage(frame: HTMLIFrameElement, html: string): void {
  // eslint-disable-next-line no-restricted-properties -- the snippet is HTML, and shown as the clinic's page shows it
  frame.srcdoc = policy?.createHTML(html) ?? html;
}
