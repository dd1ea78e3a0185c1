import { nameOfCell } from "../appraisal/evidence";
import { reasonsAt } from "../appraisal/reasonsAt";
import type { Texts } from "../messages";
import { formatsOn, placedFlags, queueRules } from "./flags";
import { look } from "./kept";

/** A cell that carries a mark of ours, and why. */
export interface MarkedCell {
  /** 申报人!F7 */
  readonly place: string;
  readonly reasons: readonly string[];
}

/**
 * Why the selected cell is marked; undefined where it is not. It asks for that cell alone first: whoever runs over the sheet with the
 * arrow keys does not have the workbook read.
 */
export const whyMarked = (texts: Texts): Promise<MarkedCell | undefined> =>
  Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    cell.load("rowIndex,columnIndex,worksheet/name");
    const formats = formatsOn(cell);
    await context.sync();
    const place = { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    const rules = queueRules(place.sheet, formats);
    if (rules.length === 0) return undefined;
    await context.sync();
    if (!placedFlags(rules).some(({ flag }) => flag.cell.row === place.row && flag.cell.column === place.column)) return undefined;
    const reasons = reasonsAt(await look(), place, texts);
    return reasons.length === 0 ? undefined : { place: nameOfCell(place), reasons };
  });
