/** Runs in the browser, for what a page has of PinPoint's. */
import type {} from 'pinpoint-widgets';
import 'pinpoint-widgets/define.js';

/** Says something in the page's status line. */
function say(words: string): void {
  document.querySelector('#status')?.replaceChildren(words);
}

const article = document.querySelector('pinpoint-article');
article?.addEventListener('pinpoint-load', () => say(`Loaded: ${article.article?.headline}`));

const player = document.querySelector('pinpoint-show-player');
player?.addEventListener('pinpoint-play', ({ detail }) => say(`Playing: ${detail.name}`));
