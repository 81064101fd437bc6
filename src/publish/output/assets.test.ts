import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { type Asset, AssetError, Assets } from './assets.js';
import { openOutput } from './output.js';

/** A picture with detail, so that its files differ in size. */
const picture = (width: number, height: number, channels: 3 | 4 = 3): Sharp => {
  const pixels = Buffer.alloc(width * height * channels);
  for (let index = 0; index < pixels.length; index++) {
    const x = Math.floor(index / channels) % width;
    pixels[index] = index % channels === 3 ? 128 : (x * 7 + Math.floor(index / width)) % 251;
  }
  return sharp(pixels, { raw: { width, height, channels } });
};

describe('the media of a build', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assets-'));
    await mkdir(join(folder, 'content'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const source = async (name: string, body: string | Uint8Array): Promise<string> => {
    const file = join(folder, 'content', name);
    await writeFile(file, body);
    return file;
  };
  const build = async (...files: readonly string[]): Promise<readonly Asset[]> => {
    const output = await openOutput(join(folder, 'public'));
    try {
      const assets = new Assets(output);
      const added = await Promise.all(files.map(async (file) => assets.add(file)));
      await output.commit({ assets: assets.manifest });
      return added;
    } finally {
      await output.discard();
    }
  };
  const written = async (): Promise<readonly string[]> =>
    (await readdir(join(folder, 'public/media'))).sort();
  const open = (path: string): Sharp => sharp(join(folder, 'public', path));
  const refused = async (file: string, message: RegExp): Promise<void> => {
    await assert.rejects(build(file), (error) => {
      assert.ok(error instanceof AssetError, String(error));
      assert.match(error.message, message);
      assert.ok(error.hint);
      return true;
    });
  };

  it('has a picture in the widths below its own, as JPEG, WebP and AVIF', async () => {
    const [asset] = await build(await source('Rückenübung 1.PNG', await picture(1000, 500).png().toBuffer()));
    assert.ok(asset?.srcset && asset.avif);
    assert.match(asset.path, /^media\/ruckenubung-1\.[\da-f]{8}\.jpg$/);
    assert.deepEqual([asset.type, asset.width, asset.height], ['image/jpeg', 1000, 500]);
    assert.deepEqual(
      asset.srcset.map(({ width }) => width),
      [320, 640, 1000],
    );
    for (const { path, width } of [...asset.srcset, ...asset.avif]) {
      assert.equal((await open(path).metadata()).width, width);
    }
    for (const { path } of asset.avif) {
      const beside = asset.srcset.find((webp) => webp.path === path.replace(/avif$/, 'webp'));
      assert.ok(beside && (await open(path).metadata()).format === 'heif');
    }
    assert.equal(asset.size, (await stat(join(folder, 'public', asset.path))).size);
  });

  it('makes no picture larger than it is, and none wider than 1920 pixels', async () => {
    const small = await source('small.jpg', await picture(100, 80).jpeg().toBuffer());
    const wide = await source('wide.jpg', await picture(2400, 120).jpeg().toBuffer());
    const [a, b] = await build(small, wide);
    assert.deepEqual(
      a?.srcset?.map(({ width }) => width),
      [100],
    );
    assert.deepEqual(
      b?.srcset?.map(({ width }) => width),
      [320, 640, 960, 1280, 1920],
    );
    assert.deepEqual([b.width, b.height], [1920, 96]);
  });

  it('turns a picture the right way up, and does not tell where it was taken', async () => {
    const photo = picture(400, 200).withExif({ IFD0: { Copyright: 'Lou' }, IFD3: { GPSLatitude: '51/1' } });
    const turned = await photo.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [asset] = await build(await source('photo.jpg', turned));
    assert.deepEqual([asset?.width, asset?.height], [200, 400]);
    for (const path of await written()) {
      const { exif, orientation } = await open(join('media', path)).metadata();
      assert.deepEqual([exif, orientation], [undefined, undefined]);
    }
  });

  it('keeps what is transparent so, and takes a PNG that is not for a photo', async () => {
    const clear = await source('clear.png', await picture(50, 50, 4).png().toBuffer());
    const full = await source('full.png', await picture(50, 50).ensureAlpha().png().toBuffer());
    const [a, b] = await build(clear, full);
    assert.deepEqual([a?.type, b?.type], ['image/png', 'image/jpeg']);
    assert.equal((await open(a?.srcset?.[0]?.path ?? '').stats()).isOpaque, false);
  });

  it('keeps a picture that moves as it is', async () => {
    const frames = Buffer.alloc(20 * 40 * 3, 9).fill(200, 20 * 20 * 3);
    const gif = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
      .gif()
      .toBuffer();
    assert.equal((await sharp(gif).metadata()).pages, 2);
    const [asset] = await build(await source('wave.gif', gif));
    assert.deepEqual([asset?.type, asset?.width, asset?.height], ['image/gif', 20, 20]);
    assert.deepEqual(await readFile(join(folder, 'public', asset?.path ?? '')), gif);
  });

  it('copies sound as it is, and texts with compressed siblings', async () => {
    const sound = await source('Épisode.mp3', Buffer.alloc(5000, 1));
    const words = await source('show.vtt', `WEBVTT\n\n${'00:00.000 --> 00:01.000\nHello\n\n'.repeat(40)}`);
    const [a, b] = await build(sound, words);
    assert.match(a?.path ?? '', /^media\/episode\.[\da-f]{8}\.mp3$/);
    assert.deepEqual([a?.type, a?.size], ['audio/mpeg', 5000]);
    assert.equal(b?.type, 'text/vtt');
    assert.deepEqual((await written()).filter((name) => name.startsWith('show')).length, 3);
  });

  it('writes a file once, however often and under whatever place it is used', async () => {
    const file = await source('a.jpg', await picture(80, 80).jpeg().toBuffer());
    await mkdir(join(folder, 'content/fr'));
    const twin = join(folder, 'content/fr/a.jpeg');
    await copyFile(file, twin);
    const [first, ...others] = await build(file, file, twin);
    assert.deepEqual(others, [first, first]);
    const manifest: unknown = JSON.parse(
      await readFile(join(folder, 'public/.pinpoint/manifest.json'), 'utf8'),
    );
    assert.equal(Object.keys((manifest as { assets: object }).assets).length, 1);
  });

  it('keeps what an earlier build has made of the same bytes', async () => {
    const file = await source('a.jpg', await picture(400, 300).jpeg().toBuffer());
    const first = await build(file);
    const times = async (): Promise<readonly number[]> =>
      Promise.all(
        (await written()).map(async (name) => (await stat(join(folder, 'public/media', name))).ino),
      );
    const before = await times();
    assert.deepEqual(await build(file), first);
    assert.deepEqual(await times(), before);
    // What is known of it is read, not measured again.
    const manifest = join(folder, 'public/.pinpoint/manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"height":300', '"height":299'));
    assert.equal((await build(file))[0]?.height, 299);
  });

  it('has no AVIF where a WebP is smaller', async () => {
    const file = await source('dot.png', await picture(4, 4).png().toBuffer());
    const [asset] = await build(file);
    assert.equal(asset?.avif, undefined);
    assert.equal((await written()).length, 2);
  });

  it('makes again what has been lost, and what the manifest says wrongly', async () => {
    const file = await source('a.jpg', await picture(400, 300).jpeg().toBuffer());
    const [first] = await build(file);
    await rm(join(folder, 'public', first?.srcset?.[0]?.path ?? ''));
    assert.deepEqual(await build(file), [first]);
    const manifest = join(folder, 'public/.pinpoint/manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replaceAll('"path"', '"paths"'));
    assert.deepEqual(await build(file), [first]);
    assert.equal((await written()).length, 1 + 2 * (first?.srcset?.length ?? 0));
  });

  it('gives other bytes another name', async () => {
    const file = await source('a.mp3', 'one');
    const [first] = await build(file);
    await writeFile(file, 'two');
    const [second] = await build(file);
    assert.notEqual(second?.path, first?.path);
    assert.equal((await written()).length, 1);
  });

  it('says why a file cannot be published', async () => {
    await refused(join(folder, 'content/none.jpg'), /is not there/);
    await refused(await source('a.exe', ''), /of a kind that is not published \(\.exe\)/);
    await refused(await source('a.jpg', 'no picture'), /no picture that can be read/);
    await refused(
      await source('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      /run code/,
    );
    const whole = await picture(300, 300).jpeg().toBuffer();
    await refused(
      await source('cut.jpg', whole.subarray(0, whole.length / 2)),
      /no picture that can be read/,
    );
    await mkdir(join(folder, 'content/folder.mp3'));
    await refused(join(folder, 'content/folder.mp3'), /is a folder/);
  });
});
