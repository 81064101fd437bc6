/**
 * The script tag: `dist/pinpoint.js`. It is built as one file that is valid both as a module and as a classic
 * script, so it has no `import` and no `import.meta`; it finds the files beside it by itself.
 */
import { files } from 'virtual:files';
import { start } from './embed/script-tag.js';

// None in a module, and in a script that an optimizer has re-created.
const script = document.currentScript as HTMLScriptElement | null;

const loadFrom = (base: string | undefined, file: string): Promise<unknown> =>
  import(new URL(file, base).href);

function load(name: string): Promise<unknown> {
  const file = `${name}.js`;
  // It has none where an optimizer has put its text into the page.
  if (script?.src) return loadFrom(script.src, file);
  return import(`./${file}`).catch(() =>
    loadFrom(document.querySelector<HTMLScriptElement>('script[src*="/pinpoint.js"]')?.src, file),
  );
}

start(async (name, isAlone) => {
  const [alone = '', together = alone] = files[name] ?? [];
  return Promise.all((isAlone ? alone : together).split(' ').map(load));
}, script);
