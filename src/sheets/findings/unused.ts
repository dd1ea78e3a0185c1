import { columnName } from "../../core/cell";
import type { WantedTable } from "../../rules/wantedTable";
import { columnState } from "./columnState";
import type { UnreadFinding, UnreadReason } from "./finding";
import { type Vocabulary, findHeadings } from "../headings/headings";
import { type Problem, problemAt } from "./problem";
import type { SheetTable } from "../readSheet";
import { type SheetData, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";

/** As many are named; the rest would only be noise. */
const MOST_NAMED = 8;

/** The filled columns that nothing reads, a line a sheet; of tables that nobody asks for none is missed. */
export function unusedColumns(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  const asked = new Set(wanted.map(({ name }) => name));
  const found = parts.filter(({ definition, open }) => asked.has(definition.name) && open !== true).flatMap(unusedOf);
  // Of a sheet that holds several tables of the same headings, too.
  return [...new Map(found.map((problem) => [JSON.stringify([problem.sheet, problem.params]), problem] as const).reverse()).values()].reverse();
}

function unusedOf(part: SheetTable): readonly Problem[] {
  const { sheet, columns, headingRows } = part;
  const unused = columns.filter((column) => columnState(column, part) === "unknown");
  const [first] = unused;
  if (first === undefined) return [];
  const row = Math.max(...headingRows);
  const named = unused.slice(0, MOST_NAMED).map(({ column, heading }) => `${columnName(placeOf(sheet, { row, column }).column)}(${heading})`);
  const params = { count: String(unused.length), columns: named.join("、") };
  return [problemAt(sheet, { row, column: first.column }, { code: "columnsUnused", params })];
}

/** A sheet that was taken for a table of which no chosen scheme asks anything. */
export function unaskedSheets(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  // Whoever is appraised stands on the roster, asked for or not.
  const asked = new Set([ROSTER, ...wanted.map(({ name }) => name)]);
  const unasked = wanted.length === 0 ? [] : parts.filter(({ definition, assigned }) => !asked.has(definition.name) && !assigned);
  const first = new Map(unasked.map((part) => [part.sheet.name, part] as const).reverse());
  return [...first.values()].map(({ sheet, definition, headingRows: [row = sheet.row] }) => problemAt(sheet, { row, column: sheet.column }, { code: "sheetUnasked", params: { table: definition.name } }));
}

const UNSAID: ReadonlySet<UnreadReason> = new Set(["ours", "scheme", "empty", "ignored"]);

/** The school's sheets of which nothing is read; a hidden one only if it looks like a table. */
export function unreadSheets(unread: readonly UnreadFinding[], sheets: readonly SheetData[], vocabulary: Vocabulary, wanted: readonly WantedTable[]): readonly Problem[] {
  if (wanted.length === 0) return [];
  return unread.flatMap(({ sheet: name, reason }) => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined || UNSAID.has(reason) || (reason === "hidden" && !looksLikeTable(sheet, vocabulary))) return [];
    return [problemAt(sheet, { row: sheet.row, column: sheet.column }, { code: reason === "hidden" ? "sheetHidden" : "sheetUnread", params: {} })];
  });
}

function looksLikeTable(sheet: SheetData, vocabulary: Vocabulary): boolean {
  const known = findHeadings(sheet, vocabulary)?.columns.filter(({ name }) => vocabulary.knows(name)) ?? [];
  return known.length >= 2;
}
