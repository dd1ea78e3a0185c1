import type { Snapshot } from "../../src/plan/snapshot";
import type { Scheme } from "../../src/rules/scheme";
import { encode } from "../../src/schemes/codec";
import type { Raw, SheetData } from "../../src/sheets";

/** The cells of a sheet, headings first. */
export type Rows = readonly (readonly Raw[])[];

export interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

/** A workbook to appraise. The cells are kept as text only, so that no round finds anything of an earlier one's in them, and memory is that of one round. */
export interface Work {
  readonly scheme: Scheme;
  readonly names: readonly string[];
  /** The floor parses this: the cell values of the school's sheets as arrays of rows, nothing else. */
  readonly payload: string;
}

export const workOf = (scheme: Scheme, sheets: readonly Sheet[]): Work => ({ scheme, names: sheets.map(({ name }) => name), payload: JSON.stringify(sheets.map(({ rows }) => rows)) });

export const parse = (payload: string): readonly Rows[] => JSON.parse(payload) as readonly Rows[];

/** The workbook as Excel gives it. */
export function snapshotOf({ scheme, names }: Work, cells: readonly Rows[]): Snapshot {
  const sheets = names.map((name, index) => sheetData(name, cells[index] ?? []));
  return { sheets: [sheetData(SCHEME, encode([scheme])), ...sheets], sheetNames: new Set([SCHEME, ...names]), own: new Map([["scheme", SCHEME]]), canProve: true };
}

const SCHEME = "考核方案";

/** Of a cell without a formula Excel gives the value in place of one. */
const sheetData = (name: string, values: Rows): SheetData => ({ name, visible: true, row: 0, column: 0, values, formulas: values });
