import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { FileChapter } from '../../content/chapters-file.js';
import { until, words } from '../../../test/player.js';
import { boxFor, viewOf } from '../../../test/player-view.js';
import { fr } from '../../locale/fr.js';
import { adopt } from '../styles.js';
import type { PlayerView } from './panel.js';
import { Seek } from './seek.js';
import { seekStyles } from './seek.styles.js';

const chapters: readonly FileChapter[] = [
  { startTime: 0, title: 'Welcome', toc: true },
  { startTime: 120, title: ['Pillows, ', { text: 'soft', em: true }], toc: true },
  { startTime: 200, image: { src: 'https://a.example/a.png', alt: '' } as never, toc: false },
  { startTime: 300, title: 'Calls', toc: true },
];

/** A bar on the page, and a sound that goes where it is told to. */
function bar(view: PlayerView, width?: number) {
  const root = boxFor(width);
  adopt(root, [seekStyles]);
  const sought: number[] = [];
  const sound = {
    currentTime: view.state.currentTime,
    seek(seconds: number) {
      sought.push(seconds);
      sound.currentTime = Math.min(Math.max(seconds, 0), view.state.duration);
    },
  };
  const seek = new Seek(sound);
  root.querySelector('.box')?.append(seek.place);
  seek.update(view);
  const range = seek.place.querySelector('input');
  const time = seek.place.querySelector('[part=time]');
  if (!range || !time) throw new Error('There is no bar.');
  return {
    seek,
    sound,
    sought,
    range,
    says: () => range.getAttribute('aria-valuetext'),
    clocks: () => [...time.children].map((clock) => words(clock.textContent)),
    preview: () => seek.place.querySelector<HTMLElement>('.preview'),
    marks: () => seek.place.style.getPropertyValue('--_marks'),
    hold(value: number, ...types: ('input' | 'change')[]) {
      range.value = `${value}`;
      for (const type of types) range.dispatchEvent(new Event(type, { bubbles: true }));
    },
  };
}

/** One whose preview is there already. */
async function barWithPreview(view: PlayerView, width?: number) {
  const made = bar(view, width);
  made.range.dispatchEvent(new PointerEvent('pointerenter'));
  await until(() => made.preview(), 'the code of the preview is there');
  return made;
}

const visible = (element: HTMLElement | null) => !!element?.getClientRects().length;

