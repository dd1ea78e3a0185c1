/** What a cell's number is shown as. A time of day counts as a date: neither is a score. */
export type NumberFormatKind = "number" | "percent" | "date";

/** What stands for itself in a format: quoted texts, escaped signs, padding, colours, currencies, conditions. [h] is a time. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|e[+-]/gi;
const kinds = new Map<string, NumberFormatKind>();

/** Whether a format (as Excel gives it whatever its language: yyyy/m/d, 0.00%) shows a number, a percentage or a date. */
export function numberFormatKind(format: string): NumberFormatKind {
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const signs = format.replace(LITERAL, "");
  const kind = /[ymdhsaeg]/i.test(signs) ? "date" : signs.includes("%") ? "percent" : "number";
  kinds.set(format, kind);
  return kind;
}
