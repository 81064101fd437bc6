/**
 * Commands for tests that only Chromium's driver can do; the others answer nothing:
 * `force-colors` makes the page look as in a high-contrast mode, or no longer;
 * `time-zone` puts the visitor into an IANA zone, an empty one back into the machine's own;
 * `collect-garbage` has the page let go of all that nobody holds;
 * `accessibility-tree` gives what a screen reader is given of the element that a selector names.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<unknown>}
 */
export function driverCommands() {
  return {
    name: 'driver-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const page = session.browser.name === 'Chromium' && session.browser.getPage(session.id);
      return page ? { value: await run(page, payload) } : {};
    },
  };
}

/** One for each page, since what one has changed another may not. */
const clients = new WeakMap();

async function clientOf(page) {
  if (!clients.has(page)) clients.set(page, await page.createCDPSession());
  return clients.get(page);
}

const commands = {
  'force-colors': async (page, isForced) => {
    const client = await clientOf(page);
    const value = isForced ? 'active' : 'none';
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    return true;
  },
  'time-zone': async (page, timezoneId) => {
    const client = await clientOf(page);
    await client.send('Emulation.setTimezoneOverride', { timezoneId });
    return true;
  },
  'collect-garbage': async (page) => {
    const client = await clientOf(page);
    await client.send('HeapProfiler.collectGarbage');
    return true;
  },
  'accessibility-tree': async (page, selector) =>
    page.accessibility.snapshot({ root: await page.$(selector), interestingOnly: false }),
};
