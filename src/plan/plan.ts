import type { CellRef } from "../core/cell";
import type { CellFlag } from "./flag";
import type { OwnRole, InputRole } from "./ownSheets";
import type { PaperSheet } from "./paper";
import type { Scalar } from "./scalar";
import type { PlanInput, SheetPlan } from "./sheetPlan";

/** A copy of one of the school's sheets, formulas, formats and all, with other contents in single cells; "" empties a cell. */
export interface SheetCopy {
  /** What the sheet is called once `archived` has been put away. */
  readonly from: string;
  readonly role: InputRole;
  readonly changes: readonly { readonly row: number; readonly column: number; readonly value: Scalar }[];
  /** Formulas that name sheets which are put away and go on as copies: written again once all copies are there, so that they mean the new ones. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** A safe repair of an input cell that the user confirmed: 95分 → 95. */
export interface CellRepair {
  readonly cell: CellRef;
  /** What the cell holds now, as its formula; anything else there means that it is not corrected. */
  readonly before: Scalar;
  readonly after: Scalar;
  /** Of the corrected cell, where it has to change for the value to be what it looks like. */
  readonly numberFormat?: string;
  /** What we say ourselves on a sheet of ours: where it is protected or was typed over, it is left as it is. */
  readonly wherePossible?: true;
}

/** Rows that are put between those of a sheet of ours; what else stands there moves down with its formats. */
export interface InsertedRows {
  readonly role: OwnRole;
  /** The row of the sheet, as it is now, before which they come. */
  readonly before: number;
  /** Of the first cell of each. */
  readonly column: number;
  /** All of it is text. "" is a blank cell. */
  readonly rows: readonly (readonly string[])[];
  /** What we say of each ourselves in a column of ours: where somebody types over it, that is no reason to refuse 撤回. */
  readonly told?: { readonly column: number; readonly words: readonly string[] };
  /** What may stand in their cells; `row` counts from the first of them. */
  readonly inputs?: readonly PlanInput[];
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
  /** All marks that cells of 考核方案 are to carry afterwards; undefined leaves them as they are. */
  readonly schemeFlags?: readonly CellFlag[];
  readonly papers?: readonly PaperSheet[];
  readonly copies?: readonly SheetCopy[];
  readonly repairs?: readonly CellRepair[];
  readonly inserted?: readonly InsertedRows[];
  readonly archived?: readonly ArchivedSheet[];
  /** The sheet of ours that the user is to see afterwards. */
  readonly shown?: OwnRole;
}
