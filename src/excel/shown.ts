import type { Entry } from "./journal";
import type { WorkbookRead } from "./read";

/** Queues that the user sees a sheet; one that somebody has hidden stays so. */
export function bringUp(context: Excel.RequestContext, read: WorkbookRead, sheet: string): void {
  const isHidden = [...read.worksheets.values()].some(({ name, visibility }) => name === sheet && visibility !== "Visible");
  if (!isHidden) context.workbook.worksheets.getItem(sheet).activate();
}

/** Queues that the user sees again what was seen before the command; who has gone on to another sheet since stays there. */
export function bringBack(context: Excel.RequestContext, read: WorkbookRead, { shown }: Entry): void {
  if (shown === undefined || read.activeSheet !== (read.own.get(shown.role) ?? shown.sheet)) return;
  if (read.sheetNames.has(shown.from)) bringUp(context, read, shown.from);
}
