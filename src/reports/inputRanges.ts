import { columnName } from "../core/cell";
import { monthKey } from "../core/month";
import { ITEMS, type Month } from "../core/table";
import type { ColumnFinding, ReadFinding, SheetFinding } from "../sheets";

/** Rows below the data that a formula covers too, so that a person added later is not missed. */
const SLACK = 20;

/** Where one sheet holds a table, as ranges for formulas. */
export interface InputRanges {
  /** The cells of a column, or of all items side by side; undefined if the sheet does not have it in one piece. */
  values(column: string): string | undefined;
  /** Names and classes, joined as the proof joins its own. */
  readonly keys: { readonly person: string | undefined; readonly class: string | undefined };
}

/** The sheet that holds a table; for a monthly one, that of the month. Undefined where there is not exactly one. */
export function inputRanges(findings: readonly SheetFinding[], table: string, month: Month | undefined): InputRanges | undefined {
  const sheets = findings.filter((finding): finding is ReadFinding => finding.kind === "read" && finding.table === table);
  const fitting = month ? sheets.filter(({ months }) => months.length === 1 && months.some((one) => monthKey(one) === monthKey(month))) : sheets;
  const [sheet, second] = fitting;
  return sheet === undefined || second !== undefined ? undefined : rangesOf(sheet);
}

function rangesOf(sheet: ReadFinding): InputRanges {
  const first = Math.max(...sheet.headingRows) + 2;
  const last = first + sheet.rowCount + sheet.leftOut.length + SLACK;
  const name = `'${sheet.sheet.replaceAll("'", "''")}'`;
  const range = (from: number, to: number): string => `${name}!$${columnName(from)}$${first}:$${columnName(to)}$${last}`;
  const columnOf = (type: ColumnFinding["type"]): string | undefined => {
    const found = sheet.columns.find((column) => column.type === type);
    return found && range(found.column, found.column);
  };
  return {
    keys: { person: columnOf("person"), class: columnOf("class") },
    values(column) {
      const columns = sheet.columns.filter((one) => (column === ITEMS ? one.item : one.name === column)).map((one) => one.column);
      const [from, to] = [Math.min(...columns), Math.max(...columns)];
      return columns.length > 0 && to - from + 1 === columns.length ? range(from, to) : undefined;
    },
  };
}
