/** A tip, as the list of tips has it. */
export interface Tip {
  /** The last part of its address, here as on PinPoint's site. */
  readonly id: string;
  readonly title: string;
  /** The address of PinPoint's page. */
  readonly url: string;
  /** The address of the document. */
  readonly src: string;
}

/** A text of a document: a string, or a list of strings and of spans with marks. */
type Text = string | readonly (string | { readonly text: Text })[];

/** A piece of a document, as far as it has text; a callout has pieces of its own. */
interface Block {
  readonly type: string;
  readonly text?: Text;
  readonly body?: readonly Block[];
}

/** What a page shows of a block. */
export interface Words {
  readonly tag: 'h3' | 'p';
  readonly words: string;
}

/** A list of tips, which is a JSON Feed. */
interface Feed {
  readonly items: readonly {
    readonly url: string;
    readonly title: string;
    readonly _pinpoint: { readonly src: string };
  }[];
}

/** Asks the endpoint when the site is built. */
async function read<T>(url: URL | string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
  return (await response.json()) as T;
}

/** The tips that PinPoint has. */
export async function readTips(): Promise<readonly Tip[]> {
  const list = new URL('tips.json', import.meta.env.PUBLIC_ENDPOINT);
  const { items } = await read<Feed>(list);
  return items.map(({ url, title, _pinpoint }) => ({
    id: url.split('/').at(-2) ?? title,
    title,
    url,
    src: new URL(_pinpoint.src, list).href,
  }));
}

/** The words of a tip, as they are read without a script. */
export async function readWords({ src }: Tip): Promise<readonly Words[]> {
  const { body } = await read<{ readonly body: readonly Block[] }>(src);
  return wordsOf(body);
}

function wordsOf(blocks: readonly Block[]): readonly Words[] {
  return blocks.flatMap(({ type, text, body }) => {
    if (body) return wordsOf(body);
    return text ? [{ tag: type === 'heading' ? 'h3' : 'p', words: plain(text) }] : [];
  });
}

function plain(text: Text): string {
  return typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : plain(run.text))).join('');
}
