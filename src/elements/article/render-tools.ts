import type { Article } from '../../content/article.js';
import { isSameLanguage } from '../../locale/language.js';
import type { BlockView } from '../blocks/blocks.js';
import { h } from '../dom.js';
import type { Press } from './care/tool.js';

/** A reader's tools by the words that leave them out, with their labels; each comes with its first press. */
const tools: Record<
  string,
  readonly ['textSize' | 'print' | 'share' | 'readAloud', () => Promise<{ press: Press }>]
> = {
  'text-size': ['textSize', () => import('./care/text-size.js')],
  print: ['print', () => import('./care/print.js')],
  share: ['share', () => import('./care/share.js')],
  'read-aloud': ['readAloud', () => import('./care/read-aloud.js')],
};

/** The row of a reader's tools, but for those that the clinic does without. */
export function renderTools(
  article: Article,
  { strings, label }: BlockView,
  without: readonly string[],
): HTMLElement | false {
  const said = h('span', { role: 'status' });
  const buttons = Object.entries(tools)
    .filter(([name]) => !without.includes(name))
    .map(([name, [key, load]]) => {
      const press = async () => {
        const say = (what: string | Node) => said.replaceChildren(what);
        const { press } = await load();
        const shown = button.closest('article');
        if (shown) await press({ article, shown, button, strings, say });
      };
      const click = () => void press().catch((reason: unknown) => console.warn('[pinpoint]', reason));
      const button = h('button', { class: 'tool', type: 'button', click }, label(strings[key]));
      if (name === 'read-aloud') showWithVoice(button, article.inLanguage ?? strings.code);
      return button;
    });
  const row = h('div', { class: 'tools', role: 'group', 'aria-label': strings.tools }, buttons, said);
  return buttons.length > 0 && row;
}

/**
 * Shows the last button once the device has said that it has a voice of the language; until then its place is kept, so
 * that nothing moves.
 */
function showWithVoice(button: HTMLElement, language: string): void {
  const synthesis = (globalThis as Partial<typeof globalThis>).speechSynthesis;
  const kept = new WeakRef(button);
  const look = () => {
    const isSpoken = synthesis?.getVoices().some(({ lang }) => isSameLanguage(lang, language));
    kept.deref()?.classList.toggle('silent', !isSpoken);
  };
  look();
  // Browsers find their voices when they are first asked for them.
  synthesis?.addEventListener('voiceschanged', look, { once: true });
}
