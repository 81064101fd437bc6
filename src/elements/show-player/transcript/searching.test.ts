import { expect } from '@open-wc/testing';
import { override } from '../../../../test/fake-network.js';
import { until, words } from '../../../../test/player.js';
import { nameOf, type Opened, openTranscript, press } from '../../../../test/transcript.js';

describe('searching the transcript', () => {
  let opened: Opened;
  let restores: (() => void)[];

  beforeEach(async () => {
    restores = [];
    opened = openTranscript();
    await opened.read();
  });
  afterEach(() => {
    opened.restore();
    for (const restore of restores) restore();
  });

  const field = () => opened.button('Search the transcript') as HTMLInputElement;
  const type = (text: string) => {
    field().value = text;
    field().dispatchEvent(new Event('input'));
  };
  /** What is told, seen and unseen: the unseen words are those around the place. */
  const told = () => opened.said().join();

  /** What is marked as found, and as shown. */
  function marked(): string[][] {
    return ['pinpoint-found', 'pinpoint-place'].map((name) =>
      [...((CSS.highlights as HighlightRegistry | undefined)?.get(name) ?? [])].map((found) => {
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        return range.toString();
      }),
    );
  }

  it('tells how many places there are, and what stands at the first', async () => {
    type('chair');
    await until(told, 'it is told');
    expect(told()).to.equal('1 of 3 said the doctor’s chair.');
  });

  it('tells it once nothing is typed any more, and not with each letter', async () => {
    const tellings: string[] = [];
    const status = opened.all('.reader-search [role=status]')[0]!;
    const observer = new MutationObserver(() => tellings.push(words(status.textContent)));
    observer.observe(status, { childList: true });
    for (const text of ['c', 'ch', 'cha']) type(text);
    await until(() => tellings.length, 'it is told');
    observer.disconnect();
    expect(tellings).to.deep.equal(['1 of 3 said the doctor’s chair.']);
  });

  it('goes to the next place and the one before, round and round', async () => {
    type('chair');
    await until(told, 'it is told');
    const steps: string[] = [];
    for (const name of ['Next match', 'Next match', 'Next match', 'Previous match']) {
      opened.button(name).click();
      steps.push(told().slice(0, 6));
    }
    expect(steps).to.deep.equal(['2 of 3', '3 of 3', '1 of 3', '3 of 3']);
  });

  it('does so by Enter, at once, and back by Shift and Enter', () => {
    type('chair');
    expect(press(field(), 'Enter')).to.equal(false);
    expect(told()).to.match(/^1 of 3/);
    press(field(), 'Enter');
    expect(told()).to.match(/^2 of 3/);
    press(field(), 'Enter', { shiftKey: true });
    expect(told()).to.match(/^1 of 3/);
  });

  it('leaves Enter to those who compose a character', () => {
    type('腰');
    expect(press(field(), 'Enter', { isComposing: true })).to.equal(true);
    expect(told()).to.equal('');
  });

  it('finds whatever the case and the accents', () => {
    type('ZOE’S CAFE');
    press(field(), 'Enter');
    expect(told()).to.match(/^1 of 1 /);
  });

  it('finds what goes from one cue into the next', () => {
    type('hurts, said');
    press(field(), 'Enter');
    expect(told()).to.equal('1 of 1 My back hurts,');
  });

  it('says where it finds nothing, and has no way on', () => {
    type('elbow');
    press(field(), 'Enter');
    expect(told()).to.equal('Nothing found');
    press(field(), 'Enter');
    expect(opened.button('Next match').checkVisibility()).to.equal(false);
  });

  it('ends with Escape, which is somebody else’s where there is nothing to end', () => {
    type('chair');
    press(field(), 'Enter');
    expect(press(field(), 'Escape')).to.equal(false);
    expect(field().value).to.equal('');
    expect(told()).to.equal('');
    expect(press(field(), 'Escape')).to.equal(true);
  });

  it('has the Tab key lead to the paragraph of the place that is shown', () => {
    type('I have');
    press(field(), 'Enter');
    const stops = opened.all('.reader-line button').filter((button) => button.tabIndex === 0);
    expect(stops.map(nameOf)).to.deep.equal(['1 minute 1 second']);
  });

  it('marks all places, and the one that is shown', function () {
    if (!(CSS.highlights as unknown)) this.skip(); // This browser has no highlights; the next test is for it.
    type('chair');
    press(field(), 'Enter');
    expect(marked()).to.deep.equal([['chair', 'chair', 'chair'], ['chair']]);
    type('hurts, said');
    press(field(), 'Enter');
    expect(marked()).to.deep.equal([['hurts, said'], ['hurts, said']]);
    press(field(), 'Escape');
    expect([...CSS.highlights.keys()], 'leaves nothing on the page').to.deep.equal([]);
  });

  it('marks the cues that are shown where there are no highlights', () => {
    restores.push(override(CSS, 'highlights', undefined));
    const marks = () => opened.all('.found').map((span) => span.textContent);
    type('hurts, said');
    press(field(), 'Enter');
    expect(marks()).to.deep.equal(['My back hurts,', 'said the doctor’s chair.']);
    type('I have');
    press(field(), 'Enter');
    expect(marks(), 'nothing stays of the search before').to.deep.equal(['I have a chair.']);
    press(field(), 'Escape');
    expect(marks()).to.deep.equal([]);
  });

  it('finds as much when the chapters have come', () => {
    type('chair');
    press(field(), 'Enter');
    press(field(), 'Enter');
    opened.update(0, { chapters: [{ startTime: 8, title: 'Chairs', toc: true }] });
    press(field(), 'Enter');
    expect(told()).to.match(/^3 of 3/);
    press(field(), 'Enter');
    expect(told()).to.match(/^1 of 3/);
  });
});
