import { answering, classicScript, escaped } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';

const everything = '<script src="/dist/pinpoint.all.js"></script>';

/** The script tag as it was in a version long ago, whose files still stand in a place of their own. */
async function otherVersion(): Promise<string> {
  const now = await (await fetch('/dist/pinpoint.js')).text();
  const old = now
    .replace(/"\d+\.\d+\.\d+"/, '"0.0.1-test"')
    .replace(/(?<=[" ])[\w.-]+-[\da-f]{6}(?=[" ])/g, '../dist/$&');
  return `<script src="${escaped(answering(old, 'text/javascript'))}"></script>`;
}
const other = await otherVersion();
const hasTwo = (page: { log: { warnings: readonly string[] } }) =>
  / stays idle$/.test(page.log.warnings[0] ?? '');

describeHazards('the script tag more than once', [
  { id: 'H33', name: 'an older version after this one', script: classicScript + other, really: hasTwo },
  { id: 'H33', name: 'an older version before this one', script: other + classicScript, really: hasTwo },
  { id: 'H33', name: 'in files, and then in one file', script: classicScript + everything },
  { id: 'H33', name: 'in one file, and then in files', script: everything + classicScript },
]);
