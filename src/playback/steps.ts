/** How far the buttons, the keys and the lock screen jump, in seconds. */
export const BACK = 15;
export const FORWARD = 30;

/** How many seconds behind the broadcast count as its past. */
export const BEHIND = 10;
