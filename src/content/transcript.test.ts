import { expect } from '@open-wc/testing';
import type { Cue } from './cue.js';
import { PinpointError } from './pinpoint-error.js';
import { decodeTranscript } from './transcript.js';

const url = 'https://content.example/041.vtt';

async function fixture(name: string): Promise<string> {
  const response = await fetch(`/test/fixtures/podcasting/${name}`);
  expect(response.ok, name).to.be.true;
  return response.text();
}

/** A cue in one line, as in `1-2 Ann: Hello`; without times, `Ann: Hello`. */
function line({ startTime, endTime, speaker, text }: Cue): string {
  return `${startTime === undefined ? '' : `${startTime}-${endTime!} `}${speaker ? `${speaker}: ` : ''}${text}`;
}

/** Reads without a pause. */
function decode(body: string, type?: string): readonly Cue[] {
  const work = decodeTranscript(body, type, url);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const read = (body: string, type?: string) => decode(body, type).map(line);
const readFile = async (name: string, type?: string) => read(await fixture(name), type);

/** WebVTT of one cue from 1 to 2. */
const vtt = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`;
/** SRT with a cue for each text, one a second. */
const srt = (...texts: string[]) =>
  texts
    .map((text, second) => `${second + 1}\n00:00:0${second},000 --> 00:00:0${second + 1},000\n${text}\n`)
    .join('\n');
const json = (...segments: unknown[]) => JSON.stringify({ version: '1.0.0', segments });

function failure(body: string, type?: string): PinpointError {
  try {
    decode(body, type);
  } catch (error) {
    if (error instanceof PinpointError) return error;
    throw error;
  }
  throw new Error('it was read');
}

const vttLines = [
  '0-4.5 Dr. Lou: Welcome to the show. Today: backs & chairs.',
  '4.5-7 Dr. Lou: We take your calls too.',
  '7-11.25 Ann Lee: My back hurts',
  '7-11.25 Dr. Lou: Since when, Ann?',
  '11.25-12 (a pause)',
  "3612-3615 Ann Lee: Pain < 3\u00a0days, I'd say.\u200e",
];
const srtLines = [
  "0-2.76 Dr. Lou: In this episode, you'll learn how to sit",
  '2.76-6.09 Dr. Lou: at a desk. And if so, how long?',
  '6.09-9.5 Ann Lee: Hi, this is Ann. My question is: do I need a chair?',
  '9.5-12 Dr. Lou: Remember: you have legs.',
  '12-14 Ann Lee: I do.',
];
const jsonLines = [
  '0.5-6 Dr. Lou: Welcome to the show, where backs are heard.',
  '6-8 Dr. Lou: Who is on the line?',
  '8.25-9.5 Ann Lee: Ann',
];

describe('a transcript as WebVTT', () => {
  it('is its words and who says them, without header, notes, styles, regions, ids, settings and tags', async () => {
    expect(await readFile('episode.vtt', 'text/vtt')).to.deep.equal(vttLines);
  });

  it('is read the same with the ends of lines of any system, and with a byte order mark', async () => {
    const body = await fixture('episode.vtt');
    for (const end of ['\r\n', '\r', '\r\r\n']) {
      expect(read(`\ufeff${body.replaceAll('\n', end)}`), JSON.stringify(end)).to.deep.equal(vttLines);
    }
  });

  it('keeps what can be read of a broken one, in order of time', async () => {
    expect(await readFile('malformed.vtt', 'text/vtt')).to.deep.equal([
      '1-2 No empty line below the header',
      '3-4 Out of order',
      '6-8 The end is before the start and no empty line follows',
      '8-9 Ann<b: The voice is broken',
      '10-11 Ann<b: No name',
      '10-11 &unknown; &constructor; \u0000 \u{fffff} <i',
    ]);
  });

  it('says what voices say', () => {
    const table: Record<string, string[]> = {
      '<v Ann>Hello': ['1-2 Ann: Hello'],
      '<v Ann>Hello</v>': ['1-2 Ann: Hello'],
      '<v.loud.angry Ann Lee>Hello': ['1-2 Ann Lee: Hello'],
      '<v\tAnn\nLee>Hello': ['1-2 Ann Lee: Hello'],
      '<v R&amp;D>Hello': ['1-2 R&D: Hello'],
      '<v Ann>Hello\n<v Bob>Hi': ['1-2 Ann: Hello', '1-2 Bob: Hi'],
      '<v Ann>Hello</v> <v Bob>Hi</v> (they laugh)': ['1-2 Ann: Hello', '1-2 Bob: Hi', '1-2 (they laugh)'],
      '(they laugh) <v Ann>Hello': ['1-2 (they laugh)', '1-2 Ann: Hello'],
      '<v Ann></v>': [],
      '<v>Hello': ['1-2 Hello'],
      '<video src=x>Hello': ['1-2 Hello'],
    };
    for (const [text, lines] of Object.entries(table)) {
      if (lines.length) expect(read(vtt(text)), text).to.deep.equal(lines);
      else expect(failure(vtt(text)).kind, text).to.equal('format');
    }
  });

  it('lets a speaker go on who was named where the speaker changed', () => {
    const cues = ['<v Ann>One', 'two', '<v Bob>three', 'Note: four', '<v Ann>five</v>', '(music)'];
    const body = cues.map((text, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}\n`).join('\n');
    expect(read(`WEBVTT\n\n${body}`)).to.deep.equal([
      '0-1 Ann: One',
      '1-2 Ann: two',
      '2-3 Bob: three',
      '3-4 Bob: Note: four',
      '4-5 Ann: five',
      '5-6 (music)',
    ]);
  });

  it('is text: tags go, entities are what they stand for', () => {
    const table: Record<string, string> = {
      '<b>a</b> <i.x>b</i> <lang fr>c</lang> <ruby>d<rt>e</rt></ruby>': 'a b c de',
      'a<00:01.500> b<c.x> c</c>': 'a b c',
      'a<br>b<BR />c': 'a b c',
      '&lt;b&gt; &amp;lt; &#60;i&#x3E; &rlm;a': '<b> &lt; <i> \u200fa',
      '1 < 2 <3 a<': '1 < 2 <3 a<',
      '<script>alert(1)</script><img src=x onerror=alert(1)>': 'alert(1)',
      'a\t b\n  c': 'a b c',
      'une\u00a0fois\u00a0: «\u00a0oui\u00a0»': 'une\u00a0fois\u00a0: «\u00a0oui\u00a0»',
    };
    for (const [text, words] of Object.entries(table)) {
      expect(read(vtt(text)), text).to.deep.equal([`1-2 ${words}`]);
    }
  });
});

