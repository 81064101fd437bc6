import { expect, fixtureSync, html, nextFrame } from '@open-wc/testing';
import { treeOf } from '../../../test/accessibility-tree.js';
import { answering } from '../../../test/host-page.js';
import {
  card,
  control,
  episode,
  find,
  gone,
  goneOn,
  part,
  paused,
  playing,
  show,
  talk,
  until,
} from '../../../test/player.js';
import { vtt } from '../../../test/transcript.js';
// Here already, so that no test waits for a chunk.
import './bar.styles.js';
import './chapters-panel.js';
import './keys-panel.js';
import './share-panel.js';
import './sleep-panel.js';
import './transcript/transcript-panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const tree = { id: 'tree' };

const two = show([episode('backs', talk), episode('sleep', talk)], {
  tagline: 'with Doctor Lou',
  links: [{ label: 'Podcast feed', href: 'https://pinpoint.example/feed.xml' }],
});

const spoken = vtt([
  [0, 5, 'Dr. Lou', 'Welcome to the show.'],
  [8, 12, 'Ann', 'My back hurts.'],
]);
const full = show([
  episode('backs', talk, {
    chapters: [
      { startTime: 0, title: 'Welcome' },
      { startTime: 8, title: 'Ann calls' },
    ],
    transcript: [{ src: answering(spoken, 'text/vtt'), type: 'text/vtt' }],
  }),
]);

const broadcast = show([episode('backs', talk)], {
  live: { src: talk, type: 'audio/mpeg', status: 'live' },
  callIn: { telephone: '+18005550142', label: '1-800-555-0142' },
});
const phone = [
  'link "Call the show 1-800-555-0142"',
  '  StaticText "Call the show"',
  '  StaticText "1-800-555-0142"',
  'paragraph',
  '  StaticText "Not for emergencies: call your local emergency number."',
];

const clocks = (elapsed: string, remaining: string) => [
  'slider "Seek"',
  'StaticText "Elapsed"',
  `StaticText "${elapsed}"`,
  'StaticText "Remaining"',
  `StaticText "${remaining}"`,
];
const tools = ['button "Sleep timer"', 'button "Share"', 'button "Keyboard shortcuts"'];
const one = ['tablist', '  tab "Episodes"', 'tabpanel "Episodes"', '  list', '    listitem 1'];

/** A region of the page, with what is in it; before it stands what says that the document is awaited. */
const region = (name: string, ...parts: (string | string[])[]) => [
  'status',
  `region "${name}"`,
  ...parts.flat().map((line) => `  ${line}`),
  '  sectionfooter',
];

/** What a screen reader is given of the player. The speeds, a line each, are left out: they are those of a select. */
async function given(): Promise<string[]> {
  const lines = (await treeOf('#tree')) ?? [];
  return lines.filter((line) => !/^ *(MenuListPopup|option )/.test(line));
}

/** Of it, one thing and what is in it. */
async function givenOf(name: string): Promise<string[]> {
  const lines = await given();
  const from = lines.findIndex((line) => line.trim() === name);
  const indent = lines[from]?.search(/\S/) ?? 0;
  const after = lines.findIndex((line, index) => index > from && line.search(/\S/) <= indent);
  return lines.slice(from, after).map((line) => line.slice(indent));
}

/** Opens a tab or a tool, and waits until it is there. */
async function open(player: PinpointShowPlayer, name: string, what: string): Promise<void> {
  control(player, name).click();
  await until(() => player.renderRoot.querySelector(what), `${name} is open`);
  await player.updateComplete;
}

