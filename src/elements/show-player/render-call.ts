import type { Show } from '../../content/show.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';
import { renderText } from '../blocks/text.js';
import { type Child, h } from '../dom.js';
import { labelIn } from '../view.js';
import { warn } from '../warn.js';

/**
 * How to call the show, and to note its next broadcast where it has one: large while calls are taken, in words before; and that it
 * is not for emergencies.
 */
export function renderCall(
  show: Show,
  isOnAir: boolean,
  hasNext: boolean,
  strings: AirStrings & CommonStrings,
): Child[] {
  const { callIn } = show;
  const label = labelIn(show.inLanguage ?? strings.code, strings);
  const save = () =>
    void import('./save-calendar.js').then(({ saveCalendar }) => saveCalendar(show)).catch(warn);
  const toCalendar =
    hasNext && h('button', { class: 'plain', type: 'button', click: save }, label(strings.addToCalendar));
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
