import { dayToSerial } from "../core/calendar";

/** The day on the user's own clock, as Excel counts days. */
export function today(now: Date = new Date()): number {
  const serial = dayToSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (serial === undefined) throw new RangeError("the clock shows a year that Excel's sheets cannot speak of");
  return serial;
}