describe('what a screen reader is given of a player', () => {
  before(async function () {
    fixtureSync(html`<p id="any">Any</p>`);
    // The drivers of Firefox and WebKit can't tell.
    if (!(await treeOf('#any'))) this.skip();
  });

  it('is the show, Listen Now and what it plays', async () => {
    await card(two, tree);
    expect(await given()).to.deep.equal(
      region(
        'The Show',
        'status',
        'heading 2 "The Show"',
        ...['paragraph', '  StaticText "with Doctor Lou"'],
        'button "Listen Now"',
        ...['paragraph', '  StaticText "Newest episode"', '  StaticText "About backs"'],
      ),
    );
  });

  it('is, while the show is on air, that it is, and the number to call', async () => {
    await card(broadcast, tree);
    expect(await given()).to.deep.equal(
      region(
        'The Show',
        'StaticText "On air now"',
        'status',
        'heading 2 "The Show"',
        'button "Listen Now"',
        ...['paragraph', '  StaticText "Live broadcast"'],
        phone,
      ),
    );
  });

  it('is a broadcast that plays: live, without a slider for the position', async () => {
    const player = await playing(broadcast, tree);
    await goneOn(player);
    expect(await given()).to.deep.equal(
      region(
        'The Show: Live broadcast',
        'StaticText "On air now"',
        'status',
        'heading 2 "The Show"',
        phone,
        'heading 3 "Live broadcast"',
        ...['status', '  StaticText "Playing: Live broadcast"'],
        'StaticText "Live"',
        ...['button "Mute"', 'slider "Volume"', 'button "Pause"'],
        tools,
        one,
        '      button "About backs"',
      ),
    );
  });

  it('is an episode that is paused, its controls, and the others', async () => {
    await paused(two, 5, tree);
    expect(await given()).to.deep.equal(
      region(
        'The Show: About backs',
        'status',
        'heading 2 "The Show"',
        ...['paragraph', '  StaticText "with Doctor Lou"'],
        'heading 3 "About backs"',
        ...['status', '  StaticText "Playing: About backs"'],
        clocks('0:05', '−0:15'),
        ...['combobox "Speed"', 'button "Mute"', 'slider "Volume"'],
        ...['button "Previous episode"', 'button "Back 15 seconds"', 'button "Play"'],
        ...['button "Forward 30 seconds"', 'button "Next episode"'],
        tools,
        ...['tablist', '  tab "Episodes"'],
        ...['LabelText', '  switch "Go on with the next episode"'],
        '  StaticText "Go on with the next episode"',
        'tabpanel "Episodes"',
        '  list',
        ...['    listitem 1', '      button "About backs Now playing"'],
        ...['        StaticText "About backs"', '        StaticText "Now playing"'],
        ...['    listitem 1', '      button "About sleep"'],
      ),
    );
  });

  it('is the chapters, in their order', async () => {
    const player = await playing(full, tree);
    await open(player, 'Chapters', '.chapters button');
    expect(
      (await givenOf('tabpanel "Chapters"')).filter((line) => !line.includes('StaticText')),
    ).to.deep.equal([
      'tabpanel "Chapters"',
      '  status',
      '  list',
      ...['    listitem 1', '      button "0:00 Welcome 8 sec"'],
      ...['    listitem 1', '      button "0:08 Ann calls 13 sec"'],
    ]);
  });

  it('is the transcript, as text, below the chapters, and what can be done with it', async () => {
    const player = await paused(full, 0, tree);
    await open(player, 'Transcript', '.reader-line');
    // Chromium gives the driver, unlike a screen reader, nothing that it has not laid out (`content-visibility`).
    part(player, 'transcript').scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(await givenOf('tabpanel "Transcript"')).to.deep.equal([
      'tabpanel "Transcript"',
      '  status',
      ...['  search', '    searchbox "Search the transcript"', '    status'],
      '  switch "Follow along"',
      '  heading 4 "Welcome"',
      ...['  button "0 seconds"', '  StaticText "Dr. Lou"', '  StaticText "Welcome to the show."'],
      '  heading 4 "Ann calls"',
      ...['  button "8 seconds"', '  StaticText "Ann"', '  StaticText "My back hurts."'],
      ...['  button "Copy"', '  button "Print"', '  status'],
    ]);
  });

  it('is the sleep timer', async () => {
    const player = await paused(two, 0, tree);
    await open(player, 'Sleep timer', '.tool h4');
    const lines = (await givenOf('group "Sleep timer"')).filter((line) => !/LabelText|StaticText/.test(line));
    expect(lines.map((line) => line.trim())).to.deep.equal([
      'group "Sleep timer"',
      'heading 4 "Sleep timer"',
      'radiogroup "Sleep timer"',
      ...['radio "Off"', 'radio "5 min"', 'radio "10 min"', 'radio "15 min"', 'radio "30 min"'],
      ...['radio "45 min"', 'radio "60 min"', 'radio "End of episode"'],
    ]);
  });

  it('is what can be shared, and the empty place of what is announced', async () => {
    const player = await paused(two, 0, tree);
    await open(player, 'Share', '.tool h4');
    const lines = await givenOf('group "Share"');
    // Whether the browser can share by itself depends on the machine; the address in the field, on the test.
    expect(lines.filter((line) => !/^ {2}button "Share"|StaticText/.test(line))).to.deep.equal([
      'group "Share"',
      '  heading 4 "Share"',
      '  textbox "Copy this link:"',
      '  button "Copy link"',
      '  status',
      '  link "Download (MP3)"',
      '  heading 5 "Listen elsewhere"',
      ...['  list', '    listitem 1', '      link "Podcast feed"'],
    ]);
  });

  it('is the list of keys, and the switch that turns them off', async () => {
    const player = await paused(two, 0, tree);
    await open(player, 'Keyboard shortcuts', '.tool h4');
    const lines = await givenOf('group "Keyboard shortcuts"');
    expect(lines.slice(0, 6)).to.deep.equal([
      'group "Keyboard shortcuts"',
      '  heading 4 "Keyboard shortcuts"',
      '  DescriptionList',
      '    term "K"',
      ...['    definition', '      StaticText "Play / Pause"'],
    ]);
    expect(lines.slice(-3)).to.deep.equal([
      '  switch "Use these keys"',
      '  paragraph',
      '    StaticText "They work while the focus is in the player."',
    ]);
  });

  it('is what has failed, and what can be done then', async () => {
    const player = await card(show([episode('gone', gone)]), tree);
    part(player, 'listen').click();
    await until(() => find(player, 'retry'), 'it has failed');
    expect(await given()).to.deep.equal(
      region(
        'The Show: About gone',
        'status',
        'heading 2 "The Show"',
        'heading 3 "About gone"',
        'status',
        ...['  paragraph', '    StaticText "The audio can’t be played."'],
        ...['  button "Try again"', '  link "Open the audio file"'],
        clocks('0:00', '–:––'),
        ...['combobox "Speed"', 'button "Mute"', 'slider "Volume"'],
        ...['button "Back 15 seconds"', 'button "Play"', 'button "Forward 30 seconds"'],
        tools,
        one,
        '      button "About gone"',
      ),
    );
  });

  it('is, without episodes, that there are none', async () => {
    await card(show([]), tree);
    expect(await given()).to.deep.equal(
      region(
        'The Show',
        'status',
        'heading 2 "The Show"',
        ...['paragraph', '  StaticText "No episodes yet."'],
      ),
    );
  });

  it('is, of a bar, what it takes to listen', async () => {
    const player = await playing(two, { ...tree, variant: 'bar' });
    player.pause();
    player.currentTime = 5;
    await until(() => find(player, 'time')?.textContent.includes('0:05'), 'it is at five seconds');
    expect(await given()).to.deep.equal([
      'status',
      'region "The Show: About backs"',
      ...['  status', '  heading 2 "The Show"', '  heading 3 "About backs"'],
      ...['  status', '    StaticText "Playing: About backs"'],
      ...clocks('0:05', '−0:15').map((line) => `  ${line}`),
      ...['  combobox "Speed"', '  button "Mute"'],
      ...['  button "Back 15 seconds"', '  button "Play"', '  button "Forward 30 seconds"'],
    ]);
  });
});
