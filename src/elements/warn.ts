/** Notes that a part could not be had, where the rest does without. */
export const warn = (reason: unknown): void => console.warn('[pinpoint]', reason);
