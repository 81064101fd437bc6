import type { Press } from './tool.js';

export const textSize: Press = () => undefined;
