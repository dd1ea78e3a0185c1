import { columnIndex } from "../core/cell";
import type { OwnRole } from "../plan/ownSheets";
import type { PaperSheet } from "../plan/paper";
import type { Plan } from "../plan/plan";
import { pageBefore, queueDetails, queuePage, type PageBefore, type QueuedPage } from "./pageBefore";
import type { WorkbookRead } from "./read";
import { rangeOf } from "./repairs";

/** What a plan changes besides cells of ours, as it is before. */
export interface Before {
  readonly pages: ReadonlyMap<OwnRole, { readonly queued: QueuedPage; readonly before: PageBefore }>;
  /** Number formats of the cells to be corrected, in their order. */
  readonly formats: readonly string[];
  /** Of the sheets to be put away, in their order. */
  readonly visibilities: readonly Excel.Worksheet["visibility"][];
}

type Changing = Pick<Required<Plan>, "papers" | "repairs" | "archived">;

/** Takes one sync, two where papers are made again, none where there is nothing to ask. */
export async function loadBefore(context: Excel.RequestContext, read: WorkbookRead, { papers, repairs, archived }: Changing): Promise<Before> {
  const queued = papers.flatMap((paper) => queueOld(context, read, paper));
  const ranges = repairs.map(({ cell }) => rangeOf(context, cell));
  const sheets = archived.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  for (const range of ranges) range.load("numberFormat");
  for (const sheet of sheets) sheet.load("visibility");
  if (queued.length + ranges.length + sheets.length > 0) await context.sync();
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
    visibilities: sheets.map(({ visibility }) => visibility),
  };
}

/** Asks for the page of a paper that is there already. */
function queueOld(context: Excel.RequestContext, read: WorkbookRead, { role, rows, widths }: PaperSheet): { readonly role: OwnRole; readonly page: QueuedPage }[] {
  const sheet = read.own.get(role);
  const [, column, row] = /([A-Z]+)(\d+)$/.exec(read.ownRanges.get(role) ?? "") ?? [];
  if (sheet === undefined || column === undefined || row === undefined) return [];
  const height = Math.max(rows.length, Number(row));
  return [{ role, page: queuePage(context.workbook.worksheets.getItem(sheet), height, { before: columnIndex(column) + 1, after: widths.length }) }];
}
