import { isoOf } from './feed-date.js';
import { audioOf } from './feed-audio.js';
import { isWeb } from './feed-person.js';
import { textIn } from './feed-item.js';
import { readLine } from './notes.js';
import type { Element } from './xml.js';

type Json = Record<string, unknown>;

/** What a feed says of broadcasts. */
export interface LiveItems {
  readonly live?: Json;
  readonly schedule?: readonly Json[];
}

/**
 * Reads `podcast:liveItem`: the stream, and a single broadcast for each that has not ended. A status is as old as the build, so it
 * is left to the clock, but where something is on air and nobody knows until when.
 */
export function readLive(
  channel: Element,
  note: (severity: 'error' | 'warning', message: string, hint: string, element: Element) => undefined,
): LiveItems {
  const schedule: { startDate: string; endDate: string }[] = [];
  const streams: { readonly live: Json; readonly isOn: boolean; readonly start: string }[] = [];
  for (const item of channel.all('podcast:liveItem')) {
    const status = item.attribute('status')?.trim().toLowerCase() ?? 'pending';
    if (status === 'ended') continue;
    const name = readLine(textIn(item, 'title')) || 'without a title';
    const startDate = isoOf(item.attribute('start') ?? '');
    const endDate = isoOf(item.attribute('end') ?? '');
    const isOn = status === 'live';
    if (startDate && endDate && Date.parse(startDate) < Date.parse(endDate))
      schedule.push({ startDate, endDate });
    else if (!isOn)
      note(
        'warning',
        `the broadcast "${name}" has no start and end`,
        'add both to its podcast:liveItem',
        item,
      );
    const [source] = audioOf(item);
    if (!source) continue;
    const page = item.first('podcast:contentLink')?.attribute('href') ?? textIn(item, 'link');
    const live = {
      src: source.src,
      ...(source.type && { type: source.type }),
      ...(isOn && !endDate && { status: 'live' }),
      ...(isWeb(page) && { url: page }),
    };
    streams.push({ live, isOn, start: startDate ?? '' });
  }
  const [next] = streams.toSorted((a, b) => +b.isOn - +a.isOn || Date.parse(a.start) - Date.parse(b.start));
  const inOrder = schedule.toSorted((a, b) => Date.parse(a.startDate) - Date.parse(b.startDate));
  return { ...(next && { live: next.live }), ...(inOrder.length && { schedule: inOrder }) };
}
