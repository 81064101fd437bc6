import { calendarOf } from '../../content/calendar.js';
import type { Show } from '../../content/show.js';

/** How long a browser may take to fetch the file that it was given, in milliseconds. */
const FETCHED = 60_000;

/**
 * Gives the visitor the broadcasts of a show that are to come as a calendar file: to be called by a press. Nothing happens where none
 * is to come. A page in a frame that may not save files does nothing, and nobody is told: browsers don't tell us either.
 */
export function saveCalendar(show: Show): void {
  const text = calendarOf(show, Date.now());
  if (!text) return;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  // In no document, so that no router of the page takes it for a link of its own.
  const link = document.createElement('a');
  link.href = url;
  link.download = `${show.name}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FETCHED);
}
