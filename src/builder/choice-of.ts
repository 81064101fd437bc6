import type { Choice, Release } from '../embed/snippet/choice.js';
import { withValue } from '../embed/snippet/choose.js';
import { optionsFor } from '../embed/snippet/options.js';
import type { Catalogue, CatalogueTip } from './catalogue.js';
import type { BuilderState } from './state.js';

/** The tip that is chosen: the first where none is, or the one that was is gone. */
export function tipOf(state: BuilderState, { tips }: Catalogue): CatalogueTip | undefined {
  return tips.find(({ item }) => item === state.item) ?? tips[0];
}

/** What a snippet is made of; nothing where the endpoint does not have what is chosen. */
export function choiceOf(state: BuilderState, catalogue: Catalogue): Choice | undefined {
  const content = contentOf(state, catalogue);
  if (!content) return undefined;
  return optionsFor(state.widget).reduce<Choice>((choice, option) => {
    const value = state.values[option.key] ?? '';
    return withValue(choice, option, option.kind === 'number' && value ? +value : value);
  }, content);
}

function contentOf(state: BuilderState, catalogue: Catalogue): Choice | undefined {
  const { widget } = state;
  if (widget === 'tips') {
    const { src, url, title } = catalogue;
    return { widget, src, url, title: title || 'PinPoint Health' };
  }
  if (widget === 'show-player') {
    const { show } = catalogue;
    return show && { widget, src: show.src, url: show.url, title: show.name };
  }
  const tip = tipOf(state, catalogue);
  return tip && { widget, src: tip.src, url: tip.url, title: tip.title };
}

/** Which files the snippet names. */
export function releaseOf(state: BuilderState, pinned: Release['pinned']): Release {
  const { script: scriptUrl } = state;
  return state.isPinned && pinned ? { scriptUrl, pinned } : { scriptUrl };
}
