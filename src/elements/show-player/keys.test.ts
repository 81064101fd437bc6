import { expect, fixtureSync, html } from '@open-wc/testing';
import { recall } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import { h } from '../dom.js';
import { keys, type KeyAction, type KeyTarget, onKey } from './keys.js';

/** What a key press may say besides its key. */
type Press = Partial<
  Pick<KeyboardEventInit, 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'isComposing'>
>;

/** The player as the keys see it, and what they have done to it. */
function listening(more: Partial<KeyTarget> = {}) {
  const done: string[] = [];
  const playback = {
    muted: false,
    volume: 0.5,
    playbackRate: 1,
    toggle: () => void done.push('toggle'),
    seekBy: (seconds: number) => void done.push(`seek ${String(seconds)}`),
  };
  const target: KeyTarget = {
    playback,
    isLive: false,
    rates: [0.5, 1, 1.5, 2],
    previous: () => void done.push('previous'),
    next: () => void done.push('next'),
    openKeys: () => void done.push('keys'),
    ...more,
  };
  return { done, playback, target };
}

/** A tree of its own with all kinds of controls, which hands its keys to a player. */
function place(target: KeyTarget) {
  const host = h('div');
  const root = host.attachShadow({ mode: 'open' });
  const own = {
    button: h('button', {}, 'Play'),
    link: h('a', { href: '#' }, 'A link'),
    slider: h('input', { type: 'range' }),
    radio: h('input', { type: 'radio' }),
    switch: h('input', { type: 'checkbox', role: 'switch' }),
    tab: h('button', { role: 'tab' }, 'Episodes'),
    heading: h('h3', { tabindex: -1 }, 'Keys'),
  };
  const words = h('p', { contenteditable: 'true' }, h('b', {}, 'words'));
  const fields = {
    search: h('input', { type: 'search' }),
    text: h('input'),
    number: h('input', { type: 'number' }),
    select: h('select', {}, h('option', {}, 'k')),
    textarea: h('textarea'),
    editable: words,
    editablePart: words.firstElementChild as HTMLElement,
  };
  const given = h('button', { slot: 'action' }, 'Book an appointment');
  root.append(...Object.values(own), ...Object.values(fields).slice(0, -1), h('slot', { name: 'action' }));
  root.addEventListener('keydown', (event) => onKey(event as KeyboardEvent, target));
  host.append(given);
  const outside = h('button', {}, 'Of the page');
  fixtureSync(html`<div>${host}${outside}</div>`);
  return { own, fields, host, given, outside };
}

/** Presses a key, and gives whether it was taken. */
function press(at: Node, key: string, more: Press = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  return !at.dispatchEvent(event);
}

/** How a key of the table is pressed. */
const strokes: [string, Press][] = Object.keys(keys).map((name) =>
  name.startsWith('Shift+') ? [name.slice(-1), { shiftKey: true }] : [name, {}],
);

