import { expect, fixtureSync, html } from '@open-wc/testing';
import { treeOf } from '../../../test/accessibility-tree.js';
import { article, heard, one, place, quietConsole, show } from '../../../test/tools.js';
import { byHand, fakeNetwork, uniquePath } from '../../../test/fake-network.js';
import { h } from '../dom.js';

const tools = [
  '  group "Tools"',
  '    button "Text size"',
  '    button "Print"',
  '    button "Share"',
  '    status',
];

const full = article({
  url: 'https://pinpoint.example/articles/walk/',
  publisher: { name: 'PinPoint Health' },
  description: 'Why it helps.',
  reviewedBy: { name: 'A. Clinician' },
  lastReviewed: '2026-05-12',
  disclaimer: 'Ask first.',
  emergency: ['Call ', { text: '911', href: 'tel:911' }],
  citation: [{ text: 'A source' }],
});

describe('what a screen reader is given of an article', () => {
  before(async function () {
    fixtureSync(html`<p id="any">Any</p>`);
    // The drivers of Firefox and WebKit can't tell.
    if (!(await treeOf('#any'))) this.skip();
  });

  it('is its title, its tools and its text', async () => {
    await show(article(), { id: 'tree' });
    expect(await treeOf('#tree')).to.deep.equal([
      'status',
      'article "Walk a Little"',
      '  StaticText "1 min read"',
      '  heading 2 "Walk a Little"',
      ...tools,
      '  paragraph',
      '    StaticText "One step at a time."',
      '  sectionfooter',
    ]);
  });

  it('is who and when, and what is to be known first, before the text, and the sources after it', async () => {
    await show(full, { id: 'tree' });
    expect(await treeOf('#tree')).to.deep.equal([
      'status',
      'article "Walk a Little"',
      '  StaticText "PinPoint Health"',
      '  StaticText " · "',
      '  StaticText "1 min read"',
      '  heading 2 "Walk a Little"',
      '  StaticText "Why it helps."',
      '  StaticText "Reviewed by"',
      '  StaticText " "',
      '  StaticText "A. Clinician"',
      '  StaticText "Last reviewed"',
      '  StaticText " "',
      '  time',
      '    StaticText "May 12, 2026"',
      ...tools,
      '  note "Emergency"',
      '    paragraph',
      '      StaticText "Emergency"',
      '    paragraph',
      '      StaticText "Call "',
      '      link "911"',
      '  note "Note: Please note"',
      '    paragraph',
      '      StaticText "Please note"',
      '    paragraph',
      '      StaticText "Ask first."',
      '  paragraph',
      '    StaticText "One step at a time."',
      '  heading 3 "References"',
      '  list',
      '    listitem 1',
      '      StaticText "A source"',
      '  sectionfooter',
      '    paragraph',
      '      StaticText "Originally published by"',
      '      StaticText " "',
      '      link "PinPoint Health"',
    ]);
  });

  it('is the beginning and a button of its summary, and the text once it is open', async () => {
    const element = await show(full, { id: 'tree', variant: 'summary' });
    expect(await treeOf('#tree')).to.deep.equal([
      'status',
      'article "Walk a Little"',
      '  StaticText "PinPoint Health"',
      '  StaticText " · "',
      '  StaticText "1 min read"',
      '  heading 2 "Walk a Little"',
      '  StaticText "Why it helps."',
      '  paragraph',
      '    button "Read more"',
    ]);
    one(element, 'button', 'Read more').click();
    await element.updateComplete;
    expect((await treeOf('#tree'))?.join('\n')).to.include('StaticText "One step at a time."');
  });

  it('is the notice alone of one that is withdrawn', async () => {
    await show(article({ status: 'withdrawn' }), { id: 'tree' });
    expect(await treeOf('#tree')).to.deep.equal([
      'status',
      'article',
      '  note "Warning"',
      '    paragraph',
      '      StaticText "This article has been withdrawn."',
      '  sectionfooter',
    ]);
  });

  it('is a word while it loads, then a sentence and a button where that failed', async () => {
    const quiet = quietConsole();
    const src = uniquePath('walk');
    const answer = byHand();
    const network = fakeNetwork({ [src]: answer.route });
    const element = place({ id: 'tree', src, loading: 'eager' });
    await element.updateComplete;
    expect(await treeOf('#tree')).to.deep.equal(['status', '  StaticText "Loading…"']);
    const failed = heard(element, 'pinpoint-error');
    answer.answer(new Response('', { status: 404 }));
    await failed;
    expect(await treeOf('#tree')).to.deep.equal([
      'status',
      '  paragraph',
      '    StaticText "This can’t be shown right now."',
      '  button "Try again"',
    ]);
    network.restore();
    quiet.restore();
  });

  it('is the clinic’s link where it failed and there is one', async () => {
    const quiet = quietConsole();
    const element = place({ id: 'tree' }, h('a', { href: '/walk' }, 'Walk a Little'));
    await heard(element, 'pinpoint-error');
    expect(await treeOf('#tree')).to.deep.equal(['status', 'link "Walk a Little"']);
    quiet.restore();
  });
});
