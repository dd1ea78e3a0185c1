import type { CellRef } from "../core/cell";
import type { OwnRole } from "./ownSheets";
import type { Scalar } from "./scalar";

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
  /** Keeps two tables apart: it has neither heading nor lines. */
  readonly gap?: true;
  /** For a column that people fill in: what may stand in it, and what is said when a cell is selected. Anything else can still be typed. */
  readonly input?: { readonly rule: InputRule; readonly hint: string };
}

export type InputRule = { readonly kind: "choices"; readonly choices: readonly string[] } | { readonly kind: "date" | "rate" | "anything" };

/** What may stand in a few cells of a column. */
type CellRule =
  | InputRule
  /** What another sheet of ours lists is offered; anything else may stand there as well. */
  | { readonly kind: "listed"; readonly role: OwnRole; readonly column: number; readonly count: number }
  /** Nothing but the hint. */
  | { readonly kind: "hint" };

/** What may stand in cells of a column below the headings, and what is said when one is selected. Anything else can still be typed. */
export interface PlanInput {
  /** As in `rows`. */
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly rule: CellRule;
  readonly hint: string;
}

/** How a cell stands out. The cell's own text says what it is, so that it is never the colour alone. */
export type Tone = "bad" | "held";

/** A whole sheet as plain data: what to write where. The writer in `src/excel` applies it without knowing what it means. */
export interface SheetPlan {
  readonly role: OwnRole;
  /** When it is made it stands before all other sheets of ours. */
  readonly first?: true;
  readonly columns: readonly PlanColumn[];
  /** Below the headings. "" is a blank cell. */
  readonly rows: readonly (readonly Scalar[])[];
  /** Formulas, below the headings like `rows`; one that spills needs its cells below to be "". One of so many `rows` stands in each of them, for its own row. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string; readonly rows?: number }[];
  readonly tones: readonly { readonly row: number; readonly column: number; readonly tone: Tone }[];
  /** Columns that stay in sight when scrolling; the headings always do. */
  readonly frozenColumns: number;
  /** In the middle of every printed page's foot; Excel's codes for page number and count. */
  readonly footer: string;
  /** Of cells that people fill in row by row; for whole columns `columns` says it. */
  readonly inputs?: readonly PlanInput[];
  /** The headings have the arrows of a filter. */
  readonly filter?: true;
  /** So many columns stay as they are, with contents and look: only what is behind them is written. */
  readonly keeps?: number;
  /** Cells that lead to another cell of the workbook. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: CellRef }[];
}
