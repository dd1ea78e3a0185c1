import { CFB, read, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Raw, SheetData } from "../sheets";
import { XlsxError } from "./archive";
import type { FileFault, FileReading } from "./reading";
import { usedRange, type FileCell } from "./usedRange";

/**
 * The worksheets of an old .xls or a WPS .et file, as those of an .xlsx are read: dates as serial numbers, errors as
 * their text. Only this file needs the library, and only who chooses such a file fetches it.
 */
export function readXls(bytes: Uint8Array): FileReading {
  try {
    const fault = faultOf(bytes);
    if (fault !== undefined) return { kind: "refused", fault };
    const { SheetNames: names, Sheets: sheets, Workbook: settings } = read(bytes, { type: "array", dense: true, cellText: false, cellHTML: false, cellNF: true });
    if (settings?.WBProps?.date1904 === true) return { kind: "refused", fault: "date1904" };
    const isVisible = (index: number): boolean => (settings?.Sheets?.[index]?.Hidden ?? 0) === 0;
    return { kind: "read", sheets: names.flatMap((name, index) => sheetOf(name, isVisible(index), sheets[name]) ?? []) };
  } catch (error) {
    return { kind: "refused", fault: error instanceof XlsxError ? error.fault : "corrupt" };
  }
}

const RECORD = { begin: 0x0809, password: 0x002f } as const;
/** Of Excel 97 and later; texts of earlier ones are in an encoding that the file need not tell. */
const EXCEL_97 = 0x0600;
/** The password stands among the first records of a workbook. */
const FIRST_RECORDS = 8;

/** The file system within the file; the library leaves its types open. */
interface Containers<Container> {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => Container;
  readonly find: (container: Container, path: string) => { readonly content: ArrayLike<number> } | null;
}
const containers = CFB as Containers<object>;

/** What keeps the container from being read as a workbook. */
function faultOf(bytes: Uint8Array): FileFault | undefined {
  const container = containers.read(bytes, { type: "array" });
  const stream = containers.find(container, "/Workbook")?.content;
  if (stream === undefined) return containers.find(container, "/Book") === null ? "notExcel" : "oldFormat";
  const view = new DataView(Uint8Array.from(stream).buffer);
  if (view.getUint16(0, true) !== RECORD.begin) return "corrupt";
  if (view.getUint16(4, true) !== EXCEL_97) return "oldFormat";
  let at = 0;
  for (let record = 0; record < FIRST_RECORDS && at + 4 <= view.byteLength; record++) {
    if (view.getUint16(at, true) === RECORD.password) return "encrypted";
    at += 4 + view.getUint16(at + 2, true);
  }
  return undefined;
}

/** undefined for a chart sheet and one that holds nothing. */
function sheetOf(name: string, visible: boolean, sheet: WorkSheet | undefined): SheetData | undefined {
  const rows = (sheet?.["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  // Neither rows nor cells without contents are there at all.
  const cells: FileCell[] = [];
  rows.forEach((row, r) => row?.forEach((cell, c) => cell && cells.push(cellOf(cell, r, c))));
  return usedRange(name, visible, cells);
}

const ERRORS: Readonly<Record<number, string>> = { 0x00: "#NULL!", 0x07: "#DIV/0!", 0x0f: "#VALUE!", 0x17: "#REF!", 0x1d: "#NAME?", 0x24: "#NUM!", 0x2a: "#N/A" };

function cellOf({ t, v, f, z }: CellObject, row: number, column: number): FileCell {
  const value: Raw = t === "e" ? (ERRORS[Number(v)] ?? "#VALUE!") : v === undefined || v instanceof Date ? "" : v;
  return { row, column, value, formula: f === undefined ? value : `=${f}`, ...(typeof z === "string" ? { format: z } : {}) };
}