describe('the keys of the player', () => {
  afterEach(() => remember({ keys: true }));
  after(() => localStorage.removeItem('pinpoint-player'));

  it('do what their table says', () => {
    const { done, playback, target } = listening();
    const { button } = place(target).own;
    for (const [key, more] of strokes) expect(press(button, key, more), key).to.equal(true);
    expect(done).to.deep.equal(['toggle', 'seek -15', 'seek 30', 'previous', 'next', 'keys']);
    // Softer and louder, slower and faster: each there and back.
    expect(playback).to.include({ muted: false, volume: 0.5, playbackRate: 1 });
  });

  it('are characters, which no control and no page needs', () => {
    const actions: readonly KeyAction[] = Object.values(keys);
    expect(new Set(actions).size).to.equal(actions.length);
    for (const key of Object.keys(keys)) expect(key).to.match(/^(Shift\+)?[a-zA-Z<>+?-]$/);
  });

  it('work at each control that takes no letters', () => {
    const { done, target } = listening();
    for (const [name, control] of Object.entries(place(target).own)) {
      done.length = 0;
      expect(press(control, 'k'), name).to.equal(true);
      expect(done, name).to.deep.equal(['toggle']);
    }
  });

  it('leave the fields their letters', () => {
    const { done, playback, target } = listening();
    for (const [name, field] of Object.entries(place(target).fields))
      for (const [key, more] of strokes) expect(press(field, key, more), `${key} in ${name}`).to.equal(false);
    expect(done).to.deep.equal([]);
    expect(playback).to.include({ muted: false, volume: 0.5, playbackRate: 1 });
  });

  it('leave all others to the control and the page: Space, Enter, the arrows, what scrolls', () => {
    const { done, playback, target } = listening();
    const { own, fields } = place(target);
    const others =
      'Enter Tab Escape ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Backspace F5 , . / = _ 0 5 a n p K Dead Process Unidentified';
    for (const [name, control] of Object.entries({ ...own, ...fields }))
      for (const key of [' ', ...others.split(' ')]) {
        // A capital K comes with Shift, but for the Caps Lock.
        const shiftKey = key === 'K';
        expect(press(control, key, { shiftKey }), `${key} at ${name}`).to.equal(false);
        if (/^(Arrow|Page|Home|End| )/.test(key))
          expect(press(control, key, { shiftKey: true }), `Shift+${key} at ${name}`).to.equal(false);
      }
    expect(done).to.deep.equal([]);
    expect(playback).to.include({ muted: false, volume: 0.5, playbackRate: 1 });
  });

  it('are the browser’s and the system’s with Ctrl, Alt or Meta, and the page’s where it has taken them', () => {
    const { done, target } = listening();
    const { button } = place(target).own;
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)
      for (const [key, more] of strokes)
        expect(press(button, key, { ...more, [modifier]: true }), `${modifier} ${key}`).to.equal(false);
    const take = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', take, true);
    for (const [key, more] of strokes) press(button, key, more);
    document.removeEventListener('keydown', take, true);
    expect(done).to.deep.equal([]);
  });

  it('are not taken outside of the player, on it, or in what the page has put into it', () => {
    const { done, target } = listening();
    const { host, given, outside } = place(target);
    for (const at of [host, given, outside, document.body, document])
      for (const [key, more] of strokes)
        expect(press(at, key, more), `${key} at ${at.nodeName}`).to.equal(false);
    expect(done).to.deep.equal([]);
  });

  it('come with Caps Lock too', () => {
    const { done, target } = listening();
    const { button } = place(target).own;
    press(button, 'K');
    press(button, 'n', { shiftKey: true });
    expect(done).to.deep.equal(['toggle', 'next']);
  });

  it('are found by their place where the layout has letters of another script there', () => {
    const { done, playback, target } = listening();
    const { button } = place(target).own;
    press(button, 'л', { code: 'KeyK' });
    press(button, 'ت', { code: 'KeyJ' });
    press(button, 'ך', { code: 'KeyL' });
    press(button, 'Т', { code: 'KeyN', shiftKey: true });
    press(button, 'З', { code: 'KeyP', shiftKey: true });
    press(button, '؟', { code: 'Slash', shiftKey: true });
    expect(done).to.deep.equal(['toggle', 'seek -15', 'seek 30', 'next', 'previous', 'keys']);
    press(button, 'Ю', { code: 'Period', shiftKey: true });
    expect(playback.playbackRate).to.equal(1.5);
    press(button, 'Б', { code: 'Comma', shiftKey: true });
    expect(playback.playbackRate).to.equal(1);
  });

  it('are what is printed on them in Latin layouts, wherever they are', () => {
    const { done, playback, target } = listening();
    const { button } = place(target).own;
    // Dvorak's t is where others have the k; a French comma is where they have the m.
    expect(press(button, 't', { code: 'KeyK' })).to.equal(false);
    expect(press(button, ',', { code: 'KeyM' })).to.equal(false);
    expect(press(button, 'ö', { code: 'Semicolon' })).to.equal(false);
    // A Polish ł on Linux.
    expect(press(button, 'ł', { code: 'KeyL' })).to.equal(false);
    expect(press(button, 'б', { code: 'Comma' })).to.equal(false);
    press(button, 'k', { code: 'KeyV' });
    press(button, 'm', { code: 'Semicolon' });
    expect(done).to.deep.equal(['toggle']);
    expect(playback.muted).to.equal(true);
  });

  it('repeat only what is wanted more than once', () => {
    const { done, playback, target } = listening();
    const { button } = place(target).own;
    for (const [key, more] of strokes) press(button, key, { ...more, repeat: true });
    press(button, '+', { repeat: true });
    expect(done).to.deep.equal(['seek -15', 'seek 30']);
    expect(playback).to.include({ muted: false, volume: 0.6, playbackRate: 1 });
  });

  it('do not seek in a broadcast, nor change its speed', () => {
    const { done, playback, target } = listening({ isLive: true });
    const { button } = place(target).own;
    for (const key of ['j', 'l', '<', '>']) expect(press(button, key), key).to.equal(false);
    expect(press(button, 'k')).to.equal(true);
    expect(done).to.deep.equal(['toggle']);
    expect(playback.playbackRate).to.equal(1);
  });

  it('are left to the page where there is no other episode', () => {
    const { done, target } = listening({ previous: undefined, next: undefined });
    const { button } = place(target).own;
    expect(press(button, 'N', { shiftKey: true })).to.equal(false);
    expect(press(button, 'P', { shiftKey: true })).to.equal(false);
    expect(done).to.deep.equal([]);
  });

  it('go through the speeds to the last one, from any that the page has set', () => {
    const { playback, target } = listening();
    const { button } = place(target).own;
    const rates: number[] = [];
    playback.playbackRate = 1.1;
    for (const key of ['>', '>', '>', '<', '<', '<', '<', '<']) {
      expect(press(button, key)).to.equal(true);
      rates.push(playback.playbackRate);
    }
    expect(rates).to.deep.equal([1.5, 2, 2, 1.5, 1, 0.5, 0.5, 0.5]);
  });

  it('change the volume in tenths; louder is heard, softer stays silent', () => {
    const { playback, target } = listening();
    const { button } = place(target).own;
    const volumes: number[] = [];
    for (const key of '+++-'.split('')) {
      press(button, key);
      volumes.push(playback.volume);
    }
    expect(volumes).to.deep.equal([0.6, 0.7, 0.8, 0.7]);
    press(button, 'm');
    press(button, '-');
    expect(playback).to.include({ muted: true, volume: 0.6 });
    press(button, '+');
    expect(playback).to.include({ muted: false, volume: 0.7 });
  });

  it('all rest once the visitor has turned them off', () => {
    const { done, playback, target } = listening();
    const { button } = place(target).own;
    remember({ keys: false });
    for (const [key, more] of strokes) expect(press(button, key, more), key).to.equal(false);
    expect(done).to.deep.equal([]);
    expect(playback).to.include({ muted: false, volume: 0.5, playbackRate: 1 });
    remember({ keys: true });
    expect(press(button, 'k')).to.equal(true);
    expect(recall().keys).to.equal(true);
  });

  it('bear events that are no key presses: what fills in forms sends some without a key', () => {
    const { done, target } = listening();
    const { own } = place(target);
    const event = new Event('keydown', { bubbles: true, composed: true, cancelable: true });
    expect(own.button.dispatchEvent(event)).to.equal(true);
    expect(press(own.button, 'constructor')).to.equal(false);
    expect(press(own.button, '')).to.equal(false);
    // One that is over has no way left to find out where it was.
    const late = new KeyboardEvent('keydown', { key: 'k', bubbles: true, composed: true, cancelable: true });
    own.heading.ownerDocument.body.dispatchEvent(late);
    onKey(late, target);
    expect(late.defaultPrevented).to.equal(false);
    expect(done).to.deep.equal([]);
  });
});
