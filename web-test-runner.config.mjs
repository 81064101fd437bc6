import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { samples } from './test/docs/samples.mjs';
import { driverCommands } from './test/driver-commands.mjs';
import { chooseEngines } from './test/engines.mjs';
import { broadcasts, cuts } from './test/live-server.mjs';
import { libraries } from './test/hosts/libraries.mjs';
import { hostsReport } from './test/hosts/report.mjs';
import { pictures } from './test/hosts/pictures.mjs';
import { visits } from './test/hosts/visits.mjs';
import { published } from './test/pages/published.mjs';
import { freePort } from './test/processes.mjs';
import { contentHost, echo, failures, withFirstScript } from './test/server.mjs';
import { summaryReporter } from './test/summary-reporter.mjs';

const rootDir = import.meta.dirname;

/** `wtr --hosts` runs the tests of host pages, and no others. */
const hosts = process.argv.includes('--hosts');

/**
 * `wtr` runs every engine it finds; `PINPOINT_ENGINES=firefox,webkit wtr` these; `wtr --require-all` fails unless it
 * finds all three.
 */
const wish = process.argv.includes('--require-all') ? 'all' : process.env.PINPOINT_ENGINES;

const port = await freePort();
const pages = published(rootDir, port);

export default {
  rootDir,
  port,
  files: hosts
    ? 'test/hosts/*.test.ts'
    : [
        'src/**/*.test.ts',
        'test/**/*.test.ts',
        '!test/hosts/*',
        '!test/wordpress/*',
        '!test/frameworks/*',
        '!test/package/**',
        '!src/publish/**',
        // `npm test` is for while one works: it leaves the pages around the widgets to `npm run test:all`.
        ...(wish === 'all' ? [] : ['!test/docs/*', '!test/pages/*']),
      ],
  browsers: chooseEngines(wish),
  concurrency: 1,
  // One engine at a time where all must pass: three at once starve the sound on two cores.
  concurrentBrowsers: wish === 'all' ? (hosts ? 2 : 1) : 3,
  browserStartTimeout: 150_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // In CI a failed test gets a second try: the engines' sound stalls now and then on a busy machine without a device.
  testFramework: { config: { timeout: 30_000, retries: process.env.CI ? 1 : 0 } },
  // The conditions of a visitor's browser: without them Lit's development build runs, and talks.
  nodeResolve: { exportConditions: ['browser', 'production'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: `${rootDir}/tsconfig.json`, target: 'es2022' }),
    driverCommands(),
    pictures(rootDir),
    visits(),
    pages.cleaning,
  ],
  middleware: [
    libraries(rootDir),
    withFirstScript(rootDir),
    contentHost(rootDir),
    broadcasts(rootDir),
    cuts,
    echo,
    failures,
    samples(rootDir),
    pages.middleware,
  ],
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    summaryReporter(),
    ...(hosts && wish === 'all' ? [hostsReport(rootDir)] : []),
  ],
};