describe('the bar', () => {
  it('is a native slider in seconds, with clocks, from left to right everywhere', () => {
    const { range, clocks, seek } = bar(viewOf({ currentTime: 65 }));
    expect(range).to.include({ type: 'range', min: '0', max: '600', step: 'any', valueAsNumber: 65 });
    expect(range.getAttribute('aria-label')).to.equal('Seek');
    expect(clocks()).to.deep.equal(['Elapsed 1:05', 'Remaining −8:55']);
    expect(seek.place.dir).to.equal('ltr');
  });

  it('cannot be used while the length is not known', () => {
    for (const duration of [NaN, 0, Infinity]) {
      const { range, clocks } = bar(viewOf({ duration, currentTime: 5 }));
      expect(range.disabled, `${duration}`).to.equal(true);
      expect(clocks(), `${duration}`).to.deep.equal(['Elapsed 0:05', 'Remaining –:––']);
    }
  });

  it('becomes usable with the length', () => {
    const { seek, range } = bar(viewOf({ duration: NaN, currentTime: 90 }));
    seek.update(viewOf({ currentTime: 90 }));
    expect(range).to.include({ disabled: false, max: '600', valueAsNumber: 90 });
  });

  it('shows how much was heard and loaded', () => {
    const { seek } = bar(viewOf({ currentTime: 150, bufferedEnd: 300 }));
    const { style } = seek.place;
    expect(['--_at', '--_loaded'].map((name) => style.getPropertyValue(name))).to.deep.equal(['0.25', '0.5']);
  });

  it('touches nothing that has not changed', async () => {
    const { seek } = bar(viewOf({ currentTime: 5, status: 'playing' }, chapters));
    const seen: string[] = [];
    const observer = new MutationObserver((records) =>
      seen.push(...records.map(({ attributeName, type }) => attributeName ?? type)),
    );
    observer.observe(seek.place, { subtree: true, childList: true, attributes: true, characterData: true });
    seek.update(viewOf({ currentTime: 5, status: 'playing' }, chapters));
    await Promise.resolve();
    expect(seen.filter((name) => name !== 'style')).to.deep.equal([]);
    seek.update(viewOf({ currentTime: 6, status: 'playing' }, chapters));
    await Promise.resolve();
    observer.disconnect();
    expect(new Set(seen)).to.deep.equal(new Set(['style', 'childList']));
  });

  it('takes the words of another language', () => {
    const { seek, range, clocks } = bar(viewOf({ currentTime: 65 }));
    const view = viewOf({ currentTime: 65 });
    seek.update({ ...view, strings: { ...view.strings, ...fr } });
    expect(range.getAttribute('aria-label')).to.equal(fr.seek);
    expect(clocks()[0]).to.equal(`${fr.elapsed} 1:05`);
  });

  it('moves by 5 and 30 seconds from where the sound is, and leaves other keys to the browser', () => {
    const { range, sound, sought } = bar(viewOf({ currentTime: 100 }));
    sound.currentTime = 100.7;
    const press = (key: string, more: KeyboardEventInit = {}) =>
      !range.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
    const taken = ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'PageUp', 'PageDown'].map((key) =>
      press(key),
    );
    expect(taken).to.deep.equal(Array(6).fill(true));
    const from = (seconds: number) => 100.7 + seconds;
    expect(sought.map((seconds) => seconds.toFixed(1))).to.deep.equal(
      [5, 10, 5, 0, 30, 0].map((seconds) => from(seconds).toFixed(1)),
    );
    expect([press('Home'), press('Tab'), press('a')]).to.deep.equal([false, false, false]);
    expect(press('ArrowLeft', { ctrlKey: true })).to.equal(false);
    expect(sought).to.have.length(6);
  });

  it('stays where it is held while the sound goes on, and seeks once when it is let go', () => {
    const { seek, range, sought, clocks, hold } = bar(viewOf({ status: 'playing' }));
    hold(90, 'input');
    seek.update(viewOf({ status: 'playing', currentTime: 3 }));
    expect(range.valueAsNumber).to.equal(90);
    expect(clocks()[0]).to.equal('Elapsed 1:30');
    expect(sought).to.deep.equal([]);
    hold(95, 'input', 'change');
    expect(sought).to.deep.equal([95]);
    seek.update(viewOf({ status: 'playing', currentTime: 96 }));
    expect(range.valueAsNumber).to.equal(96);
  });

  it('is let go where another episode comes', () => {
    const { seek, range, hold } = bar(viewOf());
    hold(90, 'input');
    seek.update(viewOf({ currentTime: 2 }, [], { id: 'other' }));
    expect(range.valueAsNumber).to.equal(2);
  });
});

describe('what the bar says', () => {
  it('is the position, with the whole length where it is reached, and nothing while it plays', () => {
    const { seek, range, says } = bar(viewOf({ currentTime: 65 }));
    expect(says()).to.equal('1 minute 5 seconds');
    range.focus();
    expect(says()).to.equal('1 minute 5 seconds of 10 minutes');
    seek.update(viewOf({ currentTime: 66, status: 'playing' }));
    seek.update(viewOf({ currentTime: 67, status: 'playing' }));
    expect(says()).to.equal('1 minute 5 seconds of 10 minutes');
    seek.update(viewOf({ currentTime: 68 }));
    expect(says()).to.equal('1 minute 8 seconds');
  });

  it('is the chapter too while it is held', async () => {
    const { seek, says, hold } = await barWithPreview(viewOf({}, chapters));
    hold(130, 'input');
    expect(says()).to.equal('2 minutes 10 seconds, Pillows, soft');
    hold(310, 'input', 'change');
    expect(says()).to.equal('5 minutes 10 seconds, Calls');
    seek.update(viewOf({ currentTime: 310 }, chapters));
    expect(says()).to.equal('5 minutes 10 seconds, Calls');
    seek.update(viewOf({ currentTime: 315 }, chapters));
    expect(says()).to.equal('5 minutes 15 seconds');
  });

  it('is the time alone where there are no chapters', async () => {
    const { says, hold } = await barWithPreview(viewOf());
    hold(130, 'input');
    expect(says()).to.equal('2 minutes 10 seconds');
  });
});

