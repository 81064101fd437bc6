import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fakeClock, type FakeClock } from '../../../test/fake-clock.js';
import { words } from '../../../test/player.js';
import { enAir } from '../../locale/en-air.js';
import { enCommon } from '../../locale/en-common.js';
import { enDeck } from '../../locale/en-deck.js';
import { enPlayer } from '../../locale/en-player.js';
import { fr } from '../../locale/fr.js';
import { baseStyles } from '../base.styles.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { deckStyles } from './deck.styles.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { SleepPanel } from './sleep-panel.js';

const english: PlayerView['strings'] = { ...enCommon, ...enPlayer, ...enAir, ...enDeck };
const minute = 60_000;

/** An open panel in an element that has of the player what the panel needs. */
function open({ strings = english, width = '' } = {}) {
  const view = { strings, level: 3 } as unknown as PlayerView;
  const host = Object.assign(h('div'), {
    strings,
    isLive: false,
    paused: false,
    volume: 1,
    pause() {
      this.paused = true;
    },
    // As the element does, but at once.
    requestUpdate: () => panel.update({ ...view, strings: host.strings }),
  });
  const renderRoot = host.attachShadow({ mode: 'open' });
  const box = h('div', { class: 'box' });
  adopt(renderRoot, [baseStyles, deckStyles]);
  renderRoot.append(h('div', { class: 'root' }, box));
  const player = Object.assign(host, { renderRoot });
  const panel = new SleepPanel(player as unknown as PinpointShowPlayer);
  box.append(panel.place);
  host.style.width = width;
  fixtureSync(html`<div>${host}</div>`);
  panel.update(view);
  return { player, panel, view };
}

type Open = ReturnType<typeof open>;

const radios = ({ panel }: Open) => [...panel.place.querySelectorAll<HTMLInputElement>('[type=radio]')];
const nameOf = (radio: HTMLInputElement) => words(radio.labels?.[0]?.textContent);
const shown = (opened: Open) => radios(opened).filter((radio) => radio.getClientRects().length);
const chosen = (opened: Open) =>
  radios(opened)
    .filter(({ checked }) => checked)
    .map(nameOf);

/** What is announced, and what is to be read. */
const said = ({ player }: Open) => words(player.renderRoot.querySelector('[role=status]')?.textContent);
const read = ({ panel }: Open) => words(panel.place.querySelector('p')?.textContent);

function choose(opened: Open, name: string): void {
  const radio = radios(opened).find((one) => nameOf(one) === name);
  if (!radio) throw new Error(`There is no choice "${name}".`);
  radio.click();
}

