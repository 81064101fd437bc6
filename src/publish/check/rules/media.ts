import { isObject, objects, type Path, type Properties, walk } from '../walk.js';
import { type Checked, error, type Finding, warning } from './rule.js';

/** Keys under which a picture stands. */
const pictureKeys = new Set(['image', 'logo']);

function isPicture({ value, key, path }: { value: Properties; key: string; path: Path }): boolean {
  return value['type'] === 'image' || (pictureKeys.has(key) && typeof path.at(-1) === 'string');
}

/** Pictures keep their place before they come, and say what they show. */
export function* pictures({ document, kind }: Checked): Generator<Finding> {
  if (kind === 'feed') return;
  for (const visited of objects(document)) {
    if (!isPicture(visited)) continue;
    const { value, path } = visited;
    const { alt, width, height } = value;
    if (width === undefined || height === undefined)
      yield warning(
        path,
        'the picture does not say its size',
        'add "width" and "height": the text then stays where it is',
      );
    if (typeof alt === 'string' && /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:IMG|DSC)[_-]?\d+$/i.test(alt))
      yield warning(
        [...path, 'alt'],
        `"${alt}" is the name of a file, no alt text`,
        'say what the picture shows',
      );
  }
}

/** Films and sounds have a name, and words for those who do not hear. */
export function* films({ document, kind }: Checked): Generator<Finding> {
  if (kind === 'feed') return;
  for (const { value, path } of objects(document)) {
    const { type } = value;
    if ((type !== 'video' && type !== 'audio') || path.at(-2) === 'audio') continue;
    const what = type === 'video' ? 'film' : 'sound';
    if (value['title'] === undefined)
      yield warning(path, `the ${what} has no title`, 'add "title": screen readers say it');
    if (type === 'video' && value['captions'] === undefined)
      yield warning(
        path,
        'the film has no captions',
        'add "captions", a WebVTT file, for those who do not hear it',
      );
    if (type === 'video' && (value['width'] === undefined || value['height'] === undefined))
      yield warning(
        path,
        'the film does not say its size',
        'add "width" and "height": the text then stays where it is',
      );
  }
}

const loaded = new Set(['src', 'poster', 'next', 'next_url']);

/** Pages are https: browsers load nothing else in them. */
export function* secure({ document, base }: Checked): Generator<Finding> {
  for (const { value, key, path } of walk(document)) {
    const isLoaded = loaded.has(key) || (key === 'image' && !isObject(value));
    if (!isLoaded || typeof value !== 'string' || !/^http:/i.test(value)) continue;
    if (base && URL.canParse(value) && new URL(value).origin === new URL(base).origin) continue;
    yield error(path, `${value} is not secure, and clinics' pages will not load it`, 'use https:');
  }
}
