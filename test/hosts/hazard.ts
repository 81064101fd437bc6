import type { HostPage, PageParts } from '../host-page.js';

/** The three ways to write a widget into a page. */
export const forms = ['element', 'placeholder', 'link'] as const;
export type Form = (typeof forms)[number];

/** What each kind of widget has in such a page. */
export const kinds = ['article', 'show-player', 'tips'] as const;
export type Kind = (typeof kinds)[number];

/**
 * How a widget comes out of a page: `same`, it looks as on a bare page, to the pixel; `whole`, all of its text can be
 * seen, in a place of its own; `link`, its link can be seen.
 */
export type Outcome = 'same' | 'whole' | 'link';

/** Something that host pages do to a widget. */
export interface Hazard {
  /** As in docs/hosts.md: H01 to H60 and W1 to W8. */
  readonly id: string;
  /** What the page does or has. */
  readonly name: string;
  /** Markup for the head, before the script tag. */
  readonly head?: string;
  /** Runs before any other script of the page. */
  readonly before?: () => void;
  /** A Content Security Policy, sent as a header. */
  readonly policy?: string;
  /** The type that the page is served as; default `text/html`. */
  readonly type?: string;
  /** What stands before the head; default a doctype and `<html lang="en">`. */
  readonly start?: string;
  /** Attributes of the body. */
  readonly body?: string;
  /** CSS of the box that holds the place of each widget. */
  readonly around?: string;
  /** The places have the width and the font that the page gives them; such widgets cannot look as on a bare page. */
  readonly isFree?: boolean;
  /** CSS of the place of each widget, beside its width and font. */
  readonly place?: string;
  /** Opens the page in another way than as a document from the server. */
  readonly open?: (parts: PageParts) => Promise<HostPage>;
  /** The script tag in the page's own markup; default: none there, it comes once the page has been looked at. */
  readonly script?: string;
  /** Changes the snippet of a widget. */
  readonly snippet?: (snippet: string, form: Form, kind: Kind) => string;
  /** Whether the page really is so: a library that did not load would prove nothing. Asked once it has its widgets. */
  readonly really?: (page: HostPage) => boolean;
  /** What the page does, once its widgets have been shown. Those that are looked at are on the page that it gives. */
  readonly then?: (page: HostPage) => Promise<HostPage | undefined>;
  /** Where nothing but a link is expected: waits until it is certain that nothing else will come. */
  readonly until?: (page: HostPage) => Promise<void>;
  /** How the widgets come out of it; default `same` for all. */
  readonly expect?: Outcome | Partial<Record<Form, Outcome>>;
  /** Why it is no better than that, and what the visitor sees. */
  readonly since?: string;
  /** A file without which there is no such page: what is missing on this machine skips. */
  readonly needs?: string;
  /** Engines by name that cannot have such a page, with the reason. */
  readonly without?: Readonly<Record<string, string>>;
}

/** How widgets of a form come out of a page. */
export function outcomeOf({ expect }: Hazard, form: Form): Outcome {
  return (typeof expect === 'object' ? expect[form] : expect) ?? 'same';
}
