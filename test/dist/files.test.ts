import { expect } from '@open-wc/testing';
import { version } from '../../src/version.js';
import { needDist } from '../host-page.js';

/** The scripts of dist/, by name: the two that clinics paste and all that they lead to. */
async function scripts(): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const names = ['pinpoint.js', 'pinpoint.all.js'];
  for (const name of names) {
    const response = await fetch(`/dist/${name}`);
    expect(response.ok, name).to.equal(true);
    found.set(name, new Uint8Array(await response.arrayBuffer()));
    const text = new TextDecoder().decode(found.get(name));
    // The script tag names them without `.js`.
    for (const [, other] of text.matchAll(/["' ](?:\.\/)?([\w.-]+-[\da-f]{6})(?:\.js)?(?=["' ])/g))
      if (!names.includes(`${other!}.js`)) names.push(`${other!}.js`);
  }
  return found;
}

describe('the files of dist/', () => {
  let files: Map<string, Uint8Array>;

  before(async () => {
    await needDist();
    files = await scripts();
  });

  it('hold each element, the player and another language in files of their own', () => {
    const names = [...files.keys()].map((name) => name.replace(/-[\w-]{6}\.js$/, ''));
    expect(names).to.include.members(['pinpoint-article', 'pinpoint-show-player', 'deck', 'fr']);
  });

  it('are ASCII, so that no charset garbles them', () => {
    for (const [name, bytes] of files)
      expect(
        bytes.findIndex((byte) => byte > 126),
        name,
      ).to.equal(-1);
  });

  for (const name of ['pinpoint.js', 'pinpoint.all.js']) {
    it(`leave ${name} valid as a classic script: import() alone is in it`, () => {
      const text = new TextDecoder().decode(files.get(name));
      // Words in strings and templates are no statements.
      const code = text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
      expect(code).not.to.match(/\bimport\s*\.\s*meta\b/);
      expect(code).not.to.match(/(^|[;{}\n])\s*(import\s*["{*\w]|export\s*[{*\w])/);
    });
  }

  it('leave pinpoint.all.js whole: it loads nothing', () => {
    expect(new TextDecoder().decode(files.get('pinpoint.all.js'))).not.to.match(/\bimport\(/);
  });

  it('put no name on the page', () => {
    for (const name of ['pinpoint.js', 'pinpoint.all.js'])
      expect(new TextDecoder().decode(files.get(name)), name).to.match(/^!?\(?(\(\)=>|function\(\)) ?\{/);
  });

  it('are of the version that the package has', async () => {
    const { version: released } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(version).to.equal(released);
    expect(new TextDecoder().decode(files.get('pinpoint.js'))).to.include(`"${released}"`);
  });
});