describe('a transcript as SRT', () => {
  it('is its words and who says them, without numbers and tags', async () => {
    expect(await readFile('episode.srt', 'application/x-subrip')).to.deep.equal(srtLines);
  });

  it('keeps what can be read of a broken one, in order of time', async () => {
    expect(await readFile('malformed.srt', 'application/x-subrip')).to.deep.equal([
      '1-2 No number before me',
      '2-3 No empty line before me',
      '6.5-7 I come too late, and my clock is short',
      '8-9 My end is none',
      '9-10 My end is before my start',
      '10-11 Go to File --> Open',
    ]);
  });

  it('has speakers where names recur before the words', () => {
    const table: Record<string, string[]> = {
      'Ann:': ['Ann: One', 'Ann: Two'],
      'DR. LOU:': ['DR. LOU: One', 'DR. LOU: Two'],
      'Speaker 1:': ['Speaker 1: One', 'Speaker 1: Two'],
      'SPEAKER_00:': ['SPEAKER_00: One', 'SPEAKER_00: Two'],
      '[Ann Lee]': ['Ann Lee: One', 'Ann Lee: Two'],
      '[Ann Lee]:': ['Ann Lee: One', 'Ann Lee: Two'],
      'Élodie de la Tour :': ['Élodie de la Tour: One', 'Élodie de la Tour: Two'],
      'Jean-Luc\u00a0:': ['Jean-Luc: One', 'Jean-Luc: Two'],
      'د. لو:': ['د. لو: One', 'د. لو: Two'],
    };
    for (const [prefix, lines] of Object.entries(table)) {
      const cues = decode(srt(`${prefix} One`, `${prefix} Two`));
      expect(
        cues.map(({ speaker, text }) => `${speaker!}: ${text}`),
        prefix,
      ).to.deep.equal(lines);
    }
  });

  it('has none where what stands before a colon is no name', () => {
    const beginnings = [
      ...['and then:', 'Here is the thing that matters:', 'https:', '12:', '-:', ':', '[music]', '[Ann: x]'],
      ...['Somebody with a name much too long for anybody:', 'constructor:', '__proto__:', 'Ann:no space'],
    ];
    for (const beginning of beginnings) {
      for (const cue of decode(srt(`${beginning} One`, `${beginning} Two`))) {
        expect(cue.speaker, beginning).to.equal(undefined);
        expect(cue.text)
          .to.match(/(One|Two)$/)
          .and.to.satisfy((text: string) => text.startsWith(beginning));
      }
    }
  });

  it('takes no sound for a speaker', () => {
    expect(read(srt('[Music]', '[Music] Welcome', 'Ann: Hi', '[Music] Bye', 'Ann: Bye'))).to.deep.equal([
      '0-1 [Music]',
      '1-2 [Music] Welcome',
      '2-3 Ann: Hi',
      '3-4 Ann: [Music] Bye',
      '4-5 Ann: Bye',
    ]);
  });

  it('leaves a name that does not recur in the text, and gives its words to nobody else', () => {
    expect(read(srt('Ann: One', 'Bob: Two', 'three', 'Ann: Four'))).to.deep.equal([
      '0-1 Ann: One',
      '1-2 Bob: Two',
      '2-3 three',
      '3-4 Ann: Four',
    ]);
    expect(decode(srt('Ann: One', 'Bob: Two', 'three', 'Ann: Four'), '')[1]).to.deep.equal({
      startTime: 1,
      endTime: 2,
      text: 'Bob: Two',
    });
  });
});

