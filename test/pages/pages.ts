/** A page that the demo's contents make, and its document. */
export interface Published {
  readonly name: string;
  readonly page: string;
  readonly json: string;
  readonly tag: 'pinpoint-article' | 'pinpoint-show-player';
  readonly isEmbed: boolean;
}

const article = (name: string, id: string, isEmbed = false): Published => ({
  name,
  page: `/published/${isEmbed ? 'embed/' : ''}articles/${id}/`,
  json: `/published/articles/${id}.json`,
  tag: 'pinpoint-article',
  isEmbed,
});

const show = (name: string, isEmbed = false): Published => ({
  name,
  page: `/published/${isEmbed ? 'embed/' : ''}shows/pinpoint-health-show/`,
  json: '/published/shows/pinpoint-health-show.json',
  tag: 'pinpoint-show-player',
  isEmbed,
});

/** One of each kind. */
export const pages: readonly Published[] = [
  article('an article', 'strength-training-back-pain'),
  article('a French article', 'fr/strength-training-back-pain'),
  article('an article with every block', 'every-block'),
  show('a show'),
  article('an article for frames', 'strength-training-back-pain', true),
  article('an article with every block, for frames', 'every-block', true),
  show('a show for frames', true),
];
