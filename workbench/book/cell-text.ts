import { numfmt } from "@univerjs/core";

import type { StoredValue } from "./types";

/** A cell's text as Excel shows it in a column wide enough. */
export function cellText(value: StoredValue, numberFormat: string): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "error":
      return value.error;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "number":
      return formatted(numberFormat, value.number);
    case "text":
      return formatted(numberFormat, value.text);
  }
}

function formatted(numberFormat: string, value: string | number): string {
  // The library knows the English spelling only.
  const pattern = numberFormat.replaceAll("上午/下午", "AM/PM");
  try {
    return numfmt.format(pattern, value, { locale: "zh-CN" });
  } catch {
    // Excel refuses such a format on entry; a file may still hold one.
    return String(value);
  }
}