describe('a transcript as JSON', () => {
  it('is its segments, each up to the end of a sentence', async () => {
    expect(await readFile('episode.json', 'application/json')).to.deep.equal(jsonLines);
  });

  it('is sentences where its segments are words', async () => {
    expect(await readFile('words.json', 'application/json')).to.deep.equal([
      '0.5-2 Ann Lee: Ask Dr. Lou, please!',
      '2.25-2.75 Ann Lee: He knows',
      '2.75-3.5 Dr. Lou: I do.',
    ]);
  });

  it('has cues of 30 seconds at most where nothing ends a sentence', () => {
    const words = Array.from({ length: 200 }, (_, at) => ({
      startTime: at,
      endTime: at + 1,
      body: `w${at}`,
    }));
    const cues = decode(json(...words), 'application/json');
    expect(cues.map(({ startTime, endTime }) => endTime! - startTime!)).to.deep.equal([
      ...[30, 30, 30, 30, 30, 30, 20],
    ]);
    expect(cues.map(({ text }) => text).join(' ')).to.equal(words.map(({ body }) => body).join(' '));
  });

  it('knows the end of a sentence in other scripts and behind quotation marks', () => {
    for (const end of ['.', '!', '?', '…', '."', '.»', '!)', '؟', '。']) {
      const segments = [`word${end}`, 'word'].map((body, at) => ({ startTime: at, endTime: at + 1, body }));
      expect(read(json(...segments)), end).to.have.length(2);
    }
  });

  it('keeps a segment that is longer than that', () => {
    expect(read(json({ startTime: 0, endTime: 95, body: 'a' }, { startTime: 95, endTime: 96, body: 'b' })))
      .to.deep //
      .equal(['0-95 a', '95-96 b']);
  });

  it('keeps what can be read of a broken one, in order of time', async () => {
    expect(await readFile('malformed.json', 'application/json')).to.deep.equal([
      '2.5-4 Ann: A number as text.',
      '6-8.5 7: 42',
      '8.5-20 A clock, and no end.',
      '20-21 alert(1) &',
    ]);
  });

  it('lets the last speaker go on where a segment names none, and nobody speak where the name is empty', () => {
    const segments = ['Ann', undefined, null, '', undefined].map((speaker, at) => ({
      ...{ startTime: at, endTime: at + 1, body: `${at}.` },
      speaker,
    }));
    expect(read(json(...segments))).to.deep.equal([
      '0-1 Ann: 0.',
      '1-2 Ann: 1.',
      '2-3 Ann: 2.',
      '3-4 3.',
      '4-5 4.',
    ]);
  });
});

