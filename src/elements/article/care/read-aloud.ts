import type { Press } from './tool.js';

export const readAloud: Press = () => undefined;
