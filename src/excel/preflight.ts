import { addressOf, columnName } from "../core/cell";
import type { OwnRole } from "../plan/ownSheets";
import { ownName } from "../plan/snapshot";
import type { WholeSheet } from "./fullPlan";
import type { WorkbookRead } from "./read";
import { UserError } from "./userError";

/** Refuses before anything is written: a protected or filtered sheet, a place taken. */
export function preflight(read: WorkbookRead, sheet: WholeSheet): void {
  const obstacle = obstacleTo(read, sheet);
  if (obstacle) throw obstacle;
}

/** Why a sheet of ours cannot be written; undefined where it can. */
export function obstacleTo(read: WorkbookRead, { role, cells }: WholeSheet): UserError | undefined {
  const sheet = ownName(read, role);
  if (read.protectedSheets.has(sheet)) return new UserError("write.protected", { sheet });
  if (read.filteredSheets.has(sheet)) return new UserError("write.filtered", { sheet });
  const cell = occupied(read, role, cells);
  return cell === undefined ? undefined : new UserError("write.occupied", { sheet, cell });
}

/** A cell that somebody filled beside our old block, where the new one, being larger, would go. */
function occupied(read: WorkbookRead, role: OwnRole, cells: WholeSheet["cells"]): string | undefined {
  const old = read.ownRanges.get(role);
  const data = read.sheets.find(({ name }) => name === read.own.get(role));
  const [, lastColumn = "A", lastRow = "1"] = /:?([A-Z]+)(\d+)$/.exec(old ?? "") ?? [];
  if (old === undefined || data === undefined) return undefined;
  for (const [row, contents] of cells.entries()) {
    for (const [column, planned] of contents.entries()) {
      const outside = row >= Number(lastRow) || columnName(column).padStart(3) > lastColumn.padStart(3);
      const content = data.values[row - data.row]?.[column - data.column] ?? "";
      // What would be written there again as it is, is not lost: rows that somebody added to the scheme.
      if (outside && content !== "" && String(content) !== String(planned)) return addressOf({ row, column });
    }
  }
  return undefined;
}
