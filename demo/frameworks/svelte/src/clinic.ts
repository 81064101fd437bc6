/** Where PinPoint's documents are: `npm start` in the repository serves the demo's here. */
const endpoint = 'http://localhost:8080/demo/content/';

/** Something of PinPoint's on the clinic's site. */
export interface Widget {
  readonly name: string;
  /** The address of the document. */
  readonly src: string;
  /** The address of the page for people, for those who get no script. */
  readonly url: string;
}

export const tips: readonly [Widget, ...Widget[]] = [
  {
    name: '3 Ways Strength Training Helps to Relieve Back Pain',
    src: `${endpoint}articles/strength-training-back-pain.json`,
    url: 'https://pinpoint.example/articles/strength-training-back-pain/',
  },
  {
    name: 'Sample: everything an article can hold',
    src: `${endpoint}articles/every-block.json`,
    url: 'https://pinpoint.example/articles/every-block/',
  },
];

export const show: Widget = {
  name: 'The PinPoint Health Show with Doctor Lou',
  src: `${endpoint}shows/pinpoint-health-show.json`,
  url: 'https://pinpoint.example/shows/pinpoint-health-show/',
};

/** A tip of the clinic's own, in the format of PinPoint's documents. */
export const ownTip = {
  version: 1,
  type: 'article',
  id: 'walk-a-little',
  headline: 'Walk a little each day',
  inLanguage: 'en',
  body: [
    { type: 'paragraph', text: 'Ten minutes of walking help a stiff back more than a day in bed.' },
    { type: 'paragraph', text: 'Begin slowly, and go on for as long as it feels good.' },
  ],
};
