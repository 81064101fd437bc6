import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { endGroup, freePort, spawnGroup, within } from './processes.mjs';

const startTimeout = 60_000;
const screenOptions = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];

/** Runs tests in WebKitGTK's MiniBrowser. Starts its driver and a screen for it, and both anew after a page that hung. */
export class WebKitLauncher extends WebdriverLauncher {
  #driverPath;
  #screenPath;
  #processes = [];

  /** @param {{ browser: string, driver: string, screen: string }} paths of MiniBrowser, WebKitWebDriver and Xvfb */
  constructor({ browser, driver, screen }) {
    super({
      hostname: '127.0.0.1',
      logLevel: 'silent',
      connectionRetryTimeout: startTimeout,
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--autoplay-policy=allow'] },
      },
    });
    this.#driverPath = driver;
    this.#screenPath = screen;
    this.concurrency = 1;
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  async startSession(id, url) {
    this.starting ??= this.#start().catch(async () => {
      await this.#end();
      await this.#start();
    });
    await this.starting;
    // Not `super.startSession`: that leaves this promise alone, and its rejection, as when a page that hung is ended,
    // would end the whole run. A page that did not load is reported as one whose tests did not start.
    this.driverManager.startSession(id, url).catch(() => {});
  }

  async stopSession(id) {
    try {
      return await within(20_000, super.stopSession(id), 'The page did not stop; its browser is ended.');
    } catch (error) {
      // The runner has the results by now, or has reported that they did not come: this is no failure of a test.
      console.warn(`WebKit: ${error.message}`);
      await this.#end();
      return {};
    }
  }

  async stop() {
    await within(10_000, super.stop(), 'The driver did not stop.').catch(() => {});
    await this.#end();
  }

  async #start() {
    const signal = AbortSignal.timeout(startTimeout / 2);
    const screen = this.#spawn(this.#screenPath, ['-displayfd', '1', ...screenOptions], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [display] = await once(screen.stdout, 'data', { signal });
    const port = await freePort();
    this.#spawn(this.#driverPath, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${String(display).trim()}` },
    });
    await untilAnswered(`http://127.0.0.1:${port}/status`, signal);
    this.options.port = port;
    await this.ensureManagerInitialized();
    await this.#resize(800, 600);
  }

  /** To the viewport that the other launchers set. */
  async #resize(width, height) {
    const [frameWidth, frameHeight] = await this.driver.execute(
      'return [outerWidth - innerWidth, outerHeight - innerHeight]',
    );
    await this.driver.setWindowRect(null, null, width + frameWidth, height + frameHeight);
  }

  #spawn(...program) {
    const child = spawnGroup(...program);
    this.#processes.push(child);
    return child;
  }

  /** Leaves the base class as new: it keeps a driver it could not stop, and a start that failed. */
  async #end() {
    const processes = this.#processes.reverse();
    this.#processes = [];
    for (const child of processes) await endGroup(child);
    clearInterval(this.pendingHeartbeat);
    this.starting = this.driver = this.driverManager = this.__managerPromise = undefined;
  }
}

async function untilAnswered(url, signal) {
  const answer = () => fetch(url, { signal }).catch(() => undefined);
  while (!(await answer())?.ok) await wait(50, undefined, { signal });
}