describe('the marks of chapters', () => {
  const shares = (marks: string) => [...marks.matchAll(/calc\(([\d.]+)%[^,]*?\+ 2px\)/g)].map(([, at]) => at);

  it('stand where a chapter of the table of contents begins', () => {
    const { marks, seek } = bar(viewOf({}, chapters));
    expect(shares(marks())).to.deep.equal(['20', '50']);
    expect(getComputedStyle(seek.place, '::before').webkitMaskImage).to.contain('linear-gradient');
  });

  it('are none without chapters or without a length', () => {
    expect(bar(viewOf()).marks()).to.equal('none');
    expect(bar(viewOf({ duration: NaN }, chapters)).marks()).to.equal('none');
    expect(bar(viewOf({}, chapters.slice(0, 1))).marks()).to.equal('none');
  });

  it('come with the chapters, move with the length and go with the episode', () => {
    const { marks, seek } = bar(viewOf());
    seek.update(viewOf({}, chapters));
    expect(shares(marks())).to.deep.equal(['20', '50']);
    seek.update(viewOf({ duration: 1200 }, chapters));
    expect(shares(marks())).to.deep.equal(['10', '25']);
    seek.update(viewOf());
    expect(marks()).to.equal('none');
  });

  it('leave a bar to see where there are thousands of them, or some beyond its end', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ startTime: at / 5, title: 'A', toc: true }));
    const { marks } = bar(viewOf({}, many));
    expect(shares(marks())).to.have.length.within(50, 100);
  });

  it('are seen on the bar: whatever lies under it shows through', () => {
    const { seek } = bar(viewOf({}, chapters), 618);
    const gradient = getComputedStyle(seek.place, '::before').webkitMaskImage;
    // 20 % of 600 px, from 9 px on.
    expect(gradient).to.match(/calc\(20% \+ 4\.4px\)/);
  });
});

describe('the preview above the bar', () => {
  afterEach(() => resetMouse());

  const at = (range: HTMLElement, share: number): [number, number] => {
    const { left, top, width, height } = range.getBoundingClientRect();
    return [Math.round(left + 9 + (width - 18) * share), Math.round(top + height / 2)];
  };

  it('is asked for when somebody comes near, and not before', async () => {
    const { preview, range } = bar(viewOf({}, chapters));
    expect(preview() === null).to.equal(true);
    range.focus();
    await until(preview, 'its code is there');
    expect(visible(preview())).to.equal(false);
  });

  it('shows the time and the chapter where the mouse is, and goes with it', async () => {
    const { preview, range } = await barWithPreview(viewOf({}, chapters));
    await sendMouse({ type: 'move', position: at(range, 0.5) });
    await until(() => visible(preview()), 'it is seen');
    expect(words(preview()?.innerText)).to.match(/^Calls\s+(4:5\d|5:0\d)$/);
    await sendMouse({ type: 'move', position: at(range, 0.25) });
    await until(() => /Pillows, soft\s+2:[23]\d/.test(preview()?.innerText ?? ''), 'it follows');
    await sendMouse({ type: 'move', position: [5, 590] });
    await until(() => !visible(preview()), 'it is gone');
  });

  it('stays within the player, however long the title is', async () => {
    for (const title of ['A', 'Pillow'.repeat(40)]) {
      const made = await barWithPreview(viewOf({}, [{ startTime: 0, title, toc: true }]), 280);
      for (const value of [0, 300, 600]) {
        made.hold(value, 'input');
        const { left, right } = made.preview()!.getBoundingClientRect();
        const outer = made.range.getBoundingClientRect();
        expect(left, `${title} at ${value}`).to.be.at.least(outer.left - 0.5);
        expect(right, `${title} at ${value}`).to.be.at.most(outer.right + 0.5);
      }
    }
  });

  it('shows what keys and a finger move to', async () => {
    const { preview, range, hold } = await barWithPreview(viewOf({ currentTime: 118 }, chapters));
    range.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(preview()?.innerText).to.match(/Pillows, soft\s+2:03/);
    hold(310, 'input');
    expect(preview()?.innerText).to.match(/Calls\s+5:10/);
    expect(visible(preview())).to.equal(true);
    range.blur();
    expect(visible(preview())).to.equal(false);
  });

  it('goes with Escape, which the panel around it hears too', async () => {
    const { preview, range, hold } = await barWithPreview(viewOf({}, chapters));
    hold(310, 'input');
    const event = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    range.dispatchEvent(event);
    expect(visible(preview())).to.equal(false);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('is for the eyes alone, and in nobody’s way', async () => {
    const { preview } = await barWithPreview(viewOf({}, chapters));
    expect(preview()?.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(preview()!).pointerEvents).to.equal('none');
  });

  it('shows hostile titles as text', async () => {
    const title = '<img src=x onerror="globalThis.hacked = 1">';
    const { preview, hold } = await barWithPreview(viewOf({}, [{ startTime: 0, title, toc: true }]));
    hold(10, 'input');
    expect(preview()?.textContent).to.contain(title);
    expect(preview()?.querySelector('img') === null).to.equal(true);
  });

  it('is not shown while the length is not known', async () => {
    const { preview, range } = await barWithPreview(viewOf({ duration: NaN }));
    range.dispatchEvent(new PointerEvent('pointermove', { clientX: 50 }));
    expect(visible(preview())).to.equal(false);
  });
});
