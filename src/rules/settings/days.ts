import { dayToSerial } from "../../core/calendar";

/** 2026-08-31, 2026年8月31日. */
export function parseDay(raw: string | number): number | undefined {
  const [, year, month, day] = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?$/.exec(String(raw)) ?? [];
  return day === undefined ? undefined : dayToSerial({ year: Number(year), month: Number(month), day: Number(day) });
}
