/** Ends a run of Node's tests with the line that the browsers' tests end with. */
export default async function* count(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    // A file that is no suite is reported as a test of its own when it could not be run.
    counts[data.skip !== undefined ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}
