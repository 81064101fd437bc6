import { expect } from '@open-wc/testing';
import { startAlone } from './one-at-a-time.js';

const RECORD = Symbol.for('pinpoint');
const page = globalThis as { [RECORD]?: { playing?: { pause(): void } | undefined } | undefined };

class Player {
  pauses = 0;
  pause(): void {
    this.pauses++;
  }
}

/** A sound or a film of the page that plays, as far as can be told by its properties. */
class PageMedia {
  pauses = 0;
  readonly element: HTMLElement;
  constructor(tag: string, differences: Partial<HTMLMediaElement> = {}) {
    this.element = document.createElement(tag);
    const all = { paused: false, muted: false, srcObject: null, pause: () => this.pauses++, ...differences };
    for (const [name, value] of Object.entries(all)) Object.defineProperty(this.element, name, { value });
    document.body.append(this.element);
  }
}

describe('startAlone', () => {
  let stops: (() => void)[];
  const start = (player: Player): (() => void) => {
    const stop = startAlone(player);
    stops.push(stop);
    return stop;
  };
  const foreign = (tag: 'audio' | 'video' | 'div', differences: Partial<HTMLMediaElement> = {}): void => {
    const element = Object.assign(document.createElement(tag), differences);
    document.body.append(element);
    element.dispatchEvent(new Event('play'));
    element.remove();
  };

  beforeEach(() => {
    stops = [];
  });
  afterEach(() => {
    for (const stop of stops) stop();
    delete page[RECORD];
  });

  it('pauses the player that was heard before', () => {
    const [first, second] = [new Player(), new Player()];
    start(first);
    start(second);
    expect([first.pauses, second.pauses]).to.deep.equal([1, 0]);
  });

  it('leaves a player alone that has stopped by itself', () => {
    const [first, second] = [new Player(), new Player()];
    start(first)();
    start(second);
    expect(first.pauses).to.equal(0);
  });

  it('still knows who is heard when the one before stops late', () => {
    const [first, second, third] = [new Player(), new Player(), new Player()];
    const stop = start(first);
    start(second);
    stop();
    start(third);
    expect(second.pauses).to.equal(1);
  });

  it('pauses the player of another copy of the code, by the record they share', () => {
    const [theirs, ours] = [new Player(), new Player()];
    page[RECORD] = { playing: theirs };
    const stop = start(ours);
    expect(theirs.pauses).to.equal(1);
    expect(page[RECORD].playing).to.equal(ours);
    stop();
    expect(page[RECORD].playing).to.equal(undefined);
  });

  it('pauses a sound and a film of the page', () => {
    const heard = ['audio', 'video'].map((tag) => new PageMedia(tag));
    start(new Player());
    expect(heard.map(({ pauses }) => pauses)).to.deep.equal([1, 1]);
    for (const { element } of heard) element.remove();
  });

  it('leaves alone what is not heard, and what may be a call', () => {
    const others = [
      new PageMedia('video', { muted: true }),
      new PageMedia('audio', { paused: true }),
      new PageMedia('audio', { srcObject: new MediaStream() }),
    ];
    start(new Player());
    expect(others.map(({ pauses }) => pauses)).to.deep.equal([0, 0, 0]);
    for (const { element } of others) element.remove();
  });

  it('is paused by a sound or a film of the page', () => {
    const player = new Player();
    start(player);
    foreign('audio');
    foreign('video');
    expect(player.pauses).to.equal(2);
  });

  it('plays on beside a muted film and beside animations', () => {
    const player = new Player();
    start(player);
    foreign('video', { muted: true });
    foreign('div');
    expect(player.pauses).to.equal(0);
  });

  it('no longer listens to the page once it has stopped', () => {
    const player = new Player();
    start(player)();
    foreign('audio');
    expect(player.pauses).to.equal(0);
  });
});
