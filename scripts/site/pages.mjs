/**
 * The pages of the documentation, in the order of reading. `file` is in docs/; `section` takes one `##` of it, with
 * `examples` before its tables. The description is for search engines, and for the first page.
 */
const page = (file, description, more = {}) => ({
  file,
  name: file.replace(/\.md$/, ''),
  description,
  ...more,
});

const element = (tag, description) =>
  page('elements.md', description, { name: tag, section: tag, examples: `examples/${tag}.md` });

export const groups = [
  {
    title: 'Begin',
    pages: [
      page('start.md', 'Two snippets to paste, where they go, and what happens then.'),
      page('site-builders.md', 'Step by step for each site builder and each content management system.'),
      page('embedding.md', 'A place that does not move, preloads, frames, colours, fonts.'),
      page('where-it-works.md', 'Editors, frames, readers and paper: what each of them leaves of a widget.'),
      page('troubleshooting.md', 'By symptom and by kind of error: the cause, and what cures it.'),
    ],
  },
  {
    title: 'Elements',
    pages: [
      page('elements.md', 'The three elements, and what they have in common.', { section: '' }),
      element(
        'pinpoint-article',
        'A health article or tip, read in place: live examples and every attribute.',
      ),
      element(
        'pinpoint-show-player',
        'The phone-in show, heard in place: live examples and every attribute.',
      ),
      element('pinpoint-tips', 'A list of tips of any JSON Feed: live examples and every attribute.'),
      page('theming.md', 'Colours, fonts, parts and states; light and dark.'),
      page('events.md', 'What the widgets tell a page, and recipes for three analytics tools.'),
      page('player.md', 'What the player plays and why, its keys, what it stores, and how it fails.'),
      page('languages.md', 'Ten languages: which one is shown, and how one is added.'),
    ],
  },
  {
    title: 'What to rely on',
    pages: [
      page('accessibility.md', 'What was tested and how, and what nobody has tried yet.'),
      page('privacy.md', 'What is stored, what is requested, and what is not.'),
      page('security.md', 'Content Security Policy, Trusted Types, and a version pinned by its hash.'),
      page('performance.md', 'Measured beside static HTML, other embeds and other players.'),
      page('hosts.md', 'Style sheets, old libraries, policies, editors: the pages that were tried.'),
      page('support.md', 'The report that says what is wrong with a widget, and how to read it.'),
    ],
  },
  {
    title: 'For developers',
    pages: [
      page('frameworks.md', 'React, Vue, Svelte, Angular, Astro: types, and rendering on a server.'),
      page('format.md', 'What the format leaves open, and what the widgets do, with examples.'),
      page('publishing.md', 'From Markdown and a podcast feed to plain files for any CDN.'),
      page('publishing-markdown.md', 'Every convention of the Markdown that editors write.'),
      page('self-hosting.md', 'The script and the content on servers of your own.'),
      page('upgrading.md', 'What a version promises, and how to go from one to the next.'),
      page('releasing.md', 'How a version is made.'),
    ],
  },
];
