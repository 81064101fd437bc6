import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, drawn, heard, isVisible, nameOf, one, quietConsole } from '../../../test/elements.js';
import { byHand, fakeNetwork, uniquePath } from '../../../test/fake-network.js';
import {
  feed,
  filter,
  focused,
  items,
  list,
  opened,
  place,
  titles,
  type,
  until,
} from '../../../test/tips.js';
import { h } from '../dom.js';
import type { PinpointTips } from './pinpoint-tips.js';

const sample = '/demo/content/tips.json';
const src = '/demo/content/articles/strength-training-back-pain.json';
const image = '/demo/content-src/images/spine-640.webp';
const long = feed(
  items(30).map((tip, at) => ({
    ...tip,
    date_published: '2026-10-05',
    _pinpoint: { src },
    ...(at % 2 ? {} : { image }),
  })),
);

/** How a list comes into each of its states. */
const states: Record<string, (attributes: Record<string, string>) => Promise<PinpointTips>> = {
  cards: (attributes) => list(long, { limit: '5', ...attributes }),
  'the demo’s cards': (attributes) => list(sample, attributes),
  'a list': (attributes) => list(long, { limit: '5', layout: 'list', ...attributes }),
  'a tip of the day': (attributes) => list(long, { mode: 'daily', ...attributes }),
  'an empty list': (attributes) => list(feed([]), attributes),
  'a long list': async (attributes) => {
    const element = await list(long, attributes);
    await filter(element);
    return element;
  },
  'a list that has been searched': async (attributes) => {
    const element = await list(long, attributes);
    type((await filter(element)).search, 'tip 1');
    return element;
  },
  'a list that has been searched in vain': async (attributes) => {
    const element = await list(long, attributes);
    type((await filter(element)).search, 'xylophone');
    return element;
  },
  'an open tip': async (attributes) => {
    const element = await list(long, attributes);
    one(element, 'link', 'Tip 2').click();
    await until(() => opened(element)?.status === 'ready', 'it is there');
    return element;
  },
  'a list that is loading': async (attributes) => {
    const path = uniquePath();
    const network = fakeNetwork({ [path]: byHand().route });
    const element = place({ src: path, loading: 'eager', ...attributes });
    await element.updateComplete;
    network.restore();
    expect(nameOf(one(element, 'status'))).to.equal('Loading…');
    return element;
  },
  'a list that has failed': async (attributes) => {
    const element = place({ src: '/gone.json', loading: 'eager', ...attributes });
    await heard(element, 'pinpoint-error');
    return element;
  },
  'a list whose next page has failed': async (attributes) => {
    const element = await list(feed(items(3), { next_url: '/gone.json' }), attributes);
    one(element, 'button', 'More tips').click();
    await heard(element, 'pinpoint-error');
    await until(() => all(element, 'paragraph', 'This can’t be shown right now.').length, 'it says so');
    return element;
  },
};

