import { enArticle } from '../../locale/en-article.js';
import { enCommon } from '../../locale/en-common.js';
import { enDetails } from '../../locale/en-details.js';
import { enMedia } from '../../locale/en-media.js';
import type { ArticleStrings, CommonStrings, DetailStrings, MediaStrings } from '../../locale/strings.js';

/** The labels beside an article's own words. */
export type StaticStrings = CommonStrings & ArticleStrings & DetailStrings & MediaStrings;

const english: StaticStrings = { ...enCommon, ...enArticle, ...enDetails, ...enMedia };

/** How an article is written as HTML. */
export interface StaticOptions {
  /** The address of the article's document; relative addresses in it resolve against that. */
  readonly src: string;
  /** The article's page, where it says so of itself the article's own `url` by default. */
  readonly url?: string | undefined;
  /** The level of the title, 1 to 6; 2 by default. */
  readonly headingLevel?: number | undefined;
  /** The labels, in the language of the article; English by default. */
  readonly strings?: StaticStrings | undefined;
}

/** What every block is told. */
export interface Context {
  readonly src: string;
  readonly url: string | undefined;
  readonly level: number;
  readonly strings: StaticStrings;
}

/** What the blocks are told, from what the caller said. */
export function contextOf({ src, url, headingLevel = 2, strings = english }: StaticOptions): Context {
  return { src, url, level: headingLevel, strings };
}
