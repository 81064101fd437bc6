import { h } from '../../dom.js';
import { say } from './say.js';
import { careStrings, type Press } from './tool.js';

/** Hands the article's address to the device, else to the clipboard, else to the visitor's own hands. */
export const share: Press = async (context) => {
  const { headline: title, url = location.href } = context.article;
  const { copied, copyByHand } = careStrings(context.strings);
  try {
    return await navigator.share({ title, url });
  } catch (reason) {
    // The visitor has thought better of it; in all other cases there is no way to share, or none for this page.
    if ((reason as Partial<Error>).name === 'AbortError') return;
  }
  try {
    await navigator.clipboard.writeText(url);
    say(context, copied);
  } catch {
    const field = h('input', { readonly: true, dir: 'ltr', value: url, 'aria-label': copyByHand });
    field.style.cssText = 'font:inherit;width:24em;max-width:100%';
    say(context, copyByHand, ' ', field);
    field.focus();
    field.select();
  }
};
