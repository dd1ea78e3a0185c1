import type { Scalar } from "../plan/scalar";
import { addressOfBlock, type Block } from "./blocks";
import { rowsByRequest, type Parts } from "./requests";

/** Sets what a block of cells says, in as many pieces as requests need. */
export function* writeRows(sheet: Excel.Worksheet, { row, column }: Pick<Block, "row" | "column">, property: "values" | "formulas" | "numberFormat", cells: readonly (readonly Scalar[])[]): Parts {
  for (const { first, rows, bytes } of rowsByRequest(cells)) {
    yield bytes;
    sheet.getRange(addressOfBlock({ row: row + first, column, rows: rows.length, columns: rows[0]?.length ?? 0 }))[property] = rows;
  }
}
