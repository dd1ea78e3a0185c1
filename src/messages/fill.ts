/** The languages of the texts. */
export type Language = "zh" | "en";

export type Params = Readonly<Record<string, string>>;

/** Every Chinese Office reads Chinese; everything else gets English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith("zh") ? "zh" : "en");

/** Gives the text of a code, its {placeholders} filled in; a part in [brackets] only if what it names is there and not "". */
export function filling<Code extends string>(texts: Readonly<Record<Code, string>>): (code: Code, params?: Params) => string {
  const taken = new Map<Code, readonly Piece[]>();
  return (code, params = {}) => {
    const pieces = taken.get(code) ?? piecesOf(texts[code]);
    taken.set(code, pieces);
    return pieces.map((piece) => filled(piece, params)).join("");
  };
}

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
