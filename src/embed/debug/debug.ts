/**
 * The page for support: what each widget is, what it asked for, what failed and why, so that a clinic can send one
 * picture. Loaded on demand, by `?pinpoint-debug` or `#pinpoint-debug` in the address or `debug` on a widget. In English
 * alone, since it is for support; it sends nothing to anybody.
 */
import { version } from '../../version.js';
import { type Copy, copyOf } from './facts-of-script.js';
import { openPanel } from './panel.js';
import { readReport } from './report.js';
import { listen } from './watch.js';

/** What has no event (sizes, hiding by the page, new widgets) is looked at so often, in ms. */
const INTERVAL = 1000;

/** The attribute by which copies of this code on one page tell each other that they are there, a line each. */
const COPIES = 'data-copies';

const told: string[] = [];

/**
 * Opens the panel, once for each page; a further call of another copy of the script tag adds that to the report.
 *
 * @param script the element that runs the script tag; null where that doesn't know, as in a module
 */
export function showDebug(script: HTMLScriptElement | null): void {
  const { version, src, how } = copyOf(script);
  const line = [version, src, how].join('\t');
  if (told.includes(line)) return;
  told.push(line);
  // Only strings go from one copy to another: they may be of different versions.
  const open = document.querySelector('[data-pinpoint-debug]');
  if (open) open.setAttribute(COPIES, `${open.getAttribute(COPIES) ?? ''}\n${line}`);
  else if (told.length === 1) start(line);
}

function start(line: string): void {
  let isAsked = false;
  // One look for any number of changes, and never in the middle of one.
  const refresh = (): void => {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      if (panel.host.isConnected) look();
    }, 50);
  };
  // A page may have broken what the report is made with; that is news too.
  const look = (): void => {
    try {
      panel.show(readReport(copiesOf(panel.host), heard, refresh));
    } catch (reason) {
      panel.fail(reason);
    }
  };
  const { heard, stop } = listen(refresh);
  const place = (): void => panel.place();
  const panel = openPanel(version, () => {
    stop();
    clearInterval(timer);
    removeEventListener('scroll', place, true);
  });
  panel.host.setAttribute(COPIES, line);
  const timer = setInterval(refresh, INTERVAL);
  addEventListener('scroll', place, { capture: true, passive: true });
  look();
}

function copiesOf(host: Element): Copy[] {
  return (host.getAttribute(COPIES) ?? '').split('\n').map((line) => {
    const [version = '', src = '', how = ''] = line.split('\t');
    return { version, src, how };
  });
}