describe('the choice of when the sound stops', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  it('is off at first, and has minutes and the end of the episode', () => {
    const opened = open();
    expect(shown(opened).map(nameOf)).to.deep.equal([
      'Off',
      '5 min',
      '10 min',
      '15 min',
      '30 min',
      '45 min',
      '60 min',
      'End of episode',
    ]);
    expect(chosen(opened)).to.deep.equal(['Off']);
    expect([opened.panel.label(), said(opened), read(opened)]).to.deep.equal(['', '', '']);
  });

  it('stops the sound after the chosen minutes, and says so', async () => {
    const opened = open();
    choose(opened, '15 min');
    expect(said(opened)).to.equal('The sound stops in 15 minutes.');
    await clock.tick(15 * minute);
    expect(opened.player.paused).to.equal(true);
    expect(said(opened)).to.equal('The sleep timer has stopped the sound.');
    expect(read(opened)).to.equal('The sleep timer has stopped the sound.');
    expect(chosen(opened)).to.deep.equal(['Off']);
    expect(opened.panel.label()).to.equal('');
  });

  it('shows how long it is still, and announces that once alone', async () => {
    const opened = open();
    choose(opened, '30 min');
    expect(opened.panel.label()).to.equal('30 min');
    let announced = 0;
    const observer = new MutationObserver(() => announced++);
    const status = opened.player.renderRoot.querySelector('[role=status]');
    if (status) observer.observe(status, { childList: true, subtree: true, characterData: true });
    await clock.tick(18 * minute + 20_000);
    observer.disconnect();
    expect(opened.panel.label()).to.equal('12 min');
    expect(read(opened)).to.equal('The sound stops in 12 minutes.');
    expect(chosen(opened)).to.deep.equal(['30 min']);
    expect([announced, status?.getAttribute('lang')]).to.deep.equal([0, 'en']);
  });

  it('begins its minutes anew when it is pressed again', async () => {
    const opened = open();
    choose(opened, '30 min');
    await clock.tick(20 * minute);
    choose(opened, '30 min');
    expect(opened.panel.label()).to.equal('30 min');
    expect(chosen(opened)).to.deep.equal(['30 min']);
  });

  it('is made with the arrow keys too', async () => {
    const opened = open();
    radios(opened)[0]?.focus();
    clock.restore();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(chosen(opened)).to.deep.equal(['10 min']);
    expect(opened.panel.timer.minutes).to.equal(10);
    expect(said(opened)).to.equal('The sound stops in 10 minutes.');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(chosen(opened)).to.deep.equal(['Off']);
    expect(opened.panel.timer.remaining).to.equal(undefined);
    expect(said(opened)).to.equal('');
  });

  it('goes on while the panel is closed', async () => {
    const opened = open();
    choose(opened, '5 min');
    opened.panel.place.remove();
    await clock.tick(3 * minute);
    expect(opened.panel.label()).to.equal('2 min');
    await clock.tick(2 * minute);
    expect(opened.player.paused).to.equal(true);
    expect(said(opened)).to.equal('The sleep timer has stopped the sound.');
  });

  it('can be the end of the episode', () => {
    const opened = open();
    choose(opened, 'End of episode');
    expect(chosen(opened)).to.deep.equal(['End of episode']);
    expect(opened.panel.label()).to.equal('End of episode');
    expect(opened.panel.timer.ended()).to.equal(true);
    expect(said(opened)).to.equal('The sleep timer has stopped the sound.');
    expect(chosen(opened)).to.deep.equal(['Off']);
  });

  it('has no end of the episode in a broadcast, also where that was chosen before', () => {
    const opened = open();
    choose(opened, 'End of episode');
    opened.player.isLive = true;
    opened.player.requestUpdate();
    expect(shown(opened).map(nameOf)).to.have.length(7).and.not.include('End of episode');
    expect(chosen(opened)).to.deep.equal(['Off']);
    expect(opened.panel.label()).to.equal('');
    choose(opened, '60 min');
    expect(opened.panel.label()).to.equal('60 min');
  });

  it('says no longer that it has stopped the sound once it plays again', async () => {
    const opened = open();
    choose(opened, '5 min');
    await clock.tick(5 * minute);
    opened.player.dispatchEvent(new Event('pinpoint-play'));
    expect([said(opened), read(opened)]).to.deep.equal(['', '']);
  });

  it('says nothing where the sound was paused already', async () => {
    const opened = open();
    choose(opened, '5 min');
    opened.player.pause();
    await clock.tick(5 * minute);
    expect(read(opened)).to.equal('');
    expect(opened.panel.label()).to.equal('');
  });

  it('is one choice, named, in the language of the player', () => {
    const opened = open({ strings: fr });
    const group = opened.panel.place.querySelector('[role=radiogroup]');
    expect(group?.getAttribute('aria-label')).to.equal(fr.sleepTimer);
    expect(opened.panel.place.querySelector('h4')?.textContent).to.equal(fr.sleepTimer);
    expect(opened.panel.place.lang).to.equal('fr');
    expect(shown(opened).map(nameOf)[0]).to.equal('Désactivée');
  });

  it('stays as it is while the sound plays, and keeps the focus when its words change', () => {
    const opened = open();
    const { player, panel, view } = opened;
    const label = panel.place.querySelector('label');
    const radio = radios(opened)[3];
    radio?.focus();
    panel.update({ ...view });
    expect(panel.place.querySelector('label') === label).to.equal(true);
    player.strings = fr;
    panel.update({ ...view, strings: fr });
    expect(player.renderRoot.activeElement === radio).to.equal(true);
  });

  it('can be hit with a finger, on the narrowest page too', () => {
    const opened = open({ width: '288px', strings: fr });
    for (const radio of shown(opened)) {
      const { width, height, right } = radio.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(radio)).to.be.at.least(44);
      expect(right).to.be.at.most(opened.player.getBoundingClientRect().right);
    }
  });

  it('passes an audit', async () => {
    clock.restore();
    const opened = open();
    choose(opened, '10 min');
    await expect(opened.player).to.be.accessible();
    opened.panel.timer.stop();
  });
});
