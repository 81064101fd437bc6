import { Command } from 'commander';
import { snippetFor } from './snippet.js';

interface Options {
  readonly static?: true;
  readonly iframe?: true;
  readonly fit?: true;
  readonly script: string;
}

/** `pinpoint snippet URL`: what a clinic pastes to show that document. */
export function snippetCommand(): Command {
  return new Command('snippet')
    .description('print what a clinic pastes to show an article or a show')
    .argument('<url>', 'the address of its document')
    .option('--static', 'with the text in it: read at once, by search engines too, and without script')
    .option('--iframe', 'a frame, for sites that forbid scripts')
    .option('--fit', 'with --iframe: and a few lines of script that give it the height of its content')
    .requiredOption('--script <url>', 'where pinpoint.js is')
    .action(async (url: string, { static: isStatic, iframe, fit, script }: Options) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answers ${answer.status} ${answer.statusText}`);
      const form = iframe ? (fit ? 'fitting-iframe' : 'iframe') : isStatic ? 'static' : 'element';
      console.log(snippetFor((await answer.json()) as unknown, url, script, form));
    });
}
