/** What may stand between two fields. */
const SEPARATORS = [",", "\t", ";"] as const;
type Separator = (typeof SEPARATORS)[number];

/** So many rows tell the separator. */
const TELLING_ROWS = 50;

/** The fields of a .csv row by row, by the separator that its rows agree on most; undefined where a quoted field never ends. */
export function csvFields(text: string): readonly (readonly string[])[] | undefined {
  const tried = SEPARATORS.map((separator) => ({ separator, score: agreement(fieldsOf(text, separator, TELLING_ROWS) ?? []) }));
  const [best] = [...tried].sort((a, b) => b.score - a.score);
  return fieldsOf(text, best?.separator ?? ",", Infinity);
}

/** In how many rows it separates as often as in most rows: a title or a note at the end has fewer. */
function agreement(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  // Of two that agree equally often, the one that makes more columns.
  return Math.max(0, ...[...counts].map(([fields, count]) => count + fields / 1000));
}

/** A quote begins a quoted field only at its beginning; in it two quotes are one, and separators and line ends are text. */
function fieldsOf(text: string, separator: Separator, most: number): readonly (readonly string[])[] | undefined {
  const field = separator === "\t" ? QUOTED_OR_PLAIN.tab : separator === ";" ? QUOTED_OR_PLAIN.semicolon : QUOTED_OR_PLAIN.comma;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    field.lastIndex = at;
    const [whole = "", quoted, plain = ""] = field.exec(text) ?? [];
    if (quoted === undefined && text[at] === '"') return undefined;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + plain);
    at += whole.length;
    const end = text.startsWith("\r\n", at) ? 2 : 1;
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
    }
    at += end;
  }
  return rows;
}

/** A field in quotes, and what carelessly follows its last one; or one without. */
const QUOTED_OR_PLAIN = {
  comma: /(?:"((?:[^"]|"")*)")?([^,\r\n]*)/y,
  tab: /(?:"((?:[^"]|"")*)")?([^\t\r\n]*)/y,
  semicolon: /(?:"((?:[^"]|"")*)")?([^;\r\n]*)/y,
} as const;
