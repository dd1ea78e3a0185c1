import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { ERROR_TYPE_SET } from "@univerjs/engine-formula";

import type { StoredValue } from "../book/types";

/** What a cell shows while its custom function has not answered. */
export const BUSY = "#BUSY!";

// Univer knows an error cell by its text, and must pass this one on like any other.
(ERROR_TYPE_SET as Set<string>).add(BUSY);

const BLANK: StoredValue = { kind: "blank" };

/** What stands in one of Univer's cells. */
export function readValue(cell: Pick<ICellData, "v" | "t"> | null | undefined): StoredValue {
  const value = cell?.v;
  if (cell == null || value == null) return BLANK;
  switch (cell.t) {
    case CellValueType.NUMBER:
      return { kind: "number", number: Number(value) };
    case CellValueType.BOOLEAN:
      return { kind: "boolean", boolean: Number(value) === 1 };
    case CellValueType.FORCE_STRING:
      return { kind: "text", text: String(value) };
    default:
      return isErrorText(value) ? { kind: "error", error: String(value) } : { kind: "text", text: String(value) };
  }
}

/** A value as Univer keeps it. Blank removes what was there. */
export function writeValue(value: StoredValue): Pick<ICellData, "v" | "t"> {
  switch (value.kind) {
    case "blank":
      return { v: null, t: null };
    case "number":
      return { v: value.number, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value.boolean ? 1 : 0, t: CellValueType.BOOLEAN };
    case "error":
      return { v: value.error, t: CellValueType.STRING };
    case "text":
      return { v: value.text, t: isErrorText(value.text) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
}

/** Whether two cells show the same. */
export function sameValue(a: StoredValue, b: StoredValue): boolean {
  switch (a.kind) {
    case "blank":
      return b.kind === "blank";
    case "number":
      return b.kind === "number" && a.number === b.number;
    case "text":
      return b.kind === "text" && a.text === b.text;
    case "boolean":
      return b.kind === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.kind === "error" && a.error === b.error;
  }
}

/** Whether a text is one of Excel's error values, as typed into a cell. */
export function isErrorText(text: unknown): boolean {
  return (ERROR_TYPE_SET as Set<unknown>).has(text);
}
