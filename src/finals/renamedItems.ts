import type { Texts } from "../messages";
import type { SheetPlan } from "../plan/sheetPlan";
import type { Snapshot } from "../plan/snapshot";
import { checkOf, FINAL_COLUMNS } from "./finals";
import { ownRows, recordSheet } from "./ownRows";

/** A column of 考核结果 that is called otherwise from now on. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/**
 * 定稿记录 with the new names of its figures, so that what was published, and what is owed of it, stays with them; undefined
 * where none of them was published. A row that somebody has changed by hand stays told as such.
 */
export function renamedItems(snapshot: Snapshot, renamed: readonly Renamed[], texts: Texts): SheetPlan | undefined {
  const item = FINAL_COLUMNS.findIndex(({ heading }) => heading === "项目");
  const check = FINAL_COLUMNS.length - 1;
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  const { rows } = ownRows(snapshot, "finals", FINAL_COLUMNS);
  if (!rows.some((row) => names.has(String(row[item])))) return undefined;
  const now = rows.map((row) => {
    const name = names.get(String(row[item]));
    if (name === undefined) return row;
    const cells = row.map((cell, column) => (column === item ? name : cell));
    return String(row[check]) === checkOf(row) ? [...cells.slice(0, check), checkOf(cells)] : cells;
  });
  return recordSheet("finals", FINAL_COLUMNS, now, texts);
}
