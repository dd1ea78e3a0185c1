import type { SheetData } from "../sheets";
import type { XlsxFault } from "./archive";

/** Why a file cannot be read; `collect.fault.*` says it in words. */
export type FileFault =
  | XlsxFault
  /** A web page or XML under the name of a workbook. */
  | "markup"
  /** A text in an encoding that is not known for sure. */
  | "encoding";

export type FileReading = { readonly kind: "read"; readonly sheets: readonly SheetData[] } | { readonly kind: "refused"; readonly fault: FileFault };
