import type { HostPage } from '../host-page.js';
import { forms } from './hazard.js';
import { settled } from './hosting-page.js';

/** What stands in the page under a name with dots. */
const named = ({ window }: HostPage, path: string): unknown =>
  path.split('.').reduce<unknown>((object, name) => object && Reflect.get(Object(object), name), window);
export const has = (path: string, value?: unknown) => (page: HostPage) =>
  value === undefined ? named(page, path) != null : named(page, path) === value;
const isNative = (page: HostPage, path: string) => /\[native code\]/.test(String(named(page, path)));
export const isReplaced = (path: string) => (page: HostPage) => !isNative(page, path);

/** An address of its own for each document: no copy is kept of it from another page of the site. */
export const unkept = (snippet: string) => snippet.replace(/\.(json|html)"/g, `.$1?${crypto.randomUUID()}"`);

/** A function of this code, to run in the page. */
export const code = (text: string): (() => void) =>
  Object.assign(() => undefined, { toString: () => `() => { ${text} }` });

/** Waits until each widget has its end, good or bad. */
export async function ended(page: HostPage): Promise<void> {
  for (const form of forms) await settled(page, form);
}
