import type { Article } from '../../content/article.js';
import { isSameLanguage } from '../../locale/language.js';
import type { BlockView } from '../blocks/blocks.js';
import { h } from '../dom.js';

/** A reader's tools, by the keys of their labels. */
const tools = ['textSize', 'print', 'share', 'readAloud'] as const;

export type Tool = (typeof tools)[number];

/** The row of a reader's tools, but for those that the clinic does without. What they do comes with the first press. */
export function renderTools(
  article: Article,
  { strings, label }: BlockView,
  isWanted: (name: string) => boolean,
): HTMLElement | false {
  const said = h('span', { role: 'status' });
  const buttons = tools.filter(isWanted).map((tool) => {
    const press = async () => {
      // iPhones let a page speak only if it began to within a press, and the code for it is not there yet.
      if (tool === 'readAloud') speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      await (await import('./care/care.js')).press(tool, { article, button, said, strings });
    };
    const click = () => void press().catch(console.warn);
    const button = h('button', { class: 'tool', type: 'button', click }, label(strings[tool]));
    if (tool === 'readAloud') showWithVoice(button, article.inLanguage ?? strings.code);
    return button;
  });
  return (
    buttons.length > 0 &&
    h('div', { class: 'tools', role: 'group', 'aria-label': strings.tools }, buttons, said)
  );
}

/** The buttons that wait for a voice, and its language. */
let waiting: [button: WeakRef<HTMLElement>, language: string][] = [];

/** One listener for all: what outlives an article must not hold it, and a closure holds all that is around it. */
function look(): void {
  const synthesis = (globalThis as Partial<typeof globalThis>).speechSynthesis;
  const voices = synthesis?.getVoices() ?? [];
  waiting = waiting.filter(([ref, language]) => {
    const isSpoken = voices.some(({ lang }) => isSameLanguage(lang, language));
    ref.deref()?.style.setProperty('visibility', isSpoken ? '' : 'hidden');
    return !isSpoken && ref.deref();
  });
  // Browsers find their voices when they are first asked for them.
  synthesis?.addEventListener('voiceschanged', look);
}

/**
 * Shows the last button once the device has said that it has a voice of the language; until then its place is kept, so
 * that nothing moves.
 */
function showWithVoice(button: HTMLElement, language: string): void {
  waiting.push([new WeakRef(button), language]);
  look();
}
