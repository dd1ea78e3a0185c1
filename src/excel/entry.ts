import { sheetNameOf } from "../plan/ownSheets";
import { valuesOfPaper } from "../plan/paper";
import { ownName } from "../plan/snapshot";
import { archivedEntry } from "./archive";
import type { Before } from "./before";
import { contentsOfCopy } from "./copies";
import { digest } from "./digest";
import { wholeSheets, type FullPlan } from "./fullPlan";
import { cellsInserted, rowsInserted } from "./insertedRows";
import { backupName, type CommandName, type Entry } from "./journal";
import type { WorkbookRead } from "./read";
import { cellsOf } from "./tables";
import { rolesToColour } from "./tabs";

/** How to go back to what was found, and `read` = what is left of it once the old sheets are put away. */
export function entryFor(found: WorkbookRead, read: WorkbookRead, plan: FullPlan, before: Before, command: CommandName): Entry {
  const roles = wholeSheets(plan).map(({ role }) => role);
  const taken = [...read.sheetNames];
  return {
    command,
    created: [
      ...roles.filter((role) => !read.own.has(role)).map((role) => ({ role, sheet: ownName(read, role) })),
      ...plan.copies.map(({ role }) => ({ role, sheet: sheetNameOf(role) })),
    ],
    kept: roles.flatMap((role) => {
      const sheet = read.own.get(role);
      const address = read.ownRanges.get(role);
      if (sheet === undefined || address === undefined) return [];
      const backup = backupName(taken);
      taken.push(backup);
      const page = before.pages.get(role)?.before;
      return [{ role, sheet, address, backup, ...(page ? { page } : {}) }];
    }),
    written: [
      ...plan.sheets.map((sheet) => {
        const computed = [...new Set(sheet.formulas.map(({ column }) => column))];
        return { role: sheet.role, digest: digest(cellsOf(sheet), computed), computed };
      }),
      ...plan.papers.map((paper) => ({ role: paper.role, digest: digest(valuesOfPaper(paper), []), computed: [] })),
      ...plan.copies.map((copy) => ({ role: copy.role, digest: digest(contentsOfCopy(read, copy), []), computed: "formulas" as const })),
    ],
    coloured: rolesToColour(read, roles),
    ...(plan.flags ? { flags: found.flags.map(({ flag }) => flag) } : {}),
    corrected: [...plan.repairs.map((repair, index) => ({ ...repair, formatBefore: before.formats[index] ?? "General" })), ...cellsInserted(read, plan.inserted)],
    ...(plan.inserted.length > 0 ? { inserted: rowsInserted(read, plan.inserted) } : {}),
    archived: archivedEntry(found, plan.archived, before.visibilities),
    ...(plan.shown ? { shown: { role: plan.shown, sheet: ownName(read, plan.shown), from: found.activeSheet } } : {}),
  };
}
