import type { Press } from './tool.js';

export const press: Press = () => undefined;
