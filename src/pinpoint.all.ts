/** The single-file build, `dist/pinpoint.all.js`, for clinics that pin a version by its hash. */
import './define.js';
import * as debug from './embed/debug/debug.js';
import * as mend from './embed/mend.js';
import { start } from './embed/script-tag.js';

start(
  (name) => Promise.resolve([name === 'pinpoint-debug' ? debug : mend]),
  document.currentScript as HTMLScriptElement | null,
);
