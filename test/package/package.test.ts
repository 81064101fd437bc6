import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rollup } from 'rollup';
import { type Manifest, packed, type Project, readJson, root } from './packed.js';

/** Scripts for a page, which have a URL and no types: nobody imports a value from them. */
const scripts = ['pinpoint.js', 'pinpoint.all.js'];

const tags = ['pinpoint-article', 'pinpoint-show-player', 'pinpoint-tips'];

/** The part of a custom elements manifest that is looked at here. */
interface ElementsManifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly {
      readonly name: string;
      readonly tagName: string;
      readonly members: readonly { readonly name: string; readonly privacy?: string }[];
      readonly events: readonly { readonly type: { readonly text: string } }[];
    }[];
  }[];
}

describe('the npm package, as it is packed', () => {
  let project: Project;
  let manifest: Manifest;

  before(() => {
    project = packed();
    manifest = readJson(join(project.inside, 'package.json')) as Manifest;
  });
  after(() => project.remove());

  /** Runs a module in Node, within the project; gives what it prints. */
  const run = (code: string, ...flags: readonly string[]) =>
    execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', code], {
      cwd: project.folder,
      encoding: 'utf8',
    }).trim();

  it('has every file that its package.json names', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const path of [...targets, manifest.customElements, manifest['web-types']])
      assert.ok(existsSync(join(project.inside, path)), path);
  });

  it('has nothing that publint minds', async () => {
    const file = readFileSync(project.tarball);
    const tarball = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that are found wherever its modules are', () => {
    // Modules of the web are ES modules: nothing is there for `require`, nor for the resolution of Node 10.
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', ...scripts, '--format', 'ascii'];
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        project.tarball,
        '--no-color',
        ...options,
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });

  it('can be imported on a server, which keeps no trace of it', () => {
    const names = run(`
      const before = Reflect.ownKeys(globalThis).length;
      const all = await import('pinpoint-widgets');
      console.log(Reflect.ownKeys(globalThis).length - before, typeof HTMLElement, typeof all.PinpointArticle,
        all.version);
    `);
    assert.equal(names, `0 undefined function ${manifest.version}`);
  });

  for (const condition of ['node', 'edge-light', 'workerd']) {
    it(`registers nothing on a server (${condition})`, () => {
      const code = `await import('pinpoint-widgets/define.js'); console.log(typeof customElements);`;
      assert.equal(run(code, `--conditions=${condition}`), 'undefined');
    });
  }

  it('registers its elements in a document that Node has for its tests', () => {
    const document = `
      globalThis.HTMLElement = class {};
      const known = new Set();
      const all = new Promise((done) => {
        globalThis.customElements = {
          get: (name) => known.has(name),
          define: (name) => known.add(name).size === 3 && done(),
        };
      });`;
    const code = `${document} await import('pinpoint-widgets/define.js'); await all; console.log([...known].join())`;
    assert.equal(run(code), tags.join());
  });

  it('keeps its elements in a bundle that leaves out what is not used', async () => {
    const input = 'entry';
    const bundle = await rollup({
      input,
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === input ? join(project.folder, 'entry.js') : null),
          load: (id) => (id.endsWith('entry.js') ? `import 'pinpoint-widgets/define.js';` : null),
        },
        nodeResolve({ browser: true }),
      ],
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    for (const tag of tags) assert.ok(output[0].code.includes(`define('${tag}'`), `${tag} is registered`);
  });

  it('describes its elements with nothing private, and events whose classes can be imported', () => {
    const { modules } = readJson(join(project.inside, manifest.customElements)) as ElementsManifest;
    const elements = modules.flatMap(({ declarations }) => declarations);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), tags);
    const exported = run(`console.log(Object.keys(await import('pinpoint-widgets')).join())`).split(',');
    for (const { name, members, events } of elements) {
      const hidden = members.filter((member) => member.privacy ?? member.name.startsWith('#'));
      assert.deepEqual(hidden, [], name);
      for (const used of [name, ...events.map(({ type }) => type.text)])
        assert.ok(exported.includes(used), `${used} is exported`);
    }
    for (const { path } of modules) assert.ok(existsSync(join(project.inside, path)), path);
  });

  it('has one version, wherever it says it', () => {
    const { version } = readJson(join(root, 'package.json')) as Manifest;
    assert.equal(run(`console.log((await import('pinpoint-widgets')).version)`), version);
    assert.equal((readJson(join(root, 'package-lock.json')) as Manifest).version, version);
    const [, changes] = /^## (\S+)/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
    assert.equal(changes, version, 'the first of CHANGELOG.md');
    const webTypes = readJson(join(project.inside, manifest['web-types'])) as Manifest;
    assert.equal(webTypes.version, version);
  });
});
