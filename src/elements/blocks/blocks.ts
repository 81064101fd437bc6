import { type Block, type Heading, isBlocks, type ListItem } from '../../content/block.js';
import type { Text } from '../../content/text.js';
import type { ArticleStrings, CommonStrings } from '../../locale/strings.js';
import { type Child, h } from '../dom.js';
import { heading, type View } from '../view.js';
import { renderCallout } from './callout.js';
import { renderText } from './text.js';

export type BlockView = View<ArticleStrings & CommonStrings>;

type Templates<K extends Block['type']> = {
  readonly [T in K]: (block: Extract<Block, { type: T }>, view: BlockView) => Child;
};

/** The blocks that most texts are made of. */
type Common = 'paragraph' | 'heading' | 'list' | 'callout' | 'divider';

/** What shows the other blocks; it comes in a chunk of its own. */
export type MoreTemplates = Templates<Exclude<Block['type'], Common>>;

const common: Templates<Common> = {
  paragraph: ({ text }) => h('p', {}, renderText(text)),
  heading: ({ text, level, id }, view) => heading(view, below(level), { id }, renderText(text)),
  list: ({ ordered, start, items }, view) =>
    h(
      ordered ? 'ol' : 'ul',
      { start },
      items.map((item) => h('li', {}, renderProse(item, view))),
    ),
  callout: ({ tone = 'note', title = '', body }, view) =>
    renderCallout(tone, title, view, renderBlocks(body, view)),
  divider: () => h('hr'),
};

/** Whether a type of block is shown without more code. */
export const isCommon = (type: string): boolean => Object.hasOwn(common, type);

let more: MoreTemplates | undefined;

/** Adds what shows the other blocks. */
export function addTemplates(templates: MoreTemplates): void {
  more = templates;
}

/** Levels below the title, as they may be. */
function below(level = 1): number {
  return Math.min(4, Math.max(1, Math.round(level)));
}

function renderBlock(block: Block, view: BlockView): Child {
  const templates = { ...common, ...more };
  return (templates[block.type] as ((block: Block, view: BlockView) => Child) | undefined)?.(block, view);
}

/** What is either text or blocks. */
export function renderProse(content: ListItem, view: BlockView): Child {
  return isBlocks(content) ? renderBlocks(content, view) : renderText(content);
}

/** Splits "2. Increases Bone Density" into its number and the rest, so that the number can hang. */
function splitNumber({ text }: Heading): readonly [number: string, rest: Text] | undefined {
  const [first, ...others] = typeof text === 'string' ? [text] : text;
  const [, number, rest = ''] = (typeof first === 'string' && /^(\d{1,2}\.)\s+(.*)$/s.exec(first)) || [];
  return number ? [number, [rest, ...others]] : undefined;
}

/**
 * Blocks as nodes. What follows a numbered heading stands in its section, under the hanging number, until the
 * next heading of its level or above, or a divider.
 */
export function renderBlocks(blocks: readonly Block[], view: BlockView): Child[] {
  const rendered: Child[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const numbered = block.type === 'heading' && splitNumber(block);
    if (!numbered) {
      rendered.push(renderBlock(block, view));
      continue;
    }
    const level = below(block.level);
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex(
      (next) => next.type === 'divider' || (next.type === 'heading' && below(next.level) <= level),
    );
    const section = end < 0 ? rest : rest.slice(0, end);
    index += section.length;
    const [number, title] = numbered;
    rendered.push(
      h(
        'div',
        { class: 'numbered' },
        heading(
          view,
          level,
          { id: block.id },
          h('span', { class: 'number' }, `${number} `),
          renderText(title),
        ),
        renderBlocks(section, view),
      ),
    );
  }
  return rendered;
}
