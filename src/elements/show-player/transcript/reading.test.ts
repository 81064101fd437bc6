import { expect } from '@open-wc/testing';
import { page } from '../../../../test/fake-network.js';
import { quietConsole, until } from '../../../../test/player.js';
import { type Line, nameOf, type Opened, openTranscript, press, vtt } from '../../../../test/transcript.js';

/** Enough to scroll: a paragraph each five seconds. */
const long: readonly Line[] = Array.from({ length: 80 }, (_, at) => [
  at * 5,
  at * 5 + 1,
  at % 2 ? 'Ann' : 'Bob',
  `Sentence number ${at} is said.`,
]);

describe('who reads along', () => {
  let opened: Opened | undefined;
  let quiet: ReturnType<typeof quietConsole>;

  async function open(...given: Parameters<typeof openTranscript>): Promise<Opened> {
    opened = openTranscript(...given);
    await opened.read();
    return opened;
  }

  beforeEach(() => (quiet = quietConsole()));
  afterEach(() => {
    getSelection()?.removeAllRanges();
    opened?.restore();
    quiet.restore();
    expect(quiet.lines).to.deep.equal([]);
  });

  describe('sees what is said', () => {
    const marked = ({ all }: Opened) => all('[aria-current=true]').map(nameOf);

    it('marked in the words, and for those who listen at its paragraph', async () => {
      const reading = await open();
      expect(reading.current()).to.deep.equal(['Welcome to the show.']);
      expect(marked(reading)).to.deep.equal(['0 seconds']);
      reading.update(8);
      expect(reading.current()).to.deep.equal(['said the doctor’s chair.']);
      expect(marked(reading)).to.deep.equal(['4 seconds']);
      reading.update(7.95);
      expect(reading.current(), 'sought there, and a little before').to.deep.equal([
        'said the doctor’s chair.',
      ]);
      reading.update(3600);
      expect(reading.current()).to.deep.equal(['I have a chair.']);
      reading.update(0.5);
      expect(reading.current()).to.deep.equal(['Welcome to the show.']);
    });

    it('unmarked before the first word', async () => {
      const { current, all } = await open({ answer: vtt([[5, 6, 'Ann', 'Late.']]) });
      expect(current()).to.deep.equal([]);
      expect(all('[aria-current]')).to.have.length(0);
    });

    it('marked at the first of those who speak at once', async () => {
      const { update, current } = await open({
        answer: vtt([
          [0, 1, 'Ann', 'One.'],
          [2, 3, 'Bob', 'Two.'],
          [2, 3, 'Ann', 'Three.'],
        ]),
      });
      update(2.5);
      expect(current()).to.deep.equal(['Two.']);
    });
  });

  describe('goes elsewhere', () => {
    it('by pointing at words', async () => {
      const { all, seeks } = await open();
      all('[data-index]')[2]!.click();
      expect(seeks).to.deep.equal([8]);
    });

    it('by the time of a paragraph, named in words', async () => {
      const { button, seeks } = await open();
      button('1 minute 1 second').click();
      expect(seeks).to.deep.equal([61]);
    });

    it('not by selecting words', async () => {
      const { all, seeks, root } = await open();
      const span = all('[data-index]')[2]!;
      const text = span.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 4);
      const own = root as ShadowRoot & { getSelection?(): Selection | null };
      const selected = (own.getSelection?.() ?? getSelection())!;
      expect(`${selected.toString() || 'said'}`).to.equal('said');
      span.click();
      expect(seeks).to.deep.equal([]);
      getSelection()!.removeAllRanges();
      span.click();
      expect(seeks).to.deep.equal([8]);
    });

    it('not in a transcript without times, which has neither buttons of them nor something to follow', async () => {
      const { all, seeks, current, update, box } = await open({
        answer: () => page('Ann: One\n\nBob: Two\n\nAnn: Three\n\nBob: Four', 'text/plain'),
      });
      expect(all('.reader-line button, [role=switch]')).to.have.length(0);
      all('[data-index]')[1]!.click();
      update(100);
      expect(seeks).to.deep.equal([]);
      expect(current()).to.deep.equal([]);
      expect(box().tabIndex, 'it scrolls by keys').to.equal(0);
      expect(box().getAttribute('aria-label')).to.equal('Transcript');
    });
  });

  describe('with the keyboard', () => {
    const stops = ({ all }: Opened) =>
      all('.reader-line button')
        .filter((button) => button.tabIndex === 0)
        .map(nameOf);

    it('has one stop of the Tab key for all paragraphs: the current one', async () => {
      const reading = await open();
      expect(stops(reading)).to.deep.equal(['0 seconds']);
      reading.update(13);
      expect(stops(reading)).to.deep.equal(['12 seconds']);
    });

    it('moves among paragraphs by arrows, Home and End', async () => {
      const { button, root, focused } = await open();
      button('0 seconds').focus();
      const move = (key: string) => {
        const wasLeft = press(root.activeElement as HTMLElement, key);
        expect(wasLeft, key).to.equal(false);
        return focused();
      };
      expect(move('ArrowDown')).to.equal('4 seconds');
      expect(move('End')).to.equal('1 minute 1 second');
      expect(move('ArrowDown'), 'stays at the end').to.equal('1 minute 1 second');
      expect(move('ArrowUp')).to.equal('12 seconds');
      expect(move('Home')).to.equal('0 seconds');
      expect(press(root.activeElement as HTMLElement, 'ArrowDown', { ctrlKey: true })).to.equal(true);
      expect(press(root.activeElement as HTMLElement, 'Enter'), 'the browser presses').to.equal(true);
      expect(press(root.activeElement as HTMLElement, 'k'), 'the player has it').to.equal(true);
    });

    it('hears the words of the paragraph that was moved to, and of no other', async () => {
      const { button, all, root } = await open();
      button('0 seconds').focus();
      press(button('0 seconds'), 'ArrowDown');
      press(button('4 seconds'), 'ArrowDown');
      const described = all('[aria-describedby]');
      expect(described.map(nameOf)).to.deep.equal(['12 seconds']);
      const words = root.getElementById(described[0]!.getAttribute('aria-describedby')!)!;
      expect(words.textContent).to.include('Zoë’s café');
      expect(all('[id=reader-said]')).to.have.length(1);
    });

    it('keeps the place while the sound goes on', async () => {
      const reading = await open();
      reading.button('0 seconds').focus();
      press(reading.button('0 seconds'), 'End');
      reading.update(13);
      expect(reading.focused()).to.equal('1 minute 1 second');
      expect(stops(reading)).to.deep.equal(['1 minute 1 second']);
    });

    it('keeps it, too, when the chapters come', async () => {
      const { button, update, focused } = await open();
      button('0 seconds').focus();
      press(button('0 seconds'), 'ArrowDown');
      update(0, { chapters: [{ startTime: 8, title: 'Chairs', toc: true }] });
      await until(() => focused(), 'something has the focus');
      expect(focused()).to.equal('4 seconds');
    });
  });

  describe('is taken along', () => {
    const isShown = ({ all, box }: Opened, text: string) => {
      const span = all('[data-index]').find((one) => one.textContent === text);
      if (!span) return false;
      const { top, bottom } = box().getBoundingClientRect();
      const place = span.getBoundingClientRect();
      return place.top >= top && place.bottom <= bottom;
    };
    const follow = ({ button }: Opened) => button('Follow along') as HTMLInputElement;

    it('to where the sound is, in the box and not on the page', async () => {
      const reading = await open({ answer: vtt(long), time: 200 });
      const page = scrollY;
      await until(() => isShown(reading, 'Sentence number 40 is said.'), 'it is shown');
      reading.update(390);
      await until(() => isShown(reading, 'Sentence number 78 is said.'), 'the next is');
      expect(scrollY).to.equal(page);
      expect(follow(reading).checked).to.equal(true);
    });

    it('and back to the start, before the first word', async () => {
      const late = long.map(([start, end, ...rest]): Line => [start + 3, end + 3, ...rest]);
      const reading = await open({ answer: vtt(late), time: 203 });
      await until(() => isShown(reading, 'Sentence number 40 is said.'), 'it is shown');
      reading.update(0);
      await until(() => reading.box().scrollTop === 0, 'it is at its start');
      expect(reading.current()).to.deep.equal([]);
    });

    it('when it is opened again', async () => {
      const reading = await open({ answer: vtt(long), time: 200 });
      await until(() => isShown(reading, 'Sentence number 40 is said.'), 'it is shown');
      reading.close();
      reading.open();
      reading.update(200);
      await until(() => isShown(reading, 'Sentence number 40 is said.'), 'it is shown again');
    });

    for (const [how, scroll] of [
      ['a wheel', (box: HTMLElement) => box.dispatchEvent(new WheelEvent('wheel'))],
      ['a finger', (box: HTMLElement) => box.dispatchEvent(new Event('touchmove'))],
      ['a scrollbar', (box: HTMLElement) => box.dispatchEvent(new PointerEvent('pointerdown'))],
      ['keys', (box: HTMLElement) => press(box.querySelector('button')!, 'PageDown')],
    ] as const) {
      it(`until they scroll by ${how}, and again once they switch that on`, async () => {
        const reading = await open({ answer: vtt(long) });
        expect(follow(reading).checked).to.equal(true);
        scroll(reading.box());
        expect(follow(reading).checked).to.equal(false);
        reading.update(200);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(reading.box().scrollTop).to.equal(0);
        follow(reading).click();
        await until(() => isShown(reading, 'Sentence number 40 is said.'), 'it is shown');
      });
    }

    it('not while they select words, or search', async () => {
      const reading = await open({ answer: vtt(long) });
      const text = reading.all('[data-index]')[0]!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 4);
      reading.update(200);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(reading.box().scrollTop).to.equal(0);
      getSelection()!.removeAllRanges();
      const field = reading.button('Search the transcript') as HTMLInputElement;
      field.value = 'number 0';
      field.dispatchEvent(new Event('input'));
      reading.update(300);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(reading.box().scrollTop).to.equal(0);
      press(field, 'Escape');
      await until(() => isShown(reading, 'Sentence number 60 is said.'), 'it goes on');
    });
  });
});
