import { columnIndex } from "../core/cell";
import type { OwnRole } from "../plan/ownSheets";
import type { PaperSheet } from "../plan/paper";
import type { Plan } from "../plan/plan";
import type { SheetPlan } from "../plan/sheetPlan";
import { pageBefore, queueDetails, queuePage, type PageBefore, type QueuedPage } from "./pageBefore";
import type { WorkbookRead } from "./read";
import { rangeOf } from "./repairs";

/** What a plan changes besides cells of ours, as it is before. */
export interface Before {
  readonly pages: ReadonlyMap<OwnRole, { readonly queued: QueuedPage; readonly before: PageBefore }>;
  /** Number formats of the cells to be corrected, in their order. */
  readonly formats: readonly string[];
  /** Of sheets that get a filter, where they have one: "" for none. */
  readonly filters: ReadonlyMap<OwnRole, string>;
  /** Of the sheets to be put away, in their order. */
  readonly visibilities: readonly Excel.Worksheet["visibility"][];
}

type Changing = Pick<Required<Plan>, "sheets" | "papers" | "repairs" | "archived">;

/** Takes one sync, two where papers are made again, none where there is nothing to ask. */
export async function loadBefore(context: Excel.RequestContext, read: WorkbookRead, { sheets: tables, papers, repairs, archived }: Changing): Promise<Before> {
  const queued = papers.flatMap((paper) => queueOld(context, read, paper));
  const ranges = repairs.map(({ cell }) => rangeOf(context, cell));
  const sheets = archived.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  const filters = tables.flatMap((table) => queueFilter(context, read, table));
  for (const range of ranges) range.load("numberFormat");
  for (const sheet of sheets) sheet.load("visibility");
  if (queued.length + ranges.length + sheets.length + filters.length > 0) await context.sync();
  const details = queued.map(({ page }) => queueDetails(page));
  if (queued.length > 0) await context.sync();
  return {
    pages: new Map(
      queued.flatMap(({ role, page }, index) => {
        const detail = details[index];
        return detail ? [[role, { queued: page, before: pageBefore(page, detail) }] as const] : [];
      }),
    ),
    formats: ranges.map(({ numberFormat }) => String(numberFormat[0]?.[0] ?? "General")),
    filters: new Map(filters.map(({ role, range }) => [role, range.isNullObject ? "" : range.address.replace(/^.*!/, "")])),
    visibilities: sheets.map(({ visibility }) => visibility),
  };
}

/** Asks where the filter of a sheet is that is there already and gets one. */
function queueFilter(context: Excel.RequestContext, read: WorkbookRead, { role, filter }: SheetPlan): { readonly role: OwnRole; readonly range: Excel.Range }[] {
  const sheet = read.own.get(role);
  if (sheet === undefined || !filter) return [];
  const range = context.workbook.worksheets.getItem(sheet).autoFilter.getRangeOrNullObject();
  range.load("address");
  return [{ role, range }];
}

/** Asks for the page of a paper that is there already. */
function queueOld(context: Excel.RequestContext, read: WorkbookRead, { role, rows, widths }: PaperSheet): { readonly role: OwnRole; readonly page: QueuedPage }[] {
  const sheet = read.own.get(role);
  const [, column, row] = /([A-Z]+)(\d+)$/.exec(read.ownRanges.get(role) ?? "") ?? [];
  if (sheet === undefined || column === undefined || row === undefined) return [];
  const height = Math.max(rows.length, Number(row));
  return [{ role, page: queuePage(context.workbook.worksheets.getItem(sheet), height, { before: columnIndex(column) + 1, after: widths.length }) }];
}
