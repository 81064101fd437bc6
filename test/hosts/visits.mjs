/** The command `visit` of `npm run test:hosts`: a page that no page from a server may open. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens a page of that markup in a tab of its own, as a file on the disk, and answers with what the page has put on its
 * window as `report`, once that is there.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<unknown>}
 */
export function visits() {
  return {
    name: 'visits',
    async executeCommand({ command, payload, session }) {
      if (command !== 'visit') return undefined;
      const folder = mkdtempSync(join(tmpdir(), 'pinpoint-visit-'));
      const file = join(folder, 'page.html');
      writeFileSync(file, payload.markup);
      try {
        return { value: await visit(session, pathToFileURL(file).href) };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

async function visit({ browser, id }, address) {
  // WebKit is driven by WebDriver, the others by Puppeteer.
  if (browser.driver) return visitByWebDriver(browser.driver, address);
  const context = await browser.getPage(id).browser().createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await page.evaluate('report');
  } finally {
    await context.close();
  }
}

async function visitByWebDriver(driver, address) {
  const before = await driver.getWindowHandle();
  const { handle } = await driver.createWindow('tab');
  await driver.switchToWindow(handle);
  try {
    await driver.navigateTo(address);
    return await driver.executeScript('return report', []);
  } finally {
    await driver.closeWindow();
    await driver.switchToWindow(before);
  }
}
