/** The package has types for its whole build alone; this is the part of them that the light one has too. */
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
