/** What the objects around a chart stand for. */
import type { ChartRecord } from "../package/types";
import { ApiError } from "../wire/definition";
import { itemNotFound } from "./self";
import type { SheetSelf } from "./self";

export interface ChartSelf extends SheetSelf {
  readonly id: string;
}

/** Throws ItemNotFound for one that was deleted. */
export function chartOf({ sheet, id }: ChartSelf): ChartRecord {
  const found = sheet.record.charts.find((each) => each.id === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** The chart that is about to be changed. */
export function changedChart(self: ChartSelf): ChartRecord {
  checkObjects(self);
  return chartOf(self);
}

/** Throws AccessDenied if protection of the sheet covers what stands on its drawing. */
export function checkObjects({ sheet }: SheetSelf): void {
  const locked = sheet.record.protection?.["objects"];
  if (locked === "1" || locked === "true") throw new ApiError("AccessDenied", "The sheet is protected.", "", 403);
}
