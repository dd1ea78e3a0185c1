/** 适用: the cases a row of a scheme is for. */
export type Applies =
  | { readonly kind: "always" }
  | { readonly kind: "otherwise" }
  /** All fields must hold one of their words. */
  | { readonly kind: "fields"; readonly fields: readonly { readonly field: string; readonly words: readonly string[] }[] };

const OTHERWISE = "其余";

/** Reads `字段=甲、乙;字段=丙` or `其余`; undefined for what is neither. */
export function parseApplies(text: string): Applies | undefined {
  if (text === "") return { kind: "always" };
  if (text === OTHERWISE) return { kind: "otherwise" };
  const fields = text.split(/[;\uFF1B]/).map((part) => {
    const [field = "", words = "", ...rest] = part.split(/[=\uFF1D]/).map((piece) => piece.trim());
    return { field, words: words.split(/[、,\uFF0C]/).map((word) => word.trim()).filter(Boolean), whole: rest.length === 0 };
  });
  if (fields.some(({ field, words, whole }) => field === "" || words.length === 0 || !whole)) return undefined;
  return { kind: "fields", fields: fields.map(({ field, words }) => ({ field, words })) };
}

/** What chooses a row: the one whose fields fit, else the one for all other cases. */
export type Chosen<T> = { readonly kind: "one"; readonly row: T } | { readonly kind: "none" | "several" };

/**
 * The one row among those of a setting that is for the case at hand.
 * @param wordOf what the case holds in a field; undefined if it holds nothing
 */
export function chooseRow<T>(rows: readonly { readonly row: T; readonly applies: Applies }[], wordOf: (field: string) => string | undefined): Chosen<T> {
  const fitting = rows.filter(({ applies }) => fits(applies, wordOf));
  // Who has nothing in a field is no "other case": which row would hold is not known.
  const unknown = rows.some(({ applies }) => mightFit(applies, wordOf));
  const chosen = fitting.length > 0 ? fitting : rows.filter(({ applies }) => applies.kind === "otherwise" && !unknown);
  const [one, second] = chosen;
  if (one === undefined) return { kind: "none" };
  return second === undefined ? { kind: "one", row: one.row } : { kind: "several" };
}

/** Whether a row would hold if only its blank fields said so. */
function mightFit(applies: Applies, wordOf: (field: string) => string | undefined): boolean {
  if (applies.kind !== "fields") return false;
  const found = applies.fields.map(({ field, words }) => ({ word: wordOf(field), words }));
  return found.some(({ word }) => word === undefined) && found.every(({ word, words }) => word === undefined || words.includes(word));
}

function fits(applies: Applies, wordOf: (field: string) => string | undefined): boolean {
  switch (applies.kind) {
    case "always":
      return true;
    case "otherwise":
      return false;
    case "fields":
      return applies.fields.every(({ field, words }) => {
        const word = wordOf(field);
        return word !== undefined && words.includes(word);
      });
  }
}
