/** One visit to one page, in a browser context of its own, with nothing cached: what it took. */

/** A phone on a slow connection: 1.6 Mbps, 150 ms, a quarter of this machine's speed. */
export const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const slowdown = 4;

/** How long after all is shown a page may go on working before it is measured, in ms. */
const SETTLE = 300;

const viewport = { width: 412, height: 823, isMobile: true, hasTouch: true };

/**
 * Runs in the page from its start: notes the frame in which the first widget is usable, what moves, long tasks, and
 * when a sound is heard.
 */
function watch(isUsable) {
  const facts = { usable: 0, shift: 0, long: 0, heard: 0 };
  window.bench = facts;
  const sum = (type, add) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
  sum('layout-shift', ({ value }) => (facts.shift += value));
  sum('longtask', () => facts.long++);

  const look = () => {
    if (document.body && isUsable(0)) {
      // What is there before this frame is on the screen after it.
      requestAnimationFrame(() => (facts.usable = performance.now()));
    } else requestAnimationFrame(look);
  };
  if (isUsable && top === window) requestAnimationFrame(look);

  // Some players have their sound in a frame of their own: the page's clock is that of the top.
  const heard = () => (top.bench.heard ||= performance.timeOrigin + performance.now());
  document.addEventListener('playing', heard, true);
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    this.addEventListener('playing', heard);
    return play.call(this);
  };
}

/** Opens a page of `count` widgets, calls `then` with it and closes it. */
async function visiting(browser, url, { usable = '', slowCpu = false, slowNet = false }, then) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewport(viewport);
    const cdp = await page.createCDPSession();
    const wire = await watchWire(cdp);
    if (slowNet) await cdp.send('Network.emulateNetworkConditions', slowNetwork);
    if (slowCpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluateOnNewDocument(`(${watch})(${usable || 'undefined'})`);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await then(page, cdp, wire);
  } finally {
    await context.close();
  }
}

/** Counts what the page asks for beside itself. */
async function watchWire(cdp) {
  const wire = { requests: 0, bytes: 0, code: 0 };
  const kinds = new Map();
  cdp.on('Network.requestWillBeSent', ({ requestId, type, redirectResponse, documentURL, request }) => {
    if (redirectResponse || documentURL === request.url || request.url.endsWith('/favicon.ico')) return;
    wire.requests++;
    kinds.set(requestId, type);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!kinds.has(requestId)) return;
    wire.bytes += encodedDataLength;
    if (['Script', 'Stylesheet', 'Preload', 'Other'].includes(kinds.get(requestId)))
      wire.code += encodedDataLength;
  });
  await cdp.send('Network.enable');
  return wire;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const factsOf = (page) => page.evaluate(() => window.bench);

async function untilAll(page, usable, count) {
  await page.waitForFunction(`Array.from({ length: ${count} }, (_, index) => index).every(${usable})`, {
    polling: 100,
  });
  await pause(SETTLE);
}

/** How soon one widget can be used, what came over the wire for it, and what moved. */
export const arrive = (browser, url, { usable, settled = usable }, isSlow) =>
  visiting(browser, url, { usable, slowCpu: isSlow, slowNet: isSlow }, async (page, _cdp, wire) => {
    await page.waitForFunction('window.bench.usable > 0', { polling: 50 });
    await untilAll(page, settled, 1);
    const { usable: time, shift, long } = await factsOf(page);
    return { time, shift, long, ...wire };
  });

/** What `count` widgets cost the main thread, in ms of its own time, and the memory, in bytes. */
export const work = (browser, url, { usable, settled = usable, isLazy }, count) =>
  visiting(browser, 'about:blank', {}, async (page, cdp) => {
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load' });
    // Of those that wait until they come near, the first is in view.
    await untilAll(page, settled, isLazy ? 1 : count);
    const cpu = (await metrics(cdp)).TaskDuration * 1000;
    await cdp.send('HeapProfiler.collectGarbage');
    return { cpu, heap: (await metrics(cdp)).JSHeapUsedSize };
  });

async function metrics(cdp) {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** The longest piece of work of scripts on the main thread at a quarter of the speed, in ms. */
export const piece = (browser, url, { usable, settled = usable }) =>
  visiting(browser, 'about:blank', { slowCpu: true }, async (page) => {
    await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', 'v8'] });
    await page.goto(url, { waitUntil: 'load' });
    await untilAll(page, settled, 1);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    return { piece: longestOf(traceEvents, url) };
  });

/** What shows that a task runs a page's script, in the names of Chromium's traces. */
const scripts = new Set(['EvaluateScript', 'FunctionCall', 'v8.evaluateModule', 'v8.run', 'AsyncTask Run']);

function longestOf(events, url) {
  const { pid, tid } = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === url);
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const starts = own.filter(({ name }) => scripts.has(name)).map(({ ts }) => ts);
  const tasks = own.filter(
    ({ name, ts, dur }) =>
      name === 'ThreadControllerImpl::RunTask' && starts.some((start) => start >= ts && start < ts + dur),
  );
  return Math.max(0, ...tasks.map(({ dur, tdur = dur }) => tdur)) / 1000;
}

/** From the press to the sound, in ms. */
export const press = (browser, url, { usable, button }) =>
  visiting(browser, url, { usable }, async (page) => {
    await untilAll(page, usable, 1);
    const { x, y } = await page.evaluate(`(${button})(0)`);
    // Not all players let the page hear of the press.
    const pressed = await page.evaluate(() => performance.timeOrigin + performance.now());
    await page.mouse.click(x, y);
    await page.waitForFunction('window.bench.heard > 0', { polling: 20 });
    const { heard } = await factsOf(page);
    return { sound: heard - pressed };
  });
