import type { CellRef } from "../core/cell";
import type { PaperSheet } from "./paper";

/** What the sheets of every workbook are called when they are made: names that issues and manuals refer to, so in Chinese in every language. */
const OWN_SHEETS = {
  scheme: "考核方案",
  results: "考核结果",
  proof: "核算",
  ledger: "登记明细",
  problems: "问题清单",
  records: "考核记录",
  finals: "定稿记录",
  reportSettings: "报表设置",
} as const;

/** A further sheet that a scheme puts out, by the name the scheme gives it. */
type OutputRole = `output_${string}`;

/** A sheet made for the school to fill in, by the table it holds or the name it gets. Once made it is the school's. */
export type InputRole = `input_${string}`;

/** A sheet made to be printed, by its name. */
export type ReportRole = `report_${string}`;

/** The sheets the add-in keeps in the workbook, by what they are for. A user may rename them; the role stays. */
export type OwnRole = keyof typeof OWN_SHEETS | OutputRole | InputRole | ReportRole;

const outputRole = (sheet: string): OutputRole => `output_${sheet}`;

export const inputRole = (table: string): InputRole => `input_${table}`;

export const reportRole = (report: string): ReportRole => `report_${report}`;

export const isInputRole = (role: OwnRole): role is InputRole => role.startsWith("input_");

/** Roles whose sheets are called by what follows the prefix. */
const PREFIXES = ["output_", "input_", "report_"] as const;

const isNamed = (role: string): role is OutputRole | InputRole | ReportRole => PREFIXES.some((prefix) => role.startsWith(prefix));

/** What a sheet is called when it is made. */
export function sheetNameOf(role: OwnRole): string {
  return isNamed(role) ? role.slice(role.indexOf("_") + 1) : OWN_SHEETS[role];
}

/** The role of a sheet of results: that of the result proper, or of a further sheet. */
export const resultRole = (sheet: string): OwnRole => (sheet === OWN_SHEETS.results ? "results" : outputRole(sheet));

/** The role that a name stands for; undefined for what is none of ours. */
export function roleOf(name: string): OwnRole | undefined {
  const own = (Object.keys(OWN_SHEETS) as readonly (keyof typeof OWN_SHEETS)[]).find((role) => role === name);
  return own ?? (isNamed(name) ? name : undefined);
}

export type Scalar = string | number | boolean;

export interface PlanColumn {
  readonly heading: string;
  /** In characters of the default font. */
  readonly width: number;
  /** "@" for everything that is text, so that what looks like a number, date or formula is left as it is. */
  readonly numberFormat: string;
  readonly align: "Left" | "Center" | "Right";
  readonly wrap: boolean;
  /** 元, 分 …; absent for what is no figure. */
  readonly unit?: string;
  /** For a column that people fill in: what may stand in it, and what is said when a cell is selected. Anything else can still be typed. */
  readonly input?: { readonly rule: InputRule; readonly hint: string };
}

export type InputRule = { readonly kind: "choices"; readonly choices: readonly string[] } | { readonly kind: "date" | "rate" | "anything" };

/** How a cell stands out. The cell's own text says what it is, so that it is never the colour alone. */
export type Tone = "bad" | "held";

/** A whole sheet as plain data: what to write where. The writer in `src/excel` applies it without knowing what it means. */
export interface SheetPlan {
  readonly role: OwnRole;
  readonly columns: readonly PlanColumn[];
  /** Below the headings. "" is a blank cell. */
  readonly rows: readonly (readonly Scalar[])[];
  /** Formulas, below the headings like `rows`; one that spills needs its cells below to be "". */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly tones: readonly { readonly row: number; readonly column: number; readonly tone: Tone }[];
  /** Columns that stay in sight when scrolling; the headings always do. */
  readonly frozenColumns: number;
  /** In the middle of every printed page's foot; Excel's codes for page number and count. */
  readonly footer: string;
  /** Cells that lead to another cell of the workbook. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: CellRef }[];
}

/** Why an input cell is marked in the school's own sheet. */
export type FlagKind = "veto" | "pending" | "missing" | "doubtful";

export interface CellFlag {
  readonly cell: CellRef;
  readonly kind: FlagKind;
}

/** A copy of one of the school's sheets, formulas, formats and all, with other contents in single cells; "" empties a cell. */
export interface SheetCopy {
  /** What the sheet is called once `archived` has been put away. */
  readonly from: string;
  readonly role: InputRole;
  readonly changes: readonly { readonly row: number; readonly column: number; readonly value: Scalar }[];
  /** Formulas that name sheets which are put away and go on as copies: written again once all copies are there, so that they mean the new ones. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** A safe correction of an input cell that the user confirmed: 95分 → 95. */
export interface CellCorrection {
  readonly cell: CellRef;
  /** What the cell holds now, as its formula; anything else there means that it is not corrected. */
  readonly before: Scalar;
  readonly after: Scalar;
  /** Of the corrected cell, where it has to change for the value to be what it looks like. */
  readonly numberFormat?: string;
}

/** A sheet of the school's that is put away: renamed and hidden, otherwise as it is. */
export interface ArchivedSheet {
  readonly sheet: string;
  readonly as: string;
  /** What it was for until now: it loses its marker, or the next run would write over it. */
  readonly role?: OwnRole;
}

/** Everything one command writes. */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
  /** All marks that input cells are to carry afterwards; undefined leaves them as they are. */
  readonly flags?: readonly CellFlag[];
  readonly papers?: readonly PaperSheet[];
  readonly copies?: readonly SheetCopy[];
  readonly corrections?: readonly CellCorrection[];
  readonly archived?: readonly ArchivedSheet[];
}
