import { columnName } from "../../core/cell";
import type { UnrecognisedColumn } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { contentsBelow } from "../columnContent";
import { columnState } from "./columnState";
import type { UnreadFinding, UnreadReason } from "./finding";
import { isBlank } from "../parse/text";
import { type Problem, problemAt } from "./problem";
import type { SheetTable } from "../readSheet";
import { type SheetData, contentAt, extent, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";

/** The filled columns that nothing reads, a line a sheet; of tables that nobody asks for none is missed. */
export function unusedColumns(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  const asked = new Set(wanted.map(({ name }) => name));
  const found = parts.filter(({ definition, open }) => asked.has(definition.name) && open !== true).flatMap(unusedOf);
  // Of a sheet that holds several tables of the same headings, too.
  return [...new Map(found.map((problem) => [JSON.stringify([problem.sheet, problem.params]), problem] as const).reverse()).values()].reverse();
}

function unusedOf(part: SheetTable): readonly Problem[] {
  const { sheet, columns, headingRows, problems } = part;
  // Which of them count is asked already.
  if (problems.some(({ code }) => code === "itemsContradict" || code === "totalTakenOff")) return [];
  const unknown = columns.filter((column) => columnState(column, part) === "unknown");
  const unused = [...unknown, ...unheadedColumns(part).map((column) => ({ column, heading: "" }))].sort((a, b) => a.column - b.column);
  const [first] = unused;
  if (first === undefined) return [];
  const row = Math.max(...headingRows);
  const named = unused.map(({ column, heading }) => columnName(placeOf(sheet, { row, column }).column) + (heading === "" ? "" : `(${heading})`));
  const params = { count: String(unused.length), columns: named.join("、") };
  return [problemAt(sheet, { row, column: first.column }, { code: "columnsUnused", params })];
}

/** The headings over words that are those of no column the table has. */
export function unrecognisedColumns(part: SheetTable): readonly UnrecognisedColumn[] {
  const { sheet, columns, headingRows, definition } = part;
  const known = new Set(definition.columns.map(({ name }) => name));
  const wordsIn = (column: number): ReadonlySet<string> => new Set(contentsBelow(sheet, Math.max(...headingRows) + 1, column).filter((content) => typeof content === "string"));
  return columns
    .filter((column) => !known.has(column.name) && columnState(column, part) === "unknown")
    .map(({ heading, column }) => ({ heading, words: wordsIn(column) }))
    .filter(({ words }) => words.size > 0);
}

/** Columns without a heading that hold something in the rows that are read; numbers that only count the rows are nothing. */
function unheadedColumns({ sheet, columns, rows }: SheetTable): readonly number[] {
  const headed = new Set(columns.map(({ column }) => column));
  const { endColumn } = extent(sheet);
  return Array.from({ length: endColumn - sheet.column }, (_, index) => sheet.column + index).filter((column) => {
    if (headed.has(column)) return false;
    const contents = rows.map(({ at }) => contentAt(sheet, { row: at, column }));
    return !contents.every(isBlank) && !contents.every((content, index) => Number(content) === index + 1);
  });
}

/** A sheet that was taken for a table of which no chosen scheme asks anything. */
export function unaskedSheets(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  // Whoever is appraised stands on the roster, asked for or not.
  const asked = new Set([ROSTER, ...wanted.map(({ name }) => name)]);
  const unasked = wanted.length === 0 ? [] : parts.filter(({ definition, assigned }) => !asked.has(definition.name) && !assigned && !definition.ofPapers);
  const first = new Map(unasked.map((part) => [part.sheet.name, part] as const).reverse());
  return [...first.values()].map(({ sheet, definition, headingRows: [row = sheet.row] }) => problemAt(sheet, { row, column: sheet.column }, { code: "sheetUnasked", params: { table: definition.name } }));
}

const UNSAID: ReadonlySet<UnreadReason> = new Set(["ours", "scheme", "empty", "ignored"]);

/** The school's sheets of which nothing is read: a line each, but all that are hidden in one, since most of them are meant to be. */
export function unreadSheets(unread: readonly UnreadFinding[], sheets: readonly SheetData[], wanted: readonly WantedTable[]): readonly Problem[] {
  if (wanted.length === 0) return [];
  const said = unread.flatMap(({ sheet: name, reason }) => {
    const sheet = sheets.find((one) => one.name === name);
    return sheet === undefined || UNSAID.has(reason) || sheet.values.every((row) => row.every(isBlank)) ? [] : [{ sheet, reason }];
  });
  const [hidden, seen] = [said.filter(({ reason }) => reason === "hidden"), said.filter(({ reason }) => reason !== "hidden")];
  const [first] = hidden;
  return [
    ...seen.map(({ sheet }) => problemAt(sheet, { row: sheet.row, column: sheet.column }, { code: "sheetUnread", params: {} })),
    ...(first === undefined ? [] : [problemAt(first.sheet, { row: first.sheet.row, column: first.sheet.column }, { code: "sheetHidden", params: { sheets: hidden.map(({ sheet }) => sheet.name).join("、") } })]),
  ];
}
