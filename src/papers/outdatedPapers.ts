import type { Texts } from "../messages";
import { isReportRole, type OwnRole } from "../plan/ownSheets";
import type { CellRepair } from "../plan/plan";
import type { Snapshot } from "../plan/snapshot";
import type { SheetData } from "../sheets";

/** The papers in the workbook, by the names they have now. */
const papersIn = ({ sheets, own }: Snapshot): readonly { readonly role: OwnRole; readonly data: SheetData }[] =>
  [...own].flatMap(([role, name]) => (isReportRole(role) ? sheets.filter((sheet) => sheet.name === name).map((data) => ({ role, data })) : []));

/** What a paper begins with; "" for one that says nothing in its corner. */
const titleOf = ({ values }: SheetData): string => String(values[0]?.[0] ?? "");

/** Papers that say on their face that they are not to be used: made while the results were outdated, or marked since. */
export function outdatedPapers(snapshot: Snapshot, texts: Texts): readonly string[] {
  const signs = [texts("paper.common.outdatedTitle"), texts("paper.common.outdated")];
  return papersIn(snapshot).flatMap(({ data }) => (signs.some((sign) => titleOf(data).startsWith(sign)) ? [data.name] : []));
}

/**
 * Puts 已过时 before the title of every such paper, on every page that begins with it; only the title changes, so that what
 * people wrote beside it stays and 撤回 brings it back.
 */
export function marksOnPapers(snapshot: Snapshot, isMarked: (role: OwnRole) => boolean, texts: Texts): readonly CellRepair[] {
  const outdated = new Set(outdatedPapers(snapshot, texts));
  const sign = texts("paper.common.outdatedTitle");
  return papersIn(snapshot).flatMap(({ role, data }) => {
    const title = titleOf(data);
    if (title === "" || !isMarked(role) || outdated.has(data.name)) return [];
    return data.values.flatMap((row, index) => (row[0] === title ? [{ cell: { sheet: data.name, row: data.row + index, column: data.column }, before: title, after: `${sign}${title}`, wherePossible: true } as const] : []));
  });
}
