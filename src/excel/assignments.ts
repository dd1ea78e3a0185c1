import { addressOf, type CellRef } from "../core/cell";
import type { Texts } from "../messages";
import type { Assignment } from "../sheets";
import { assignmentsIn, encode, nextName, type NamedAssignment } from "./assignmentNames";
import type { Report } from "./report";

/**
 * Keeps a choice of the clerk's at a cell: the heading of a column, or the first cell of a heading row. It takes the
 * place of a choice of the same kind there; which table a sheet is, or that it is not read, is one choice a sheet. No
 * command of ours to take back: choosing again or restoring takes it back.
 */
export function assign(assignment: Assignment, cell: CellRef, texts: Texts): Promise<Report> {
  return withNames(async (context, stored, names) => {
    const replaced = stored.filter((other) => isChoiceAt(other, assignment.kind, cell));
    for (const { name } of replaced) context.workbook.names.getItem(name).delete();
    const range = context.workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell));
    context.workbook.names.add(nextName(names), range, encode(assignment)).visible = false;
    await context.sync();
    return { message: texts("mapping.assigned", { sheet: cell.sheet }), outcome: "done" };
  });
}

/** 恢复自动识别: takes back all choices on a sheet; "" those whose cells are gone. */
export function clearAssignments(sheet: string, texts: Texts): Promise<Report> {
  return withNames(async (context, stored) => {
    const released = stored.filter(({ cell }) => (cell?.sheet ?? "") === sheet);
    if (released.length === 0) return { message: texts("mapping.nothingToRelease"), outcome: "refused" };
    for (const { name } of released) context.workbook.names.getItem(name).delete();
    await context.sync();
    return { message: texts("mapping.released"), outcome: "done" };
  });
}

/** What is done to the workbook's names, the assignments among them. */
function withNames(act: (context: Excel.RequestContext, stored: readonly NamedAssignment[], names: readonly Excel.NamedItem[]) => Promise<Report>): Promise<Report> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula,items/comment");
    await context.sync();
    return act(context, assignmentsIn(names.items), names.items);
  });
}

/** Whether it is the choice of this kind at the cell. */
function isChoiceAt({ assignment, cell: place }: NamedAssignment, kind: Assignment["kind"], cell: CellRef): boolean {
  return place?.sheet === cell.sheet && isSameKind(assignment.kind, kind) && (isOfSheet(kind) || place.column === cell.column);
}

/** Which table a sheet is, and that it is not read, exclude each other. */
const isOfSheet = (kind: Assignment["kind"]): boolean => kind === "table" || kind === "ignore";

const isSameKind = (a: Assignment["kind"], b: Assignment["kind"]): boolean => a === b || (isOfSheet(a) && isOfSheet(b));
