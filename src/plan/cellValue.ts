import { dayInWords } from "../core/calendar";
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
  if (value.kind === "date") return dayInWords(value.serial);
  return value.kind === "number" ? value.number.toString() : String(cellOf(value));
}
