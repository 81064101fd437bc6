import type {} from 'mdast-util-directive';
import type { Construct, Extension, State, TokenType } from 'micromark-util-types';
import type { Processor } from 'unified';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    raised: 'raised';
    lowered: 'lowered';
    raisedMarker: 'raisedMarker';
    raisedText: 'raisedText';
  }
}

const CARET = 94;
const TILDE = 126;
const BACKSLASH = 92;
const BRACKET = 91;

/** `^2^` or `~2~`: no space in it, so that `2^3 and 4^2` stays what it is. */
function between(marker: number, type: 'raised' | 'lowered'): Construct {
  return {
    name: type,
    tokenize(effects, ok, nok) {
      const markers = (then: State): State =>
        function mark(code) {
          effects.enter('raisedMarker');
          effects.consume(code);
          effects.exit('raisedMarker');
          return then;
        };
      const first: State = (code) => {
        if (code === marker || isSpace(code)) return nok(code);
        effects.enter('raisedText', { contentType: 'text' });
        return inside(code);
      };
      const inside: State = (code) => {
        if (isSpace(code)) return nok(code);
        if (code === marker) {
          effects.exit('raisedText');
          return markers(end)(code);
        }
        effects.consume(code);
        return code === BACKSLASH ? escaped : inside;
      };
      const escaped: State = (code) => {
        if (code !== marker) return inside(code);
        effects.consume(code);
        return inside;
      };
      const end: State = (code) => {
        effects.exit(type);
        return ok(code);
      };
      // `[^1]` is a footnote that is not there, `~~` is struck out: both are told elsewhere.
      const isOther = this.previous === marker || this.previous === BRACKET;
      return (code) => {
        if (isOther) return nok(code);
        effects.enter(type);
        return markers(first)(code);
      };
    },
  };
}

/** Ends of lines are below 0, the end of all is null. */
function isSpace(code: number | null): boolean {
  return code === null || code < 0 || code === 32;
}

const syntax: Extension = {
  text: { [CARET]: between(CARET, 'raised'), [TILDE]: between(TILDE, 'lowered') },
};

/** Reads `^2^` as `:sup[2]` and `~2~` as `:sub[2]`. */
export function superSub(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  const names = { raised: 'sup', lowered: 'sub' } satisfies Partial<Record<TokenType, string>>;
  (data.fromMarkdownExtensions ??= []).push({
    enter: Object.fromEntries(
      Object.entries(names).map(([type, name]) => [
        type,
        function (token) {
          this.enter({ type: 'textDirective', name, attributes: {}, children: [] }, token);
        },
      ]),
    ),
    exit: Object.fromEntries(
      Object.keys(names).map((type) => [
        type,
        function (token) {
          this.exit(token);
        },
      ]),
    ),
  });
}
