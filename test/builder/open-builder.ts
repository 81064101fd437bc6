import { waitUntil } from '@open-wc/testing';
import { answering } from '../host-page.js';

/** The builder in a frame of its own, since it writes into the address bar. */
export interface BuilderPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
}

let frames: HTMLIFrameElement[] = [];

/** Takes the builders of a test away. */
export function closeBuilders(): void {
  for (const frame of frames) {
    // First the preview: WebKitGTK's process hangs now and then when a page with frames in frames is left.
    frame.contentDocument?.querySelector('iframe')?.remove();
    frame.remove();
  }
  frames = [];
}

/** Opens demo/builder.html as it is published: `npm run build` makes it. */
export function openBuilt(search: Record<string, string> = {}): Promise<BuilderPage> {
  return open(`/demo/builder.html?${new URLSearchParams({ lang: 'en', ...search }).toString()}`);
}

/** Opens the sources in a page like that. */
export function openSource(search: Record<string, string> = {}): Promise<BuilderPage> {
  const markup = `<!doctype html><html lang="en"><head><title>The builder</title><base href="/demo/">
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="builder.css">
    <script type="module" src="/src/builder/define.ts"></script></head>
    <body><pinpoint-builder></pinpoint-builder></body></html>`;
  return open(answering(markup, 'text/html', { lang: 'en', ...search }));
}

async function open(address: string): Promise<BuilderPage> {
  const frame = document.createElement('iframe');
  frame.title = 'The builder';
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: white';
  frame.src = address;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = { window: frame.contentWindow as BuilderPage['window'], document: frame.contentDocument! };
  await until(() => page.document.querySelector('main .step'), 'the builder is there');
  return page;
}

/** Waits, for as long as a busy machine may take. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  await waitUntil(holds, what, { timeout: 15_000 });
}

/** Waits until there are tips to choose from. */
export function untilTips(page: BuilderPage): Promise<void> {
  return until(() => snippetOf(page), 'there are tips');
}

/** A field or a button; which of these it has depends on its kind. */
interface Control extends HTMLElement {
  value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
}

const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The name of a control for those who listen. */
function nameOf(control: Control): string {
  const by = control.getAttribute('aria-labelledby');
  const label = by ? control.ownerDocument.getElementById(by) : control.labels?.[0];
  return words(control.getAttribute('aria-label') ?? (label ?? control).textContent);
}

/** The only control of that name, in the group of that name where one is given. */
export function control({ document }: BuilderPage, name: string, group?: string): Control {
  const groups = [...document.querySelectorAll('fieldset')].filter(
    (fieldset) => words(fieldset.querySelector('legend')?.textContent) === group,
  );
  const within = group === undefined ? [document] : groups;
  const all = within.flatMap((part) => [
    ...part.querySelectorAll<Control>('input, select, textarea, button, summary'),
  ]);
  const found = all.filter((one) => nameOf(one) === name);
  if (found.length !== 1)
    throw new Error(`${found.length} controls are named “${name}”, among ${all.map(nameOf).join(' | ')}`);
  return found[0]!;
}

/** Types into a field, as people do: it hears of it meanwhile and when they leave it. */
export async function type(page: BuilderPage, name: string, text: string): Promise<void> {
  const field = control(page, name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(page);
}

/** Presses a button, or picks a radio button. */
export async function press(page: BuilderPage, name: string, group?: string): Promise<void> {
  control(page, name, group).click();
  await drawn(page);
}

/** Waits until the builder shows what it was told. */
export async function drawn({ document }: BuilderPage): Promise<void> {
  const builder = document.querySelector('pinpoint-builder') as HTMLElement & {
    updateComplete: Promise<unknown>;
  };
  await builder.updateComplete;
}

/** The lines that are there to be copied. */
export function snippetOf({ document }: BuilderPage): string {
  return document.querySelector<HTMLTextAreaElement>('#snippet')?.value ?? '';
}

/** Gives the page a clipboard, and what is written there. One that refuses is a browser that does not permit it. */
export function clipboardOf({ window }: BuilderPage, { refuses = false } = {}): string[] {
  const texts: string[] = [];
  const writeText = (text: string) => {
    if (refuses) return Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
    texts.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: { writeText } });
  return texts;
}

/** All that is said to those who listen. */
export function saidBy({ document }: BuilderPage): string {
  return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
    .map(({ textContent }) => words(textContent))
    .filter(Boolean)
    .join(' | ');
}

/** The widget in the preview. */
export function previewed({ document }: BuilderPage): HTMLElement | null | undefined {
  return document
    .querySelector('iframe')
    ?.contentDocument?.querySelector<HTMLElement>('pinpoint-article, pinpoint-show-player, pinpoint-tips');
}