describe('a transcript as plain text', () => {
  it('is its paragraphs, without times', async () => {
    const body = await fixture('episode.txt');
    expect(decode(body, 'text/plain; charset=utf-8')).to.deep.equal([
      { speaker: 'Dr. Lou', text: 'Welcome to the show. It has no times.' },
      { speaker: 'Ann Lee', text: 'Then nobody knows when I speak.' },
      { speaker: 'Dr. Lou', text: 'Nobody does.' },
      { speaker: 'Ann Lee', text: 'Pity.' },
    ]);
    expect(decode(body.replaceAll('\n', '\r\n'))).to.have.length(4);
  });

  it('is its lines where no empty line parts them', () => {
    expect(read('Ann: One\nBob: Two\nAnn: Three\nBob: Four', 'text/plain')).to.deep.equal([
      ...['Ann: One', 'Bob: Two', 'Ann: Three', 'Bob: Four'],
    ]);
  });
});

describe('a transcript whose type is wrong or missing', () => {
  const files: [name: string, lines: string[]][] = [
    ['episode.vtt', vttLines],
    ['episode.srt', srtLines],
    ['episode.json', jsonLines],
  ];
  const types = ['text/vtt', 'application/x-subrip', 'application/json', 'text/plain', 'text/html'];

  for (const [name, lines] of files) {
    it(`is read for what it is: ${name}`, async () => {
      for (const type of [...types, 'application/octet-stream', 'TEXT/VTT; charset=utf-8', '', undefined]) {
        expect(await readFile(name, type), type).to.deep.equal(lines);
      }
    });
  }
});

describe('what is no transcript', () => {
  it('is refused, with its address', async () => {
    const html = await fixture('episode.html');
    const table: [body: string, type?: string][] = [
      ...['', ' \n\n', '\ufeff', 'WEBVTT', 'WEBVTT\n\nNOTE nothing', '{}', '{', '{"segments":{}}'].map(
        (body): [string] => [body],
      ),
      ...['{"segments":[null]}', '{"segments":[{"startTime":1}]}', srt('', ' '), vtt('<b></b>')].map(
        (body): [string] => [body],
      ),
      ...[undefined, 'text/html', 'text/vtt', 'text/plain'].map((type): [string, string?] => [
        html,
        type ?? '',
      ]),
      ['<!doctype html><title>Not found</title>'],
      ['Just words', 'text/vtt'],
      ['Just words', 'text/html'],
      ['Just words', 'application/json'],
      ['{"error": "Just words"}', 'text/plain'],
      [srt('A').replace('-->', '->'), 'application/x-subrip'],
    ];
    for (const [body, type] of table) {
      expect(failure(body, type), `${type}: ${body}`).to.include({ kind: 'format', url });
    }
  });
});

