/** The languages of the texts. */
export type Language = "zh" | "en";

export type Params = Readonly<Record<string, string>>;

/** Every Chinese Office reads Chinese; everything else gets English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith("zh") ? "zh" : "en");

/**
 * Gives the text of a code, its {placeholders} filled in; a part in [brackets] only if what it names is there and not "".
 * {count|row|rows} is a number with its noun, the first form for one.
 */
export function filling<Code extends string>(texts: Readonly<Record<Code, string>>): (code: Code, params?: Params) => string {
  const taken = new Map<Code, readonly Piece[]>();
  return (code, params = {}) => {
    const pieces = taken.get(code) ?? piecesOf(texts[code]);
    taken.set(code, pieces);
    return whole(pieces, params);
  };
}

/** Words as they stand, a placeholder, or what stands in brackets. */
type Piece = string | { readonly name: string; readonly noun: Noun | undefined } | { readonly optional: readonly Piece[] };

interface Noun {
  readonly one: string;
  readonly many: string;
}

const OPTIONAL_PART = /\[([^\]]*)\]/;
const PLACEHOLDER = /(\{\w+(?:\|[^{}|]+\|[^{}|]+)?\})/;

/** A text taken apart once: some are filled in for every row of results. */
const piecesOf = (text: string): readonly Piece[] => text.split(OPTIONAL_PART).flatMap((part, index): readonly Piece[] => (index % 2 === 0 ? wordsAndNames(part) : [{ optional: wordsAndNames(part) }]));

const wordsAndNames = (text: string): readonly Piece[] => text.split(PLACEHOLDER).flatMap((part, index): readonly Piece[] => (index % 2 === 1 ? [placeholder(part.slice(1, -1))] : part === "" ? [] : [part]));

function placeholder(inside: string): Piece {
  const [name = "", one, many] = inside.split("|");
  return { name, noun: one === undefined || many === undefined ? undefined : { one, many } };
}

function whole(pieces: readonly Piece[], params: Params): string {
  let text = "";
  for (const piece of pieces) text += filled(piece, params);
  return text;
}

function filled(piece: Piece, params: Params): string {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return named(piece, params);
  const namesNothing = piece.optional.some((part) => typeof part === "object" && "name" in part && (params[part.name] ?? "") === "");
  return namesNothing ? "" : whole(piece.optional, params);
}

function named({ name, noun }: Extract<Piece, { readonly name: string }>, params: Params): string {
  const value = params[name] ?? `{${name}}`;
  return noun === undefined ? value : `${value} ${value === "1" ? noun.one : noun.many}`;
}
