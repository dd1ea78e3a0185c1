/** Words that say the same wherever they stand so. */
export interface Wording {
  /** Where in the text: it is nothing else, it begins so, ends so, or has it somewhere. */
  readonly stands: "whole" | "start" | "end" | "within";
  readonly words: readonly string[];
  /** What may stand between the beginning of the text and the words, as often as it likes: 学月 of 学月得分. */
  readonly opening?: readonly string[];
  /** One of these may stand between the words and the end of the text: 名称 of 项目名称. */
  readonly closing?: readonly string[];
  /** Directly after these, or before them, the words say something else: 优秀班主任名单. */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** One of these has to follow in the same clause, with a few signs between at most and none that denies it: 空白 … 未扣. */
  readonly then?: readonly string[];
  /** The longest text that still says so. */
  readonly longest?: number;
  /** Where the words were seen. */
  readonly seen: string;
}

/** Words that say what a heading, a label, a row or a sheet's name is to what stands beside it, whatever table it is of. */
export interface RoleWords extends Wording {
  readonly role: string;
}

const SIGNS = /[()[\]*+?.|\\^$]/g;

const anyOf = (words: readonly string[]): string => `(?:${words.map((word) => word.replace(SIGNS, "\\$&")).join("|")})`;

const FEW_SIGNS = "[^不非勿未,;:。]{0,6}";

/** All of them as one pattern, for texts without spaces. */
export const patternOf = (wordings: readonly Wording[]): RegExp => new RegExp(wordings.map(sourceOf).join("|"));

function sourceOf({ stands, words, opening, closing, notAfter, notBefore, then, longest }: Wording): string {
  const apart = (notAfter === undefined ? "" : `(?<!${anyOf(notAfter)})`) + anyOf(words) + (notBefore === undefined ? "" : `(?!${anyOf(notBefore)})`);
  const own = (opening === undefined ? "" : `${anyOf(opening)}*`) + apart + (then === undefined ? "" : FEW_SIGNS + anyOf(then)) + (closing === undefined ? "" : `${anyOf(closing)}?`);
  const short = longest === undefined ? "" : `(?<=^.{0,${longest}})`;
  switch (stands) {
    case "whole":
      return `^${own}$`;
    case "start":
      return `^${own}`;
    case "end":
      return `${own}$${short}`;
    case "within":
      return own;
  }
}
