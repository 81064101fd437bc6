import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packed, type Project, root } from './packed.js';

/** Programs that use the types, right and wrong. A wrong use says so by `@ts-expect-error`, which fails where it is right. */
const uses = join(import.meta.dirname, 'uses');

describe('the types of the package, in a project of its own', () => {
  let project: Project;

  before(() => {
    project = packed();
    cpSync(uses, join(project.folder, 'uses'), { recursive: true });
  });
  after(() => project.remove());

  function check(command: string, ...options: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules', command), ...options],
      { cwd: join(project.folder, 'uses'), encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  }

  for (const [framework, does] of [
    ['plain', 'knows the elements that the document makes, their properties and events'],
    ['react', 'knows the elements in JSX of React 19'],
    ['preact', 'knows the elements in JSX of Preact'],
  ] as const) {
    it(does, () => {
      const { status, said } = check('typescript/bin/tsc', '-p', framework);
      assert.equal(status, 0, said);
    });
  }

  it('knows the elements in templates of Vue', () => {
    const { status, said } = check('vue-tsc/bin/vue-tsc.js', '-p', 'vue/tsconfig.json');
    assert.equal(status, 0, said);
  });

  it('knows the elements in templates of Svelte, and what is wrong in them', () => {
    const { said } = check(
      'svelte-check/bin/svelte-check',
      '--workspace',
      'svelte',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'machine',
    );
    const errors = [...said.matchAll(/ ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
    // Svelte's templates have no word for an error that is expected: the lines of the wrong ones.
    assert.deepEqual(
      errors,
      [7, 8, 9, 10, 11].map((line) => `Wrong.svelte:${line}`),
      said,
    );
  });
});
