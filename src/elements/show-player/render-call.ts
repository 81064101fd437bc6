import type { Show } from '../../content/show.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';
import { renderText } from '../blocks/text.js';
import { h } from '../dom.js';
import type { View } from '../view.js';

/** How to call the show: large while calls are taken, in words before; and that it is not for emergencies. */
export function renderCall(
  { callIn }: Show,
  isOnAir: boolean,
  strings: AirStrings & CommonStrings,
  label: View['label'],
): HTMLElement[] {
  if (!callIn) return [];
  const { telephone, label: number = telephone, note, whileOnAir } = callIn;
  const isOpen = isOnAir || !whileOnAir;
  const open = whileOnAir && (isOnAir ? strings.linesOpen : strings.linesClosed);
  return [
    h(
      'a',
      // A number runs from left to right everywhere.
      { class: isOpen ? 'quiet' : 'number', href: `tel:${telephone.replace(/[^+\d]/g, '')}` },
      label(strings.callShow),
      ' ',
      h('bdi', { dir: 'ltr' }, number),
    ),
    h(
      'p',
      { class: 'small' },
      open && [label(open), ' '],
      note && [renderText(note), ' '],
      label(strings.notEmergency),
    ),
  ];
}
