/**
 * Counts tests per engine and, on the last line, in all. A file that could not run at all counts as one failed test,
 * so that the last line never says `0 failed` of a run that failed.
 *
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function summaryReporter() {
  let startTime;
  return {
    start(run) {
      ({ startTime } = run);
    },
    stop({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      const engines = new Map();
      for (const session of sessions) {
        const engine = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        engines.set(session.browser.name, engine);
        const counts = count(session);
        for (const outcome of Object.keys(total)) {
          engine[outcome] += counts[outcome];
          total[outcome] += counts[outcome];
        }
      }
      const seconds = (Date.now() - startTime) / 1000;
      // On exit, because the progress bar of a terminal is drawn once more after this.
      process.once('exit', () => {
        for (const [name, engine] of engines) console.log(`${name}: ${words(engine)}`);
        console.log(`${seconds.toFixed(1)} s`);
        console.log(words(total));
      });
    },
  };
}

function count({ passed, testResults }) {
  const tests = testResults ? flatten(testResults) : [];
  const counts = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
  };
  if (!passed && !counts.failed) counts.failed = 1;
  return counts;
}

function flatten(suite) {
  return [...suite.tests, ...suite.suites.flatMap(flatten)];
}

function words({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
