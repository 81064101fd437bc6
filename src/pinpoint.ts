/**
 * The script tag: `dist/pinpoint.js`. It is built as one file that is valid both as a module and as a classic
 * script, so it has no `import` and no `import.meta`; it finds the files beside it by itself.
 */
import { files } from 'virtual:files';
import { start } from './embed/script-tag.js';

// Null in a module, and in a script that an optimizer has re-created.
const script = document.currentScript as HTMLScriptElement | null;

function load(file: string): Promise<unknown> {
  if (script) return import(new URL(file, script.src).href);
  return import(`./${file}`).catch(() => {
    const again = [...document.scripts].find(({ src }) => /\/pinpoint\.js([?#]|$)/.test(src));
    return import(new URL(file, again?.src).href);
  });
}

start(async (tag, isAlone) => Promise.all((files[isAlone ? 'alone' : 'together'][tag] ?? []).map(load)));
