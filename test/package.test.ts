import { expect } from '@open-wc/testing';
import { closePages, needDist, openPage, running } from './host-page.js';

type Target = string | Readonly<Record<string, string>>;

interface Manifest {
  readonly exports: Readonly<Record<string, Target>>;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

async function textAt(path: string): Promise<string> {
  const response = await fetch(path);
  expect(response.ok, path).to.equal(true);
  return response.text();
}

describe('the npm package', () => {
  let manifest: Manifest;

  before(async () => {
    await needDist();
    manifest = JSON.parse(await textAt('/package.json')) as Manifest;
  });
  afterEach(closePages);

  it('has every file that its exports name, among the files that are packed', async () => {
    for (const target of Object.values(manifest.exports)) {
      for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
        await textAt(path.slice(1));
        expect(['package.json', ...manifest.files]).to.include(path.split('/')[1]);
      }
    }
  });

  it('imports no package but those that it depends on', async () => {
    const paths = ['/dist/npm/index.js', '/dist/npm/define.js'];
    for (const path of paths) {
      const text = await textAt(path);
      for (const [, name] of text.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)) {
        if (!name!.startsWith('.'))
          expect(Object.keys(manifest.dependencies)).to.include(name!.split('/')[0]);
        else {
          const { pathname } = new URL(name!, new URL(path, location.origin));
          if (!paths.includes(pathname)) paths.push(pathname);
        }
      }
    }
    expect(paths.length).to.be.greaterThan(20);
  });

  it('defines nothing by its main file, and all by define.js', async () => {
    const map = '<script type="importmap">{"imports": {"lit/": "/node_modules/lit/"}}</script>';
    const page = await openPage({ head: map, body: '<pinpoint-article></pinpoint-article>' });
    const { customElements } = page.window;
    await page.window.eval(`import('/dist/npm/index.js')`);
    expect(customElements.get('pinpoint-article')).to.equal(undefined);
    await page.window.eval(`import('/dist/npm/define.js')`);
    for (const name of ['pinpoint-article', 'pinpoint-show-player'])
      expect(customElements.get(name), name).to.be.a('function');
    expect(Reflect.ownKeys(page.window)).not.to.include(Symbol.for('pinpoint'));
  });

  it('can be imported twice, by two bundles, without an error', async () => {
    const map = '<script type="importmap">{"imports": {"lit/": "/node_modules/lit/"}}</script>';
    const importTwice = () => {
      for (const copy of [1, 2]) {
        const bundle = document.createElement('script');
        Object.assign(bundle, { type: 'module', src: `/dist/npm/define.js?${copy}` });
        document.head.append(bundle);
      }
    };
    const page = await openPage({ head: map + running(importTwice), body: '<p></p>' });
    await page.window.customElements.whenDefined('pinpoint-show-player');
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
  });
});
