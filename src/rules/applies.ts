/** 适用: the cases a row of a scheme is for. */
export type Applies =
  | { readonly kind: "always" }
  | { readonly kind: "otherwise" }
  /** All fields must hold one of their words. */
  | { readonly kind: "fields"; readonly fields: readonly { readonly field: string; readonly words: readonly string[] }[] };

export const OTHERWISE = "其余";

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

/** What 适用 was most likely meant to say: 年级:七年级, 年级=七年级,职务=班主任, 其他; "" where nobody can tell. */
export function appliesMeant(text: string): string {
  const trimmed = text.trim();
  if (/^(?:其他|其它|其余人|其余的|其他人|剩余|余下|剩下)$/.test(trimmed)) return OTHERWISE;
  const colons = trimmed.replace(/==|是|为|[:\uFF1A]/, "=");
  const fields = trimmed.replace(/[,，、]\s*(?=[^=＝,，、]+[=＝])/g, ";");
  return [colons, fields].find((one) => one !== trimmed && parseApplies(one)?.kind === "fields") ?? "";
}

/** What chooses a row: the one whose fields fit, else the one for all other cases. */
export type Chosen<T> =
  | { readonly kind: "one"; readonly row: T }
  | { readonly kind: "several" }
  /** With the fields that are blank and would tell. */
  | { readonly kind: "none"; readonly blank: readonly string[] };

/**
 * The one row among those of a setting that is for the case at hand.
 * @param wordOf what the case holds in a field; undefined if it holds nothing
 */
export function chooseRow<T>(rows: readonly { readonly row: T; readonly applies: Applies }[], wordOf: (field: string) => string | undefined): Chosen<T> {
  const fitting = rows.filter(({ applies }) => fits(applies, wordOf));
  // Who has nothing in a field is no "other case": which row would hold is not known.
  const blank = rows.flatMap(({ applies }) => blankOf(applies, wordOf));
  const chosen = fitting.length > 0 ? fitting : rows.filter(({ applies }) => applies.kind === "otherwise" && blank.length === 0);
  const [one, second] = chosen;
  if (one === undefined) return { kind: "none", blank: [...new Set(blank)] };
  return second === undefined ? { kind: "one", row: one.row } : { kind: "several" };
}

/** The blank fields of a row that would hold if only they said so. */
function blankOf(applies: Applies, wordOf: (field: string) => string | undefined): readonly string[] {
  if (applies.kind !== "fields") return [];
  const found = applies.fields.map(({ field, words }) => ({ field, word: wordOf(field), words }));
  const mightFit = found.every(({ word, words }) => word === undefined || words.includes(word));
  return mightFit ? found.flatMap(({ field, word }) => (word === undefined ? [field] : [])) : [];
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
