/** The editors and filters that a clinic's snippet goes through before it stands on a page. */
import type Quill from 'quill';
import type { TinyMCE } from 'tinymce';
import { openPage } from '../host-page.js';

/** What an editor makes of the content. */
export type Edit = (content: string) => string | Promise<string>;

const wordpressAddress = (content: string, may = '') =>
  `/libraries/wordpress?${new URLSearchParams({ content, may }).toString()}`;

/** By an author with `unfiltered_html`, or without. Empty where there is no WordPress: those tests skip. */
export const wordpress =
  (may: 'all' | ''): Edit =>
  async (content) => {
    const answer = await fetch(wordpressAddress(content, may));
    return answer.ok ? answer.text() : '';
  };

/** Where there is no WordPress, there is nothing at this address. */
export const needs = wordpressAddress('x');

/** In a page of its own, which is closed with all others. */
export async function tinymce(): Promise<Edit> {
  const head = '<script src="/libraries/npm/tinymce/tinymce.js"></script>';
  const { window } = await openPage({ head, body: '<textarea></textarea>' });
  const library = (window as unknown as { tinymce: TinyMCE }).tinymce;
  const [editor] = await library.init({ selector: 'textarea', base_url: '/libraries/npm/tinymce' });
  return (content) => {
    editor!.setContent(content);
    return editor!.getContent();
  };
}

export async function quill(): Promise<Edit> {
  const head = '<script src="/libraries/npm/quill/dist/quill.js"></script>';
  const { window, document } = await openPage({ head, body: '<div></div>' });
  const library = (window as unknown as { Quill: typeof Quill }).Quill;
  const editor = new library(document.querySelector('div')!);
  return (content) => {
    editor.setContents([]);
    editor.clipboard.dangerouslyPasteHTML(content);
    return editor.root.innerHTML;
  };
}
