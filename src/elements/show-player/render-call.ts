import type { Show } from '../../content/show.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';
import { renderText } from '../blocks/text.js';
import { type Child, h } from '../dom.js';
import type { View } from '../view.js';

/** How to call the show, and to note its next broadcast: large while calls are taken, in words before; and that it is not for emergencies. */
export function renderCall(
  { callIn }: Show,
  isOnAir: boolean,
  strings: AirStrings & CommonStrings,
  label: View['label'],
  toCalendar: Child,
): Child[] {
  if (!callIn) return [toCalendar];
  const { telephone, label: number = telephone, note, whileOnAir } = callIn;
  const isOpen = isOnAir || !whileOnAir;
  const open = whileOnAir && (isOnAir ? strings.linesOpen : strings.linesClosed);
  const link = h(
    'a',
    // A number runs from left to right everywhere.
    { class: isOpen ? 'quiet' : 'plain', href: `tel:${telephone.replace(/[^+\d]/g, '')}` },
    label(strings.callShow),
    ' ',
    h('bdi', { dir: 'ltr' }, number),
  );
  return [
    h('div', { class: 'calls' }, link, toCalendar),
    h(
      'p',
      { class: 'small' },
      open && [label(open), ' '],
      note && [renderText(note), ' '],
      label(strings.notEmergency),
    ),
  ];
}
