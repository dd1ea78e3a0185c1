import { noticeEnd } from "../../core/operations/noticeEnd";
import { parseDate } from "../../sheets";
import type { ReportSource } from "./report";

/** The first and the last day of the public notice. G06 */
export interface NoticePeriod {
  readonly from: number;
  readonly to: number;
}

/** In calendar days, the first counted; undefined where the school's own first day cannot be read: none is invented. */
export function noticePeriod({ settings: { noticeStart, noticeDays }, today }: ReportSource): NoticePeriod | undefined {
  const from = noticeStart === undefined ? today : startOf(noticeStart);
  return from === undefined ? undefined : { from, to: noticeEnd(from, noticeDays) };
}

function startOf(typed: string): number | undefined {
  // Excel makes a date of what looks like one, and its cell then holds a serial number.
  const reading = parseDate(/^\d{5}$/.test(typed) ? Number(typed) : typed, {});
  return reading.kind === "date" ? reading.serial : undefined;
}
