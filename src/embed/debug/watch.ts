import type { Failure } from './advice.js';
import { attempt } from './fact.js';

/** What the page's Content Security Policy has forbidden. */
export interface Violation {
  readonly directive: string;
  /** An address, or a word such as `inline`. */
  readonly blocked: string;
  /** The file whose code was stopped; may be empty. */
  readonly source: string;
}

/** What has happened in the page since this code is there, and what the browser still tells of the time before. */
export interface Heard {
  readonly violations: Violation[];
  /** The newest failure of each widget that has not worked since. */
  failures: readonly { readonly widget: EventTarget; readonly failure: Failure }[];
}

/** Events after which the report may be another. */
const EVENTS = ['readystatechange', 'visibilitychange'];

/** Listens to the page. Calls back when something has changed; `stop` lets go of everything. */
export function listen(whenHeard: () => void): { readonly heard: Heard; readonly stop: () => void } {
  const heard: Heard = { violations: [], failures: [] };
  const letGo = new AbortController();
  const options = { signal: letGo.signal, capture: true, passive: true };

  const forget = (target: EventTarget | null): void => {
    heard.failures = heard.failures.filter(({ widget }) => widget !== target);
  };
  const note = (directive: string, blocked: string, source: string): void => {
    const isKnown = heard.violations.some(
      (known) => known.directive === directive && known.blocked === blocked && known.source === source,
    );
    if (!isKnown) heard.violations.push({ directive, blocked, source });
    whenHeard();
  };

  for (const name of EVENTS) document.addEventListener(name, whenHeard, options);
  for (const name of ['online', 'offline', 'resize', 'load']) addEventListener(name, whenHeard, options);
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile }) => note(effectiveDirective, blockedURI, sourceFile),
    options,
  );
  document.addEventListener(
    'pinpoint-error',
    ({ target, kind, message, url, status, detail: { path } }) => {
      const failure = { kind, message, url, status, path };
      forget(target);
      if (target) heard.failures = [...heard.failures, { widget: target, failure }];
      whenHeard();
    },
    options,
  );
  for (const name of ['pinpoint-load', 'pinpoint-play'])
    document.addEventListener(
      name,
      ({ target }) => {
        forget(target);
        whenHeard();
      },
      options,
    );
  const observer = attempt(() => earlierViolations(note), undefined);
  return {
    heard,
    stop() {
      letGo.abort();
      observer?.disconnect();
    },
  };
}

interface ReportOfPolicy {
  readonly body: {
    readonly effectiveDirective?: string;
    readonly blockedURL?: string;
    readonly sourceFile?: string;
  } | null;
}

interface Observer {
  observe(): void;
  disconnect(): void;
}

/** Some browsers keep for those who come late what a policy has forbidden. */
function earlierViolations(
  note: (directive: string, blocked: string, source: string) => void,
): Observer | undefined {
  const { ReportingObserver } = globalThis as {
    ReportingObserver?: new (report: (list: readonly ReportOfPolicy[]) => void, options: object) => Observer;
  };
  if (!ReportingObserver) return undefined;
  const observer = new ReportingObserver(
    (list) => {
      for (const { body } of list)
        note(body?.effectiveDirective ?? '', body?.blockedURL ?? '', body?.sourceFile ?? '');
    },
    { types: ['csp-violation'], buffered: true },
  );
  observer.observe();
  return observer;
}

/** Whether a policy has forbidden this address: browsers give all of it, or the origin alone. */
export function forbids({ blocked }: Violation, url: string): boolean {
  return /^\w+:\/\//.test(blocked) && `${url}/`.startsWith(blocked.replace(/\/?$/, '').replace(/#.*/, ''));
}
