import type { AirStrings } from './strings.js';

export const enAir: AirStrings = {
  onAir: 'On air now',
  onAirUntil: (time) => `On air now · until ${time}`,
  startsIn: (duration) => `Starts in ${duration}`,
  startsSoon: 'Starts soon',
  nextOn: (when) => `Next: ${when}`,
  yourTime: (when) => `${when} your time`,
  liveNow: 'Live broadcast',
  resumeAt: (time) => `Goes on at ${time}`,
  callShow: 'Call the show',
  linesOpen: 'The lines are open.',
  linesClosed: 'Calls are taken while the show is on air.',
  notEmergency: 'Not for emergencies: call your local emergency number.',
  addToCalendar: 'Add to calendar',
};
