import { serialToDay } from "../../core/calendar";
import { Exact } from "../../core/number/exact";
import { numberFormatKind } from "../../core/numberFormat";
import type { Raw } from "../sheetData";
import { textOf } from "./text";

const DECIMALS = /^0(?:\.(0+))?%?$/;
const HUNDRED = Exact.of(100);

/** A content much as its format shows it: the day 46146 as 2026/5/4, 0.95 as 95%, 2026.1 with two decimals as 2026.10. */
export function shownText(raw: Raw, format: string): string {
  if (typeof raw !== "number") return textOf(raw);
  const exact = Exact.of(raw);
  switch (numberFormatKind(format)) {
    case "date":
      return shownDay(raw) ?? exact.toString();
    case "percent":
      return `${exact.times(HUNDRED).toString()}%`;
    case "number":
      return withDecimals(exact.toString(), DECIMALS.exec(format)?.[1]?.length ?? 0);
  }
}

function shownDay(serial: number): string | undefined {
  const day = serialToDay(serial);
  return day && `${day.year}/${day.month}/${day.day}`;
}

/** Zeros after the last decimal, where the format shows them; what it hides by rounding is still told. */
function withDecimals(digits: string, decimals: number): string {
  const [whole = "", fraction = ""] = digits.split(".");
  return fraction.length >= decimals ? digits : `${whole}.${fraction.padEnd(decimals, "0")}`;
}