describe('to those who cannot see, or press with a mouse, a list of tips', () => {
  let quiet: ReturnType<typeof quietConsole>;
  beforeEach(() => (quiet = quietConsole()));
  afterEach(() => quiet.restore());

  const accessible = async (element: Element) => {
    await drawn();
    await expect(element.parentElement!).to.be.accessible({ ignoredRules: ['heading-order'] });
  };

  for (const [name, make] of Object.entries(states)) {
    it(`is accessible: ${name}`, async () => {
      await accessible(await make({}));
    });

    it(`is accessible on a surface of its own: ${name}`, async () => {
      await accessible(await make({ theme: 'dark' }));
      await accessible(await make({ theme: 'light' }));
    });
  }

  it('is accessible when it has failed, with a fallback', async () => {
    const link = h('a', { href: 'https://pinpoint.example/' }, 'All tips');
    const element = place({ src: '/gone.json', loading: 'eager' }, link);
    await heard(element, 'pinpoint-error');
    expect(isVisible(link)).to.equal(true);
    await accessible(element);
  });

  it('is accessible on a dark page', async () => {
    for (const layout of ['cards', 'list']) {
      const element = place({ layout });
      element.parentElement!.style.cssText = 'background: #12233d; color: #fff';
      element.feed = long;
      await heard(element, 'pinpoint-load');
      await filter(element);
      await accessible(element);
    }
  });

  it('is used with the keyboard alone', async () => {
    const element = await list(long);
    await filter(element);
    element.before(h('button', {}, 'Before'));
    (element.previousElementSibling as HTMLElement).focus();
    const names: string[] = [];
    for (let press = 0; press < 15; press++) {
      await sendKeys({ press: 'Tab' });
      names.push(nameOf(element.renderRoot.activeElement!));
    }
    const first = items(12).map(({ title }) => title);
    expect(names).to.deep.equal(['Search the tips', 'Topic', ...first, 'More tips']);
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element) === 'Tip 13', 'the first of the new ones has the focus');
    await sendKeys({ press: 'Enter' });
    await until(() => opened(element)?.status === 'ready', 'it is open');
    expect(focused(element)).to.equal('Back to all tips');
    await sendKeys({ press: 'Enter' });
    expect([focused(element), titles(element).length]).to.deep.equal(['Tip 13', 24]);
  });

  it('shows which card has the focus, by a ring around it', async () => {
    const element = await list(feed(items(2)));
    element.before(h('button', {}, 'Before'));
    (element.previousElementSibling as HTMLElement).focus();
    await sendKeys({ press: 'Tab' });
    const link = one(element, 'link', 'Tip 1');
    expect(element.renderRoot.activeElement === link).to.equal(true);
    const ring = getComputedStyle(link, '::after');
    const card = link.closest('li')!.getBoundingClientRect();
    expect([ring.outlineStyle, ring.outlineWidth]).to.deep.equal(['solid', '3px']);
    expect(parseFloat(ring.width)).to.be.closeTo(card.width, 0.1);
    expect(parseFloat(ring.height)).to.be.closeTo(card.height, 0.1);
  });

  it('has what is pressed as large as a finger', async () => {
    const element = await states['a long list']!({});
    const { search, topic } = await filter(element);
    for (const control of [search, topic!, one(element, 'button', 'More tips')])
      expect(control.getBoundingClientRect().height, control.localName).to.be.at.least(44);
    // A link is as large as its card.
    const link = one(element, 'link', 'Tip 2');
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = link.closest('li')!.getBoundingClientRect();
    expect(element.renderRoot.elementFromPoint(left + 9, top + 9) === link).to.equal(true);
    link.click();
    await until(() => opened(element)?.status === 'ready', 'it is open');
    expect(one(element, 'button', 'Back to all tips').getBoundingClientRect().height).to.be.at.least(44);
  });
});

describe('a list of tips where there is little room', () => {
  /** What sticks out of the place of the list at its sides. */
  function sticksOut(element: PinpointTips): string[] {
    const { left, right } = element.getBoundingClientRect();
    return [...element.renderRoot.querySelectorAll('*')]
      .filter(isVisible)
      .filter((node) => {
        const box = node.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      })
      .map((node) => `${node.localName}.${node.className} ${node.textContent.trim().slice(0, 30)}`);
  }

  for (const [width, fontSize] of [
    [240, '16px'],
    [320, '16px'],
    [320, '32px'],
    [640, '32px'],
    [1200, '32px'],
  ] as const)
    it(`stays within ${width} px with text of ${fontSize}`, async () => {
      const word = 'Donaudampfschifffahrtsgesellschaft';
      const tips = items(12).map((tip, at) => ({
        ...tip,
        title: `${word} ${at}`,
        ...(at % 2 ? { image } : {}),
      }));
      for (const layout of ['cards', 'list']) {
        const element = place({ layout });
        element.parentElement!.style.cssText = `width: ${width}px; font-size: ${fontSize}`;
        element.feed = feed(tips);
        await heard(element, 'pinpoint-load');
        await filter(element);
        expect(sticksOut(element), layout).to.deep.equal([]);
        expect(element.parentElement!.scrollWidth, layout).to.equal(width);
      }
    });

  it('has all of its text twice as large where the page has', async () => {
    const sizes = async (fontSize: string) => {
      const element = place();
      element.parentElement!.style.cssText = `width: 640px; font-size: ${fontSize}`;
      element.feed = long;
      await heard(element, 'pinpoint-load');
      return [...element.renderRoot.querySelectorAll('li *')].map((node) =>
        parseFloat(getComputedStyle(node).fontSize),
      );
    };
    const small = await sizes('16px');
    const large = await sizes('32px');
    // Large titles grow less where the lines are short.
    const tooSmall = large.filter((size, index) => size < 1.8 * small[index]! && size < 38);
    expect(tooSmall).to.deep.equal([]);
  });

  it('is in the direction of its language, whatever that of the page', async () => {
    const element = await list(feed(items(3), { language: 'ar' }), { layout: 'list' });
    element.parentElement!.style.width = '900px';
    const tip = all(element, 'listitem')[0]!;
    const left = (selector: string) => tip.querySelector(selector)!.getBoundingClientRect().left;
    expect(left('.kicker')).to.be.above(left('[part=summary]'));
  });
});
