import { MISSING_TEXT, type Value } from "../core/value";
import type { Scalar } from "./scalar";

/** A value as a cell holds it. 不适用 is blank; 未录入 is the text 缺; neither is ever 0. */
export function cellOf(value: Value): Scalar {
  switch (value.kind) {
    case "number":
      return value.number.toNumber();
    case "text":
      return value.text;
    case "truth":
      return value.truth ? "是" : "否";
    case "date":
      return value.serial;
    case "notApplicable":
      return "";
    case "missing":
      return MISSING_TEXT;
  }
}

/** A value within a sentence. */
export function wordsOf(value: Value): string {
  return value.kind === "number" ? value.number.toString() : String(cellOf(value));
}

/** Decimal places, 2 at least and as many as the column is ranked by. */
export function scoreFormat(values: readonly Value[]): string {
  let most = FEWEST_PLACES;
  for (const value of values) if (value.kind === "number" && most < MOST_PLACES) most = Math.max(most, placesOf(value.number.toString()));
  return `0.${"0".repeat(Math.min(MOST_PLACES, most))}`;
}

const FEWEST_PLACES = 2;
const MOST_PLACES = 6;

function placesOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}
