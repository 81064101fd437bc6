/** The single-file build, `dist/pinpoint.all.js`, for clinics that pin a version by its hash. */
import './define.js';
import { start } from './embed/script-tag.js';

start(() => Promise.resolve());
