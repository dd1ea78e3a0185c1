import { addressOf } from "../core/cell";
import type { SheetPlan } from "../plan/sheetPlan";
import { rowAddress } from "./blocks";
import { A_CALL, type Parts } from "./requests";

/** The colour that Excel gives to links. */
const LINK = "#0563C1";

/** Cells that lead elsewhere, and look like it: not every Excel gives them that look by itself. */
export function* link(sheet: Excel.Worksheet, links: SheetPlan["links"]): Parts {
  for (const { row, column, to } of links) {
    yield A_CALL;
    sheet.getRange(rowAddress(row, column)).hyperlink = { documentReference: `'${to.sheet.replaceAll("'", "''")}'!${addressOf(to)}` };
  }
  for (const { column, first, last } of runsOf(links)) {
    yield A_CALL;
    const { font } = sheet.getRange(`${rowAddress(first, column)}:${rowAddress(last, column)}`).format;
    font.color = LINK;
    font.underline = "Single";
  }
}

interface Run {
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Linked cells below one another, which are given their look at once. */
function runsOf(links: SheetPlan["links"]): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, column } of [...links].sort((one, other) => one.column - other.column || one.row - other.row)) {
    const open = runs.at(-1);
    if (open?.column === column && open.last === row - 1) open.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs;
}
