import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adopt } from './styles.js';

/**
 * What these elements need of `LitElement`, for a fifth of its bytes: one update a microtask for any number of
 * changes, controllers, shared style sheets. Attributes are the state, and properties mirror them, as in the platform's
 * own elements. How an element shows itself is its own matter: all are built of nodes (dom.ts).
 */
export abstract class BaseElement extends HTMLElement implements ReactiveControllerHost {
  /** The styles of the element, shared by all of its kind. */
  protected static readonly styles: readonly string[] = [];

  /** @internal */
  /**
   * Properties that were set before the code was there: whatever an element that is being upgraded has of its own
   * would hide the accessors of its class. Comes first, to hold nothing of ours.
   */
  #early: [string, unknown][] = Object.entries(this);
  readonly renderRoot: ShadowRoot;
  /**
   * Resolves when the element is up to date. A document that was set or fetched is there with `pinpoint-load`.
   * @readonly
   */
  updateComplete: Promise<boolean> = Promise.resolve(true);
  /** @internal */
  hasUpdated = false;
  readonly #controllers: ReactiveController[] = [];
  #isPending = false;

  constructor() {
    super();
    // A page may bring it drawn already (Declarative Shadow DOM).
    this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adopt(this.renderRoot, (this.constructor as typeof BaseElement).styles);
  }

  /** Sheets belong to a document: a move into another one takes them away. */
  adoptedCallback(): void {
    adopt(this.renderRoot);
  }

  connectedCallback(): void {
    for (const [name, value] of this.#early.splice(0)) {
      delete (this as Record<string, unknown>)[name];
      (this as Record<string, unknown>)[name] = value;
    }
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(_name: string, old: string | null, value: string | null): void {
    if (old !== value) this.requestUpdate();
  }

  /** @internal */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  /** @internal */
  removeController(): void {
    // Theirs live as long as the element.
  }

  /** @internal */
  requestUpdate(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.#isPending = false;
      if (this.hasUpdated || this.isConnected) this.#tryUpdate();
      return !this.#isPending;
    });
  }

  #tryUpdate(): void {
    try {
      this.update();
      this.hasUpdated = true;
    } catch (reason) {
      // A mistake of ours stays ours: the page goes on, and so does what is shown.
      console.error('[pinpoint]', reason);
    }
  }

  /** Brings what is shown up to date. */
  protected abstract update(): void;

  /** An attribute's value; empty where there is none. */
  protected text(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  /** The value of an attribute that takes one of some words; anything else is the first of them, the default. */
  protected word<T extends string>(name: string, ...words: readonly [T, ...T[]]): T {
    return words.find((word) => word === this.getAttribute(name)) ?? words[0];
  }

  /** Sets an attribute; none removes it. */
  protected reflect(name: string, value: string | number | null | undefined): void {
    if (value == null) this.removeAttribute(name);
    else this.setAttribute(name, `${value}`);
  }
}
