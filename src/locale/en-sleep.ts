import type { SleepStrings } from './strings.js';

export const enSleep: SleepStrings = {
  sleepOff: 'Off',
  sleepAtEnd: 'End of episode',
  sleepsIn: (duration) => `The sound stops in ${duration}.`,
  sleepStopped: 'The sleep timer has stopped the sound.',
};
