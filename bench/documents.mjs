/**
 * What is shown, the same in every case: PinPoint's sample article and show, one document for each widget of a page, told
 * apart by a number, since a page with fifty tips has fifty documents.
 */
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../demo/content/${path}`, import.meta.url), 'utf8'));
const article = read('articles/strength-training-back-pain.json');
const show = read('shows/pinpoint-health-show.json');

/** The article of that number. */
export const articleOf = (index) => ({
  ...article,
  id: `${article.id}-${index}`,
  headline: `${article.headline} (${index})`,
});

/** The show of that number; its sound is on the CDN. Without chapters and transcripts, which no other player here has. */
export const showOf = (index) => ({
  ...show,
  id: `${show.id}-${index}`,
  name: `${show.name} (${index})`,
  image: { ...show.image, src: '/images/show-cover.svg' },
  episodes: show.episodes.map((episode, place) => ({
    ...episode,
    id: `${episode.id}-${index}`,
    audio: [{ ...episode.audio[0], src: `/audio/${index}.mp3?${place}` }],
    chapters: undefined,
    transcript: undefined,
  })),
});

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const blocks = {
  paragraph: ({ text }) => `<p>${escape(text)}</p>`,
  heading: ({ text, level }) => `<h${level + 2}>${escape(text)}</h${level + 2}>`,
  callout: ({ body }) => `<aside role="note">${bodyOf(body)}</aside>`,
  divider: () => '<hr>',
};

const bodyOf = (body) => body.map((block) => blocks[block.type](block)).join('\n');

/** The same article as a clinic would write it into its page. */
export const htmlOf = ({ headline, keywords, publisher, body, url, copyrightNotice }) => `<article>
<p>${escape(publisher.name)} · ${escape(keywords[0])}</p>
<h2>${escape(headline)}</h2>
${bodyOf(body)}
<footer><p>Published by <a href="${url}">${escape(publisher.name)}</a></p><p><small>${escape(copyrightNotice)}</small></p></footer>
</article>`;
