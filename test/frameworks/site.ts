/** A built example on a server, as the clinic's site, for a browser that takes the demo's endpoint for PinPoint's. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { chooseEngines } from '../engines.mjs';

/** The address that the examples ask: where `npm start` serves the demo, if nothing else has taken the port. */
const written = 'localhost:8080';

/** Starts Chromium, which gets from `origin` what a page asks from where `npm start` serves. */
export function startBrowser(origin: string): Promise<Browser> {
  const { launchOptions } = chooseEngines('chromium')[0]!;
  const rule = `--host-resolver-rules=MAP ${written} 127.0.0.1:${new URL(origin).port}`;
  return puppeteer.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
}

/** What is missing where a page is visited. */
export interface Conditions {
  readonly script?: false;
  /** Without it, the page may complain. */
  readonly endpoint?: false;
}

/** A clinic's site that runs. */
export class Site {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  /** The warnings, errors and exceptions of the pages that were visited. */
  readonly complaints: string[] = [];
  readonly #server: Server;
  readonly #browser: Browser;

  /** Of what runs already: see {@link start}. */
  constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Serves a folder. */
  static async start(folder: string, browser: Browser): Promise<Site> {
    const server = createServer(sirv(folder)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Site(server, browser);
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** Does something in a page of the site, as a visitor of whom it knows nothing. */
  async visit(
    path: string,
    act: (page: Page) => Promise<unknown>,
    conditions: Conditions = {},
  ): Promise<void> {
    const context = await this.#browser.createBrowserContext();
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      // Everything is near the viewport.
      await page.setViewport({ width: 1000, height: 5000 });
      if (conditions.script === false) await page.setJavaScriptEnabled(false);
      if (conditions.endpoint === false) await cutOff(page);
      else this.#listen(page);
      await page.goto(this.origin + path);
      await act(page);
    } finally {
      await context.close();
    }
  }

  #listen(page: Page): void {
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warn') this.complaints.push(`${type}: ${message.text()}`);
    });
    page.on('pageerror', (reason) => this.complaints.push(String(reason)));
  }
}

/** Lets nothing through that the page asks of PinPoint's endpoint. */
async function cutOff(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (request.url().includes('/demo/content/') ? request.abort() : request.continue());
  });
}

/** Waits until something of this role and name is seen, in the page or in a widget. */
export async function find(page: Page, role: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(selector(role, name), { visible: true });
  return found!;
}

/** How many things of this role and name there are to be seen now. */
export async function count(page: Page, role: string, name: string): Promise<number> {
  return (await page.$$(selector(role, name))).length;
}

/** Presses what has this role and name. */
export async function press(page: Page, role: string, name: string): Promise<void> {
  await page.locator(selector(role, name)).click();
}

/** Waits until a line of the page says this. */
export async function says(page: Page, line: string): Promise<void> {
  await page.waitForSelector(`::-p-xpath(//p[normalize-space() = "${line}"])`, { visible: true });
}

function selector(role: string, name: string): string {
  return `::-p-aria([role="${role}"][name="${name}"])`;
}
