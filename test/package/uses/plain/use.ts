import 'pinpoint-widgets/define.js';
import { PinpointErrorEvent, type PinpointShowPlayer } from 'pinpoint-widgets';

const article = document.createElement('pinpoint-article');
article.src = 'https://content.example/articles/walk-a-little.json';
article.headingLevel = 3;
article.article = JSON.parse('{}') as unknown;
article.addEventListener('pinpoint-load', ({ detail }) => console.log(detail.url, detail.kept));

const player: PinpointShowPlayer | null = document.querySelector('pinpoint-show-player');
player?.addEventListener('pinpoint-progress', ({ detail }) => console.log(detail.episode, detail.percent));
player?.addEventListener('pinpoint-error', (event) =>
  console.log(event instanceof PinpointErrorEvent && event.kind),
);

// @ts-expect-error A level is a number.
article.headingLevel = 'three';
// @ts-expect-error An article tells how it is; nobody tells it.
article.status = 'ready';
// @ts-expect-error An article has no episodes.
console.log(article.episodes);
// @ts-expect-error No such thing is known of a load.
article.addEventListener('pinpoint-load', ({ detail }) => console.log(detail.percent));
