import type { Press } from './tool.js';

export const share: Press = () => undefined;
