import { Command } from 'commander';
import { addressOf } from '../arguments.js';
import { fetchText } from '../show/fetch-text.js';
import { snippetFor } from './snippet.js';

interface Options {
  readonly static?: true;
  readonly iframe?: true;
  readonly fit?: true;
  readonly script: string;
}

/** Throws an `Error` that says what was found instead. */
async function documentAt(url: string): Promise<unknown> {
  const text = await fetchText(url).catch((error: unknown) => {
    throw new Error(`${url} can't be had: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${url} is no JSON: name the document, as in https://content.example/articles/ID.json`, {
      cause: error,
    });
  }
}

/** `pinpoint snippet URL`: what a clinic pastes to show that document. */
export function snippetCommand(): Command {
  return new Command('snippet')
    .description('print what a clinic pastes to show an article or a show')
    .argument('<url>', 'the address of its document', addressOf)
    .option('--static', 'with the text in it: read at once, by search engines too, and without script')
    .option('--iframe', 'a frame, for sites that forbid scripts')
    .option('--fit', 'with --iframe: and a few lines of script that give it the height of its content')
    .requiredOption('--script <url>', 'where pinpoint.js is', addressOf)
    .action(async (url: string, { static: isStatic, iframe, fit, script }: Options) => {
      const form = iframe ? (fit ? 'fitting-iframe' : 'iframe') : isStatic ? 'static' : 'element';
      console.log(snippetFor(await documentAt(url), url, script, form));
    });
}
