import { yearIn } from "../../core/month";
import { dayToSerial, serialToDay } from "../../core/calendar";
import type { Month } from "../../core/table";
import type { Raw } from "../sheetData";
import { compact } from "./text";

/** What a sheet's name and titles say of its time: enough to complete "12月3日". */
export interface Period {
  readonly month?: Month;
  /** The year in which the school year begins: 2026-2027学年 → 2026. */
  readonly schoolYear?: number;
}

const FULL = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;

export type DateReading = { readonly kind: "date"; readonly serial: number } | { readonly kind: "withoutYear" } | { readonly kind: "notADate" };

/** A serial number, "2026-12-03", "2026年12月3日", "2026.12.3", 20261203; "12月3日" where the sheet tells the year. */
export function parseDate(raw: Raw, period: Period): DateReading {
  if (typeof raw === "number" && serialToDay(raw) !== undefined) return { kind: "date", serial: Math.floor(raw) };
  const text = compact(String(raw));
  const [, year, month, day] = FULL.exec(text) ?? COMPACT.exec(text) ?? [];
  if (day !== undefined) return dateOf(Number(year), Number(month), Number(day));
  if (typeof raw === "number") return { kind: "notADate" };
  const [, monthOnly, dayOnly] = WITHOUT_YEAR.exec(text) ?? [];
  if (dayOnly === undefined) return { kind: "notADate" };
  const known = yearOf(Number(monthOnly), period);
  return known === undefined ? { kind: "withoutYear" } : dateOf(known, Number(monthOnly), Number(dayOnly));
}

/** 2026-2027学年 → 2026; 2024-2027学年 is several. */
export function findSchoolYear(title: string): number | undefined {
  const [, first, last] = /(20\d\d)[-—–~至](?:20)?(\d\d)学年/.exec(compact(title)) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(last) ? Number(first) : undefined;
}

function yearOf(month: number, { month: sheetMonth, schoolYear }: Period): number | undefined {
  if (sheetMonth?.year !== undefined && sheetMonth.month === month) return sheetMonth.year;
  return schoolYear === undefined ? undefined : yearIn(schoolYear, month);
}

function dateOf(year: number, month: number, day: number): DateReading {
  const serial = dayToSerial({ year, month, day });
  return serial === undefined ? { kind: "notADate" } : { kind: "date", serial };
}
