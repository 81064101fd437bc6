import { describeHazards } from './describe-hazards.js';
import type { Hazard } from './hazard.js';

const npm = '/libraries/npm/';
const includes = '/libraries/debian/wordpress/wp-includes/css/dist/block-library/';
const themes = '/libraries/debian/wordpress/wp-content/themes/';

/** Style sheets by the name that their users know. */
const sheets: Record<string, readonly string[]> = {
  'Bootstrap 3': [`${npm}bootstrap3/dist/css/bootstrap.css`],
  'Bootstrap 4': [`${npm}bootstrap4/dist/css/bootstrap.css`],
  'Bootstrap 5': [`${npm}bootstrap/dist/css/bootstrap.css`],
  'Foundation 6': [`${npm}foundation-sites/dist/css/foundation.css`],
  'Bulma 1': [`${npm}bulma/css/bulma.css`],
  'Tailwind 4’s preflight': ['/libraries/preflight.css'],
  'normalize.css 8': [`${npm}normalize.css/normalize.css`],
  'Eric Meyer’s reset': [`${npm}reset-css/reset.css`],
  'Semantic UI 2': [`${npm}semantic-ui-css/semantic.css`],
  'Materialize 1': [`${npm}materialize-css/dist/css/materialize.css`],
  'UIkit 3': [`${npm}uikit/dist/css/uikit.css`],
  'Pico 2': [`${npm}@picocss/pico/css/pico.css`],
  'Pure 3': [`${npm}purecss/build/pure.css`],
  'WordPress 6.1’s blocks': ['common.css', 'style.css', 'theme.css'].map((file) => includes + file),
  'WordPress’ classic blocks': ['classic.css', 'reset.css', 'elements.css'].map((file) => includes + file),
  'the theme Twenty Twenty-One': [`${includes}style.css`, `${themes}twentytwentyone/style.css`],
  'the theme Twenty Twenty-Two': [`${includes}style.css`, `${themes}twentytwentytwo/style.css`],
  'the theme Twenty Twenty-Three': [`${includes}style.css`, `${themes}twentytwentythree/style.css`],
};

const links = (files: readonly string[]) =>
  files.map((file) => `<link rel="stylesheet" href="${file}" />`).join('');

/** The classes that make a post of the content of a page, as a theme of WordPress has them. */
const post = 'class="wp-site-blocks entry-content single-post is-layout-flow"';

const hazards = Object.entries(sheets).map(([name, files]): Hazard => ({
  id: 'H40',
  name,
  head: links(files),
  needs: files[0]!,
  ...(files[0]!.includes('wordpress') && { body: post }),
  really: ({ document }) => document.styleSheets.length === files.length,
}));

describeHazards('style sheets that clinics have', hazards);

describeHazards(
  'style sheets that clinics have, with the width and the font that they give',
  hazards.map((hazard): Hazard => ({
    ...hazard,
    name: `${hazard.name}, in its own font`,
    isFree: true,
    expect: 'whole',
    since: 'the text has the page’s font and colour',
  })),
);
