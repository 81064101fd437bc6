/** Whether the commands of a sample are there: the scripts of this package, those of `pinpoint` with their options. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** @returns {string[]} What is wrong, a sentence for each command. */
export function commandProblems(code, root) {
  return code
    .replace(/\\\n/g, ' ')
    .split(/\n|&&/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean)
    .flatMap((line) => problemsOf(line, root));
}

function problemsOf(line, root) {
  const words = line.replace(/^npx (--package pinpoint-widgets )?/, '').split(/\s+/);
  const [command, ...rest] = words;
  if (command === 'npm') return npmProblems(rest, root);
  if (command === 'pinpoint') return pinpointProblems(rest, root);
  const folders = [join(root, 'node_modules/.bin'), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.some((folder) => existsSync(join(folder, command)))
    ? []
    : [`there is no command ${command}`];
}

function npmProblems([verb, name], root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const script = { run: name, start: 'start', test: 'test' }[verb];
  if (script) return scripts[script] ? [] : [`there is no script ${script}`];
  return ['ci', 'install', 'pack'].includes(verb) ? [] : [`npm ${verb} is not known here`];
}

function pinpointProblems([name, ...words], root) {
  let help;
  try {
    help = execFileSync(process.execPath, [join(root, 'dist/npm/publish/cli.js'), 'help', name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return [`pinpoint ${name}: ${error.stderr || error.message}`];
  }
  if (!help.startsWith(`Usage: pinpoint ${name}`)) return [`there is no command pinpoint ${name}`];
  return words
    .filter((word) => word.startsWith('--') && !help.includes(word.replace(/=.*/, '')))
    .map((word) => `pinpoint ${name} has no ${word}`);
}
