/**
 * Commands for tests that only Chromium's driver can do; the others answer nothing:
 * `force-colors` makes the page look as in a high-contrast mode, or no longer;
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

const commands = {
  'force-colors': async (page, isForced) => {
    const client = await page.createCDPSession();
    const value = isForced ? 'active' : 'none';
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    return true;
  },
  'accessibility-tree': async (page, selector) =>
    page.accessibility.snapshot({ root: await page.$(selector), interestingOnly: false }),
};
