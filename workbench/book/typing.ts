import { getNumfmtParseValueFilter } from "@univerjs/core";

import { isErrorText } from "../calc/cell-value";
import type { CellInput } from "../calc/engine";
import type { Scalar, StoredValue } from "./types";

const GENERAL = "General";
const TEXT = "@";

/** What typing something into a cell puts there. */
export interface TypedCell extends CellInput {
  /** The format that comes with the value ("50%", "2026-9-1"), for a cell that has none yet. */
  readonly numberFormat?: string;
}

/** Reads a value as Excel does when it is typed or set through the API; undefined = leave the cell alone. */
export function readTyped(input: Scalar | null | undefined, numberFormat: string): TypedCell | undefined {
  if (input === null || input === undefined) return undefined;
  if (typeof input === "number") return constant({ kind: "number", number: input });
  if (typeof input === "boolean") return constant({ kind: "boolean", boolean: input });
  if (input === "") return constant({ kind: "blank" });
  if (numberFormat === TEXT) return constant({ kind: "text", text: input });
  if (input.startsWith("'")) return constant({ kind: "text", text: input.slice(1) });
  if (input.startsWith("=") && input.length > 1) return { formula: input };
  if (isErrorText(input)) return constant({ kind: "error", error: input });
  return readText(input, numberFormat);
}

function readText(text: string, numberFormat: string): TypedCell {
  if (/^(?:true|false)$/i.test(text)) return constant({ kind: "boolean", boolean: text.toLowerCase() === "true" });
  const parsed = getNumfmtParseValueFilter(text);
  if (typeof parsed?.v !== "number") return constant({ kind: "text", text });
  const number = constant({ kind: "number", number: parsed.v });
  return numberFormat === GENERAL && parsed.z !== undefined ? { ...number, numberFormat: parsed.z } : number;
}

function constant(value: StoredValue): TypedCell {
  return { value, formula: null };
}
