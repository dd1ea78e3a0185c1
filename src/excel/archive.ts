import { markerName } from "../plan/ownBlocks";
import type { ArchivedSheet } from "../plan/plan";
import type { Entry } from "./journal";
import { mark } from "./ownSheets";
import type { WorkbookRead } from "./read";
import { UserError } from "./userError";

/** Refuses names that are taken, and sheets that are not there. */
export function checkArchived(read: WorkbookRead, archived: readonly ArchivedSheet[]): void {
  for (const { sheet, as } of archived) {
    if (!read.sheetNames.has(sheet)) throw new UserError("write.sheetMissing", { sheet });
    if (read.sheetNames.has(as)) throw new UserError("write.sheetExists", { sheet: as });
  }
}

/** The workbook as it is once these sheets are put away: their names are free, and what was ours among them no longer is. */
export function afterArchiving(read: WorkbookRead, archived: readonly ArchivedSheet[]): WorkbookRead {
  const newNames = new Map(archived.map(({ sheet, as }) => [sheet, as]));
  const renamed = (sheet: string): string => newNames.get(sheet) ?? sheet;
  const own = new Map([...read.own].filter(([, sheet]) => !newNames.has(sheet)));
  const gone = new Set([...read.own.keys()].filter((role) => !own.has(role)).map(markerName));
  return {
    ...read,
    flags: read.flags.map(({ flag, format }) => ({ format, flag: { ...flag, cell: { ...flag.cell, sheet: renamed(flag.cell.sheet) } } })),
    markers: new Set([...read.markers].filter((name) => !gone.has(name))),
    sheets: read.sheets.map((sheet) => ({ ...sheet, name: renamed(sheet.name) })),
    sheetNames: new Set([...read.sheetNames].map(renamed)),
    protectedSheets: new Set([...read.protectedSheets].map(renamed)),
    filteredSheets: new Set([...read.filteredSheets].map(renamed)),
    own,
    ownRanges: new Map([...read.ownRanges].filter(([role]) => own.has(role))),
  };
}

type Archived = NonNullable<Entry["archived"]>[number];

/** What going back needs: the sheets as they stand before, and which were ours. */
export function archivedEntry(read: WorkbookRead, archived: readonly ArchivedSheet[], visibilities: readonly Excel.Worksheet["visibility"][]): Archived[] {
  return archived.map(({ sheet, as }, index) => ({
    sheet,
    as,
    visibility: visibilities[index] ?? "Visible",
    ours: [...read.own].flatMap(([role, name]) => {
      const address = read.ownRanges.get(role);
      return name === sheet && address !== undefined ? [{ role, address }] : [];
    }),
  }));
}

/** Queues the new names. A sheet of ours that is put away is ours no longer, or the next command would write over it. */
export function renameArchived(context: Excel.RequestContext, archived: readonly Archived[]): void {
  const { worksheets, names } = context.workbook;
  for (const { sheet, as, ours } of archived) {
    for (const { role } of ours) names.getItem(markerName(role)).delete();
    worksheets.getItem(sheet).name = as;
  }
}

/** Queues the hiding: last, as a workbook always keeps a sheet that can be seen. */
export function hideArchived(context: Excel.RequestContext, archived: readonly Archived[]): void {
  for (const { as } of archived) context.workbook.worksheets.getItem(as).visibility = "Hidden";
}

/** Refuses to go back where a sheet that was put away cannot be found, or its old name has gone to another sheet. */
export function refuseIfMoved(read: WorkbookRead, { archived, created }: Entry): void {
  const goes = new Set(created.map(({ role, sheet }) => read.own.get(role) ?? sheet));
  for (const { sheet, as } of archived ?? []) {
    if (!read.sheetNames.has(as)) throw new UserError("write.sheetMissing", { sheet: as });
    if (read.sheetNames.has(sheet) && !goes.has(sheet)) throw new UserError("write.sheetExists", { sheet });
  }
}

/** The names under which the sheets that a command puts away stand now; if it was cut off, some still have their old one. */
export const archivedNow = (read: WorkbookRead, { archived }: Entry): ReadonlySet<string> =>
  new Set((archived ?? []).map((sheet) => nameNow(read, sheet)));

const nameNow = (read: WorkbookRead, { sheet, as }: Archived): string => (read.sheetNames.has(as) ? as : sheet);

/** Queues that they can be seen again: before the sheets made in their stead are deleted. */
export function showArchived(context: Excel.RequestContext, read: WorkbookRead, { archived }: Entry): void {
  for (const sheet of archived ?? []) context.workbook.worksheets.getItem(nameNow(read, sheet)).visibility = sheet.visibility;
}

/** Queues the old names, which are free again, and that what was ours is. */
export function renameBack(context: Excel.RequestContext, read: WorkbookRead, { archived, created }: Entry): void {
  // The hidden names of the sheets made in their stead have just been deleted.
  const deleted = new Set(created.map(({ role }) => markerName(role)));
  const markers = new Set([...read.markers].filter((name) => !deleted.has(name)));
  for (const sheet of archived ?? []) {
    const now = nameNow(read, sheet);
    if (now !== sheet.sheet) context.workbook.worksheets.getItem(now).name = sheet.sheet;
    for (const { role, address } of sheet.ours) mark(context, { markers, ownRanges: new Map() }, role, sheet.sheet, address);
  }
}