describe('a hostile transcript', () => {
  const parts = [
    ...'< <v <v. <v.a> </v </v> <i <1 <1: <br {\\ {\\a <<i> & &# &#x &#9 &a &amp &lt; [ [A [A] ] :'.split(
      ' ',
    ),
    ...'A A: É . ." A. … ?) 0 0: 0. 1:1 P1 --> -- 0--> 0-->0 { {"a": [{ \\ " \0 \ud800 \u{1f600}'.split(' '),
    ...['<v ', '<v a>', 'A ', 'A: ', 'a b ', 'A a ', 'É ', ' A.', ' ', '\t', '\u00a0', '\n', '\r', '\r\n'],
    ...['\n ', ' \n', '\n\n', '0\n', '0-->0\n', '0-->0\na\n', '0-->0\n1\n'],
  ];
  /** Where each of them stands. */
  const places: Record<string, (endless: string) => string> = {
    'the text': (endless) => endless,
    'what may be a name': (endless) => srt(`[${endless}`, `[${endless}`),
    'a voice': (endless) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${endless}\n`,
    'an open tag of a voice': (endless) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v.${endless}\n`,
    'a time': (endless) => `1\n${endless} --> ${endless}\nA`,
    JSON: (endless) => json({ startTime: 1, endTime: endless, speaker: endless, body: endless }),
  };

  /** What takes the square of the length takes minutes for a megabyte, and many seconds for an eighth of it. */
  function expectQuick(length: number, seconds: number, wrap: (endless: string) => string): void {
    for (const part of parts) {
      const body = wrap(part.repeat(Math.ceil(length / part.length)));
      const before = performance.now();
      try {
        decode(body);
      } catch (error) {
        expect(error).to.be.instanceOf(PinpointError);
      }
      expect(performance.now() - before, part).to.be.lessThan(seconds * 1000);
    }
  }

  it('of a megabyte is read or refused, and never takes long', () => {
    expectQuick(2 ** 20, 20, (endless) => `WEBVTT\n\n0:01 --> 0:02\nx${endless}x\n`);
  }).timeout(120_000);

  for (const [place, wrap] of Object.entries(places)) {
    it(`is read or refused wherever what never ends stands: ${place}`, () => {
      expectQuick(2 ** 17, 4, wrap);
    }).timeout(120_000);
  }

  it('of many segments at one time is read at once', () => {
    const segments = Array.from({ length: 20_000 }, () => ({ startTime: 0, endTime: 0, body: 'a' }));
    expect(read(json(...segments))).to.deep.equal([`0-0 ${'a '.repeat(20_000).trim()}`]);
  });

  it('that nests 100,000 levels deep is refused', () => {
    const body = '{"segments":'.repeat(100_000) + '1' + '}'.repeat(100_000);
    expect(failure(body).kind).to.equal('format');
  });

  it('changes no prototype', () => {
    read('{"segments":[{"startTime":1,"body":"a","__proto__":{"polluted":1}}]}');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});

describe('a transcript of 2,000 cues', () => {
  it('is read before anyone could notice', () => {
    const body = Array.from({ length: 2000 }, (_, at) => {
      const clock = new Date(at * 2000).toISOString().slice(11, 23);
      return `${at}\n${clock} --> ${clock}\n<v Ann>Some words that are <i>said</i>\nin two lines &amp; more.\n`;
    }).join('\n');
    const before = performance.now();
    expect(decode(`WEBVTT\n\n${body}`, 'text/vtt')).to.have.length(2000);
    expect(performance.now() - before).to.be.lessThan(500);
  });
});

describe('a long transcript', () => {
  const many = <T>(make: (n: number) => T): T[] => Array.from({ length: 2000 }, (_, n) => make(n));
  const files = {
    'of WebVTT': `WEBVTT\n\n${many((n) => `${Math.floor(n / 60)}:${`${n % 60}`.padStart(2, '0')}.000 --> 59:59.000\n<v Ann>One ${n}\n`).join('\n')}`,
    'of SRT, with names before the words': many((n) => srt(`Ann: One ${n}`)).join('\n'),
    'of JSON': json(...many((n) => ({ startTime: n, endTime: n + 1, speaker: 'Ann', body: `One ${n}.` }))),
    'of plain text': many((n) => `One ${n}`).join('\n\n'),
  };
  for (const [kind, body] of Object.entries(files))
    it(`${kind} is read with many places to pause, so that no page waits for it`, () => {
      const work = decodeTranscript(body, undefined, url);
      let pauses = 0;
      while (!work.next().done) pauses++;
      expect(decode(body)).to.have.length(2000);
      // Each of 2,000 is handled twice at least.
      expect(pauses).to.be.above(2 * (2000 / 40));
    });
});
