import { say } from './say.js';
import { careStrings, type Press } from './tool.js';

/** The larger sizes of the text, as multiples of the article's own. */
const sizes = [1.15, 1.3, 1.5];

/** Makes the text larger by a step, and after the largest size its own again. */
export const textSize: Press = (context) => {
  const { button, strings } = context;
  const { style } = button.closest<HTMLElement>('.root') ?? button;
  const size = sizes[sizes.indexOf(+style.getPropertyValue('--_size')) + 1] ?? 1;
  const { top } = button.getBoundingClientRect();
  style.setProperty('--_size', `${size}`);
  // English comes second, or a language unknown to the browser would be replaced by the visitor's own.
  const percent = size.toLocaleString([strings.code, 'en'], { style: 'percent' });
  say(context, careStrings(strings).textSizeIs(percent));
  // The button stays under the finger, though the lines above it have grown.
  scrollBy({ top: button.getBoundingClientRect().top - top, behavior: 'instant' });
};
