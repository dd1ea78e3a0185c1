import { Exact } from "../../core/number/exact";
import { monthKey } from "../../core/month";
import { PARTS } from "../../core/valueColumn";
import { ITEMS, type Month, type Row, partsIn, valueIn } from "../../core/table";
import type { Value } from "../../core/value";
import type { WantedTable } from "../../rules/wantedTable";
import { contentsBelow } from "../columnContent";
import { columnState } from "./columnState";
import type { ColumnFinding, ReadFinding } from "./finding";
import type { SheetTable } from "../readSheet";
import { columnNames } from "../recognition/recogniseSheet";
import { type Raw, cellOf, extent, placeOf } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import { parseNumberText } from "../parse/parseNumber";
import { normaliseName, textOf } from "../parse/text";

/** What the sheets of a part were taken for: of several that make up a table each its share. */
export function findingsOf(part: SheetTable, wanted: readonly WantedTable[]): readonly ReadFinding[] {
  const finding = findingOf(part, wanted);
  const { sheet, headingRows } = part;
  if (sheet.joined === undefined) return [finding];
  const row = Math.max(...headingRows);
  return sheet.joined.map((name) => {
    const own = part.columns.filter(({ column }) => placeOf(sheet, { row, column }).sheet === name);
    const rows = own.map(({ column }) => placeOf(sheet, { row, column }).row);
    return { ...finding, sheet: name, headingRows: [...new Set(rows)], columns: columnFindings(part, own), unheaded: [], leftOut: [] };
  });
}

/** What a sheet that is read was taken for. */
function findingOf(part: SheetTable, wanted: readonly WantedTable[]): ReadFinding {
  const { sheet, definition, headingRows, rows } = part;
  return {
    kind: "read",
    sheet: sheet.name,
    table: definition.name,
    tableKind: definition.kind,
    headingRows: [...new Set(headingRows.map((row) => placeOf(sheet, { row, column: sheet.column }).row))],
    open: part.open === true,
    reshaped: sheet.origin !== undefined,
    columns: columnFindings(part, part.columns),
    assigned: part.assigned,
    candidates: candidatesOf(part, wanted),
    unheaded: unheadedColumns(part),
    remarks: { hiddenRows: sheet.hiddenRows === true, filtered: sheet.filtered === true, tables: sheet.tables ?? [] },
    months: monthsOf(rows),
    rowCount: rows.length,
    subjectCount: subjectCount(rows),
    leftOut: part.leftOut.map(({ row, reason }) => ({ row: placeOf(sheet, { row, column: sheet.column }).row, reason })).sort((a, b) => a.row - b.row),
  };
}

function columnFindings(part: SheetTable, columns: SheetTable["columns"]): readonly ColumnFinding[] {
  const { sheet, headingRows } = part;
  const row = Math.max(...headingRows);
  return columns.map((found) => {
    const { column, heading, name, alsoNamed, type, item, used, assigned, percent, deduction, direction } = found;
    return {
      column: placeOf(sheet, { row, column }).column,
      heading,
      name,
      alsoNamed,
      type,
      item,
      used,
      state: columnState(found, part),
      assigned,
      percent,
      ...(isRespelled(part, column, type) ? { respelled: true } : {}),
      ...(NUMERIC.has(type) && isReadOtherwise(part, column, name) ? { readOtherwise: true } : {}),
      ...(deduction === undefined ? {} : { deduction }),
      ...(direction === undefined ? {} : { direction }),
    };
  });
}

/** Whether a formula that looks for the roster's words in the column would miss some of its rows. */
function isRespelled({ sheet, rows }: SheetTable, column: number, type: ColumnType): boolean {
  if (type !== "person" && type !== "class") return false;
  for (const { key, at } of rows) {
    const [read, written] = [key[type], cellOf(sheet, at, column)];
    if (read !== undefined && read !== written && normaliseName(textOf(written)) !== normaliseName(read)) return true;
  }
  return false;
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(["score", "total", "number", "money", "count", "rate", "deduction"]);
/** What BZR.COLLECT takes for a number though it stands there as text. */
const UNITS = { units: ["分", "元", "%", "天", "日", "月", "次", "个", "年", "学时", "课时"], money: false };

/** Whether a formula over the cells of a column would come to other numbers than were read there. */
function isReadOtherwise({ sheet, rows }: SheetTable, column: number, name: string): boolean {
  for (const row of rows) {
    const content = cellOf(sheet, row.at, column);
    const parts = partsIn(row, name);
    // A number of few decimals, as nearly all are, is the one that stands there.
    if ((parts === undefined || parts / PARTS !== content) && isAnother(content, valueIn(row, name))) return true;
  }
  return false;
}

function isAnother(content: Raw, value: Value | undefined): boolean {
  const read = value?.kind === "number" ? value.number : undefined;
  if (typeof content === "number") return read === undefined || !read.equals(Exact.of(content));
  // A text of which nothing was read is no number to a formula either.
  return read !== undefined && (typeof content !== "string" || parseNumberText(content, UNITS)?.equals(read) !== true);
}

/** Each month once: rows of one month mostly share it, so that few are written out. */
function monthsOf(rows: readonly Row[]): readonly Month[] {
  const months = new Map<string, Month>();
  for (const month of new Set(rows.map(({ key }) => key.month))) if (month !== undefined) months.set(monthKey(month), month);
  return [...months.values()];
}

function subjectCount(rows: readonly Row[]): number {
  const subjects = new Set<string>();
  for (const { key } of rows) {
    const subject = key.id ?? key.person ?? key.class;
    if (subject !== undefined) subjects.add(subject);
  }
  return subjects.size;
}

/** An itemised sheet may always have one more item. */
function candidatesOf({ definition, columns }: SheetTable, wanted: readonly WantedTable[]): readonly string[] {
  const taken = new Set(columns.filter(({ used }) => used).flatMap(({ name, alsoNamed }) => [name, ...alsoNamed]));
  const asked = wanted.find(({ name }) => name === definition.name);
  return columnNames(definition, asked).filter((name) => name === ITEMS || !taken.has(name));
}

function unheadedColumns({ sheet, columns, headingRows }: SheetTable): readonly number[] {
  const headed = new Set(columns.map(({ column }) => column));
  const firstRow = Math.max(...headingRows) + 1;
  const all = Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => sheet.column + i);
  return all.filter((column) => !headed.has(column) && contentsBelow(sheet, firstRow, column).length > 0).map((column) => placeOf(sheet, { row: firstRow, column }).column);
}
