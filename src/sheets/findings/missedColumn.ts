import { type Problem, problemAt } from "./problem";
import { textOf } from "../parse/text";
import type { SheetData } from "../sheetData";

/** A sheet of a table and where its headings stand. */
interface Headed {
  readonly sheet: SheetData;
  readonly headingRows: readonly number[];
  readonly table: string;
}

/** A column that a table needs and its sheet has not, with what it has instead. */
export function missedColumn({ sheet, headingRows, table }: Headed, column: string): Problem {
  const position = { row: headingRows[0] ?? sheet.row, column: sheet.column };
  return problemAt(sheet, position, { code: "columnNotFound", params: { table, column, there: headingsOf(sheet, headingRows).slice(0, TOLD).join("、") } });
}

/** So many headings are told. */
const TOLD = 12;

/** What its columns are called, in the lowest row of headings. */
function headingsOf(sheet: SheetData, headingRows: readonly number[]): readonly string[] {
  const row = Math.max(...headingRows);
  return (sheet.values[row - sheet.row] ?? []).map((cell) => textOf(cell).trim()).filter(Boolean);
}
