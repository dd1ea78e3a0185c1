import type { SheetData } from "../sheets";
import type { XlsxFault } from "./archive";
import type { DefinedName } from "./definedName";

/** Why a file cannot be read; `collect.fault.*` says it in words. */
export type FileFault =
  | XlsxFault
  /** A web page or XML under the name of a workbook. */
  | "markup"
  /** A text in an encoding that is not known for sure. */
  | "encoding";

/** Only an .xlsx tells its names. */
export type FileReading = { readonly kind: "read"; readonly sheets: readonly SheetData[]; readonly names?: readonly DefinedName[] } | { readonly kind: "refused"; readonly fault: FileFault };
