import { en } from "./en";
import { zh } from "./zh";

/**
 * The name of a text. It stands in the files of the room of src/ that it is about, one a language; what is printed, in one for
 * both. Every language has every text, and every text is used: `test/messages` proves it.
 */
export type MessageCode = keyof typeof zh;

/** Whether there is a text of that code: a word of a regulation may have one. */
export const hasText = (code: string): code is MessageCode => code in zh;

/** Gives the text of a code, its {placeholders} filled in; a part in [brackets] only if what it names is there and not "". */
export type Texts = (code: MessageCode, params?: Readonly<Record<string, string>>) => string;

/** The texts in the language of the user's Office; everything that is not Chinese gets English. */
export function textsFor(locale: string): Texts {
  const texts: Readonly<Record<MessageCode, string>> = locale.toLowerCase().startsWith("zh") ? zh : en;
  const taken = new Map<MessageCode, readonly Piece[]>();
  return (code, params = {}) => {
    const pieces = taken.get(code) ?? piecesOf(texts[code]);
    taken.set(code, pieces);
    return pieces.map((piece) => filled(piece, params)).join("");
  };
}

type Params = Readonly<Record<string, string>>;

/** Words as they stand, a placeholder, or what stands in brackets. */
type Piece = string | { readonly name: string } | { readonly optional: readonly Piece[] };

const OPTIONAL_PART = /\[([^\]]*)\]/;
const PLACEHOLDER = /\{(\w+)\}/;

/** A text taken apart once: some are filled in for every row of results. */
const piecesOf = (text: string): readonly Piece[] => text.split(OPTIONAL_PART).flatMap((part, index): readonly Piece[] => (index % 2 === 0 ? wordsAndNames(part) : [{ optional: wordsAndNames(part) }]));

const wordsAndNames = (text: string): readonly Piece[] => text.split(PLACEHOLDER).flatMap((part, index): readonly Piece[] => (index % 2 === 1 ? [{ name: part }] : part === "" ? [] : [part]));

function filled(piece: Piece, params: Params): string {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return params[piece.name] ?? `{${piece.name}}`;
  const namesNothing = piece.optional.some((part) => typeof part === "object" && "name" in part && (params[part.name] ?? "") === "");
  return namesNothing ? "" : piece.optional.map((part) => filled(part, params)).join("");
}
