import type { Press } from './tool.js';

export const print: Press = () => undefined;
