import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nameOf, words } from '../../../test/player.js';
import { enAir } from '../../locale/en-air.js';
import { enCommon } from '../../locale/en-common.js';
import { enDeck } from '../../locale/en-deck.js';
import { enPlayer } from '../../locale/en-player.js';
import { fr } from '../../locale/fr.js';
import { he } from '../../locale/he.js';
import { recall } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import { baseStyles } from '../base.styles.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { KeysPanel } from './keys-panel.js';
import { keys } from './keys.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const english: PlayerView['strings'] = { ...enCommon, ...enPlayer, ...enAir, ...enDeck };

/** An open panel in a tree that has of the player what the panel needs. */
function open({ strings = english, isLive = false, episodes = 2, width = '' } = {}) {
  const host = h('div');
  const renderRoot = host.attachShadow({ mode: 'open' });
  let updates = 0;
  const player = { renderRoot, isLive, strings, requestUpdate: () => updates++ };
  const panel = new KeysPanel(player as unknown as PinpointShowPlayer);
  const view = {
    strings,
    level: 3,
    label: (text: string) => text,
    show: { episodes: Array.from({ length: episodes }) },
  } as unknown as PlayerView;
  adopt(renderRoot, [baseStyles]);
  renderRoot.append(h('div', { class: 'root' }, h('div', { class: 'box' }, panel.place)));
  host.style.width = width;
  fixtureSync(html`<div>${host}</div>`);
  panel.update(view);
  return { host, player: player as unknown as PinpointShowPlayer, panel, view, updates: () => updates };
}

/** What the list says: what can be done, and by which keys. */
function listed({ panel }: ReturnType<typeof open>): Record<string, string> {
  const rows = [...panel.place.querySelectorAll('dl > div')];
  const keysOf = (row: Element) => [...row.querySelectorAll('kbd')].map(nameOf).join(' ');
  return Object.fromEntries(rows.map((row) => [words(row.querySelector('dd')?.textContent), keysOf(row)]));
}

/** The switch. */
function useKeys({ panel }: ReturnType<typeof open>): HTMLInputElement {
  const use = panel.place.querySelector<HTMLInputElement>('[role=switch]')!;
  expect(words(use.labels?.[0]?.textContent)).to.equal('Use these keys');
  return use;
}

describe('the list of keys', () => {
  beforeEach(() => remember({ keys: true }));
  after(() => localStorage.removeItem('pinpoint-player'));

  it('names what each key does', () => {
    expect(listed(open())).to.deep.equal({
      'Play / Pause': 'K',
      'Back 15 seconds': 'J',
      'Forward 30 seconds': 'L',
      'Mute / Unmute': 'M',
      Volume: '− +',
      Speed: '< >',
      'Previous episode': 'Shift P',
      'Next episode': 'Shift N',
      'Keyboard shortcuts': '?',
    });
  });

  it('has all the keys that there are', () => {
    const inList = Object.values(listed(open())).join(' ').split(' ');
    const there = Object.keys(keys).flatMap((name) => name.split(/(?<=.)\+/));
    const plain = (names: string[]) => new Set(names.map((name) => name.toUpperCase().replace('−', '-')));
    expect(plain(inList)).to.deep.equal(plain(there));
  });

  it('leaves out what does nothing now', () => {
    expect(Object.keys(listed(open({ isLive: true, episodes: 1 })))).to.deep.equal([
      'Play / Pause',
      'Mute / Unmute',
      'Volume',
      'Keyboard shortcuts',
    ]);
  });

  it('is headed, and says where the keys work', () => {
    const { panel } = open();
    expect(panel.place.querySelector('h4')?.textContent).to.equal('Keyboard shortcuts');
    expect(words(panel.place.innerText)).to.contain('They work while the focus is in the player.');
  });

  it('turns the keys off and on, and remembers it', async () => {
    const opened = open();
    const { updates } = opened;
    const use = useKeys(opened);
    use.focus();
    await sendKeys({ press: ' ' });
    expect([recall().keys, use.checked]).to.deep.equal([false, false]);
    expect(updates()).to.equal(1);
    await sendKeys({ press: ' ' });
    expect([recall().keys, use.checked]).to.deep.equal([true, true]);
  });

  it('shows that they are off, once that was said anywhere', () => {
    remember({ keys: false });
    const opened = open();
    const { panel, view } = opened;
    const use = useKeys(opened);
    expect(use.checked).to.equal(false);
    remember({ keys: true });
    panel.update(view);
    expect(use.checked).to.equal(true);
  });

  it('stays as it is with each second of sound, and keeps the focus when its words change', () => {
    const opened = open();
    const { player, panel, view } = opened;
    const list = panel.place.querySelector('dl');
    const use = useKeys(opened);
    use.focus();
    panel.update({ ...view });
    expect(panel.place.querySelector('dl') === list).to.equal(true);
    panel.update({ ...view, strings: fr });
    expect(panel.place.querySelector('h4')?.textContent).to.equal(fr.keys);
    expect(player.renderRoot.activeElement === use).to.equal(true);
  });

  it('shows < and > as they are on the keyboard where words run from right to left', () => {
    const { panel } = open({ strings: he });
    expect(panel.place.dir).to.equal('rtl');
    for (const kbd of panel.place.querySelectorAll('kbd'))
      expect(getComputedStyle(kbd).direction).to.equal('ltr');
  });

  it('passes an audit, and is no wider than the narrowest page', async () => {
    const { host, panel } = open({ width: '288px', strings: fr });
    await expect(host).to.be.accessible();
    expect(panel.place.scrollWidth).to.be.at.most(288);
  });
});
