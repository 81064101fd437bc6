import { expect } from '@open-wc/testing';
import { byHand, page } from '../../../../test/fake-network.js';
import { quietConsole, words } from '../../../../test/player.js';
import { talk, vtt, openTranscript, type Opened } from '../../../../test/transcript.js';
import { normalizeChapters } from '../../../content/chapters-file.js';
// Here already, so that no test waits for a chunk.
import '../../../endpoint/trouble.js';
import { fr } from '../../../locale/fr.js';

async function fixture(name: string): Promise<string> {
  return (await fetch(`/test/fixtures/podcasting/${name}`)).text();
}

describe('the transcript of an episode', () => {
  let opened: Opened | undefined;
  let quiet: ReturnType<typeof quietConsole>;
  const open = (...given: Parameters<typeof openTranscript>): Opened => (opened = openTranscript(...given));

  beforeEach(() => (quiet = quietConsole()));
  afterEach(() => {
    opened?.restore();
    opened = undefined;
    quiet.restore();
  });

  it('is read once it is opened, with its times and who speaks', async () => {
    const { read, paragraphs, network } = open();
    await read();
    expect(paragraphs()).to.deep.equal([
      '0:00 Dr. Lou Welcome to the show.',
      '0:04 Ann My back hurts, said the doctor’s chair.',
      '0:12 Dr. Lou Since when does Zoë’s café have chairs?',
      '1:01 Bob I have a chair.',
    ]);
    expect(network.requests).to.have.length(1);
  });

  for (const [name, type, first] of [
    [
      'episode.vtt',
      'text/vtt',
      '0:00 Dr. Lou Welcome to the show. Today: backs & chairs. We take your calls too.',
    ],
    [
      'episode.srt',
      'application/x-subrip',
      "0:00 Dr. Lou In this episode, you'll learn how to sit at a desk. And if so, how long?",
    ],
    [
      'episode.json',
      'application/json',
      '0:00 Dr. Lou Welcome to the show, where backs are heard. Who is on the line?',
    ],
    ['episode.txt', 'text/plain', 'Dr. Lou Welcome to the show. It has no times.'],
  ] as const) {
    it(`is read as ${type}`, async () => {
      const body = await fixture(name);
      const { read, paragraphs } = open({ answer: () => page(body, type) });
      await read();
      expect(paragraphs()[0]).to.equal(first);
    });
  }

  for (const name of ['malformed.vtt', 'malformed.srt', 'malformed.json']) {
    it(`shows what can be read of a broken one: ${name}`, async () => {
      const body = await fixture(name);
      const { read, paragraphs } = open({ answer: body });
      await read();
      expect(paragraphs().length).to.be.greaterThan(1);
    });
  }

  it('says that it is on its way', async () => {
    const hand = byHand();
    const { text, read } = open({ answer: hand.route });
    expect(text()).to.equal('Loading…');
    hand.answer(page(vtt(talk), 'text/vtt'));
    await read();
    expect(text()).not.to.include('Loading');
  });

  it('is the one in the language of the labels', () => {
    const { network } = open({
      transcript: [
        { src: '/en.vtt', inLanguage: 'en' },
        { src: '/fr.vtt', inLanguage: 'fr-CA' },
      ],
      strings: fr,
    });
    expect(network.requests.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/fr.vtt']);
  });

  it('has its own language and direction, and its labels theirs', async () => {
    const { read, all } = open({ transcript: [{ inLanguage: 'ar' }] });
    await read();
    const of = (selector: string) => {
      const { lang, dir } = all(selector)[0]!.closest<HTMLElement>('[lang][dir]')!;
      return `${lang} ${dir}`;
    };
    expect(of('[data-index]')).to.equal('ar rtl');
    expect(of('[type=search]')).to.equal('en ltr');
    expect(all('.reader-line button')[0]!.lang).to.equal('en');
  });

  it('has labels in the language of the visitor', async () => {
    const { read, button } = open({ strings: fr });
    await read();
    expect(button('4 secondes').lang).to.equal('fr');
    expect(button(fr.copy)).to.exist;
  });

  it('has the chapters as headings, below that of the episode, when they come', async () => {
    const { read, all, update, paragraphs } = open();
    await read();
    expect(all('h4')).to.have.length(0);
    const before = paragraphs();
    const chapters = normalizeChapters([
      { startTime: 0, title: 'Welcome' },
      { startTime: 6, title: 'Not heard', toc: false },
      { startTime: 8, title: ['The ', { text: 'doctor', em: true }] },
    ]);
    update(1, { chapters });
    expect(all('h4').map(({ textContent }) => textContent)).to.deep.equal(['Welcome', 'The doctor']);
    expect(all('h4 + .reader-line').map((one) => words(one.textContent))).to.deep.equal([
      '0:000 secondsDr. LouWelcome to the show.',
      '0:088 secondsAnnsaid the doctor’s chair.',
    ]);
    expect(paragraphs()).to.have.length(before.length + 1);
  });

  it('makes nothing anew while nothing changes', async () => {
    const { read, all, update, close, open: reopen, network } = open();
    await read();
    const before = all('[data-index]');
    update(1);
    update(5);
    close();
    reopen();
    update(6);
    const after = all('[data-index]');
    expect(before.every((span, index) => span === after[index])).to.equal(true);
    expect(network.requests).to.have.length(1);
  });

  it('is that of the next episode, whatever comes late', async () => {
    const late = byHand();
    const { update, network, read, paragraphs } = open({ answer: late.route });
    network.routes['/next.vtt'] = () => page(vtt([[0, 1, 'Eve', 'Next.']]), 'text/vtt');
    const next = { id: 'n', name: 'N', audio: [], transcript: [{ src: `${location.origin}/next.vtt` }] };
    update(0, { episode: next as never });
    await read();
    late.answer(page(vtt(talk), 'text/vtt'));
    await late.route({ url: '', init: {} });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(paragraphs()).to.deep.equal(['0:00 Eve Next.']);
  });

  describe('that can’t be had', () => {
    for (const [title, answer] of [
      ['is not there', () => new Response('', { status: 404 })],
      ['is a web page', () => page('<h1>Sign in</h1>')],
      ['is no transcript', () => page('WEBVTT\n\nNOTE nothing', 'text/vtt')],
      ['is too large', () => page(' '.repeat(2_000_001), 'text/vtt')],
    ] as const) {
      it(`says so in one sentence, with a way to try again and to the file: it ${title}`, async () => {
        const { failed, said, all, path } = open({ answer });
        await failed();
        const file = path.split('/').at(-1)!;
        expect(said()).to.deep.equal([
          `This could not be loaded. The sound is not affected. Try again Transcript (${location.host}/…/${file})`,
        ]);
        expect(all('a').map((link) => (link as HTMLAnchorElement).pathname)).to.deep.equal([path]);
        expect(quiet.lines).to.have.length(1);
      });
    }

    it('is asked for again, past the browser’s cache, and the focus stays in its place', async () => {
      const answers = [() => new Response('', { status: 403 }), () => page(vtt(talk), 'text/vtt')];
      const { failed, button, read, network, all, said, root } = open({
        answer: () => answers.shift()!(),
      });
      await failed();
      button('Try again').focus();
      button('Try again').click();
      await read();
      expect(network.requests.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
      expect(said()).to.deep.equal([]);
      expect(root.activeElement === all('[role=status]')[0]).to.equal(true);
    });

    it('keeps the focus on the way to try again where it fails again', async () => {
      const { failed, button, focused, all, network } = open({
        answer: () => new Response('', { status: 403 }),
      });
      await failed();
      button('Try again').focus();
      button('Try again').click();
      expect(all('[part=retry]')).to.have.length(0);
      await failed();
      expect(focused()).to.equal('Try again');
      expect(network.requests).to.have.length(2);
    });

    it('leads to a file of a type that is not read, and asks for nothing', async () => {
      const { failed, all, network } = open({ transcript: [{ src: '/episode.html', type: 'text/html' }] });
      await failed();
      expect(all('button')).to.have.length(0);
      expect((all('a')[0] as HTMLAnchorElement).pathname).to.equal('/episode.html');
      expect(network.requests).to.have.length(0);
    });

    it('leaves no rejection behind where the panel is closed meanwhile', async () => {
      const unhandled: unknown[] = [];
      const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
      addEventListener('unhandledrejection', note);
      const { close, failed } = open({ answer: () => new Response('', { status: 404 }) });
      close();
      await failed();
      await new Promise((resolve) => setTimeout(resolve));
      removeEventListener('unhandledrejection', note);
      expect(unhandled).to.deep.equal([]);
    });
  });
});
