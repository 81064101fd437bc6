import { expect } from '@open-wc/testing';
import { deferred, override } from '../../../../test/fake-network.js';
import { until } from '../../../../test/player.js';
import { type Opened, openTranscript } from '../../../../test/transcript.js';
// Here already, so that no test waits for a chunk.
import './print-transcript.js';

const said = [
  'E\n',
  '[0:00] Dr. Lou\nWelcome to the show.\n',
  '[0:04] Ann\nMy back hurts, said the doctor’s chair.\n',
  '[0:12] Dr. Lou\nSince when does Zoë’s café have chairs?\n',
  '[1:01] Bob\nI have a chair.\n',
].join('\n');

describe('taking the transcript along', () => {
  let opened: Opened;
  let restores: (() => void)[];

  beforeEach(async () => {
    restores = [];
    opened = openTranscript();
    await opened.read();
  });
  afterEach(() => {
    getSelection()?.removeAllRanges();
    opened.restore();
    for (const restore of restores) restore();
  });

  describe('by copying it', () => {
    it('puts all of it on the clipboard, with times and names, and says so', async () => {
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      restores.push(override(navigator, 'clipboard', clipboard));
      opened.button('Copy').click();
      await until(() => opened.said().length, 'it is said');
      expect(opened.said()).to.deep.equal(['Text copied']);
      expect(copied).to.deep.equal([said]);
    });

    for (const [title, clipboard] of [
      ['is none', undefined],
      ['refuses', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
    ] as const) {
      it(`does it the old way where the clipboard ${title}`, async () => {
        restores.push(override(navigator, 'clipboard', clipboard));
        restores.push(override(document, 'execCommand', (command: string) => command === 'copy'));
        opened.button('Copy').click();
        await until(() => opened.said().length, 'it is said');
        expect(opened.said()).to.deep.equal(['Text copied']);
      });
    }

    it('selects the words where nothing else is left, and does not say that they are copied', async () => {
      const asked = deferred<string>();
      restores.push(override(navigator, 'clipboard', undefined));
      restores.push(
        override(document, 'execCommand', () => {
          const root = opened.root as ShadowRoot & { getSelection?(): Selection | null };
          const own: Partial<Selection> | null = root.getSelection?.() ?? getSelection();
          const [range = own?.getRangeAt?.(0)] =
            (!root.getSelection && own?.getComposedRanges?.({ shadowRoots: [root] })) || [];
          const container = range?.startContainer;
          const element = container instanceof Element ? container : container?.parentElement;
          asked.resolve(`${range?.collapsed} ${!!element?.closest('.reader-text')}`);
          return false;
        }),
      );
      opened.button('Copy').click();
      expect(await asked.promise).to.equal('false true');
      expect(opened.said()).to.deep.equal([]);
    });
  });

  it('prints it alone, by itself', async () => {
    const printed = deferred<Window>();
    const create = document.createElement.bind(document);
    restores.push(
      override(document, 'createElement', (tag: string) => {
        const element = create(tag);
        if (element instanceof HTMLIFrameElement)
          element.addEventListener('load', () => {
            const paper = element.contentWindow!;
            paper.print = () => printed.resolve(paper);
          });
        return element;
      }),
    );
    opened.button('Print').click();
    const { document: paper } = await printed.promise;
    expect(paper.title).to.equal('E');
    expect(paper.documentElement).to.include({ lang: 'en', dir: 'ltr' });
    expect(paper.body.innerText.split(/\s*\n\s*/)).to.deep.equal([
      ...['E', 'S', '0:00 Dr. Lou Welcome to the show.'],
      '0:04 Ann My back hurts, said the doctor’s chair.',
      '0:12 Dr. Lou Since when does Zoë’s café have chairs?',
      '1:01 Bob I have a chair.',
    ]);
    expect(paper.querySelectorAll('button, [role=group]')).to.have.length(0);
    restores.push(() => {
      for (const frame of document.querySelectorAll(':root > iframe')) frame.remove();
    });
  });
});
