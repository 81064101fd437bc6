import { elsewhere, script } from '../host-page.js';

/** A fenced block of the documentation. */
export interface Sample {
  readonly file: string;
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
  readonly lang: string;
  /** What stands behind the language: `live`, or `no-run: ` and why. */
  readonly meta: string;
  readonly code: string;
  /** What is wrong with it, as far as no browser is needed to tell. */
  readonly problems: readonly string[];
}

/** All of them, in the order of files and lines. */
export async function readSamples(): Promise<readonly Sample[]> {
  return (await (await fetch('/test-server/samples.json')).json()) as readonly Sample[];
}

export const nameOf = ({ file, line }: Sample): string => `${file}:${line}`;

/** Why it cannot be run; nothing where it can. */
export function reasonNotToRun({ meta }: Sample): string | undefined {
  return /\bno-run\b:?\s*(.*)/.exec(meta)?.[1];
}

const documents: Readonly<Record<string, string>> = {
  article: 'articles/strength-training-back-pain.json',
  'show-player': 'shows/pinpoint-health-show.json',
  tips: 'tips.json',
};

/** What a sample has where a build has the real thing. */
export interface Built {
  /** The name of the file that has the article's code. */
  readonly article: string;
  /** The hash of `pinpoint.all.js`. */
  readonly integrity: string;
}

export async function readBuilt(): Promise<Built> {
  const read = async (name: string) =>
    (await (await fetch(`/dist/${name}`)).json()) as Record<string, unknown>;
  const [chunk] = (await read('files.json'))['pinpoint-article'] as readonly { file: string }[];
  return { article: chunk!.file, integrity: (await read('integrity.json'))['pinpoint.all.js'] as string };
}

/** A sample of HTML as a page has it here: the script and the documents are this build's and the demo's. */
export function runnable({ code }: Sample, { article, integrity }: Built): string {
  const markup = code
    // Where the sample leaves the address to the reader.
    .replace(
      /(?:<pinpoint-|data-pinpoint=")(article|show-player|tips)\b[^>]*?\bsrc="([^"]*…)"/g,
      (all, widget: string, dots: string) =>
        all.replace(dots, `https://content.example/${documents[widget]!}`),
    )
    .replaceAll('articles/x', 'articles/strength-training-back-pain')
    .replace(/pinpoint-article-[0-9a-f]{6}\.js/g, article)
    .replaceAll('sha384-…', integrity)
    .replace(/https:\/\/cdn\.example\/(?:(?:v1|\d+\.\d+\.\d+)\/)?/g, `${elsewhere}/dist/`)
    // Only what is published for people has pages for frames.
    .replaceAll('https://content.example/embed/', '/published/embed/')
    .replaceAll('https://content.example/', `${elsewhere}/demo/content/`)
    .replaceAll('https://pinpoint.example/', `${elsewhere}/demo/content/`);
  return /\/dist\/pinpoint(?:\.all)?\.js/.test(markup) ? markup : script + markup;
}

/** How many widgets a piece of HTML makes. */
export function widgetsIn(code: string): number {
  return (
    code.match(/<pinpoint-(?:article|show-player|tips)\b|data-pinpoint="|<a class="pinpoint-/g)?.length ?? 0
  );
}
