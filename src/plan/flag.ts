import type { CellRef } from "../core/cell";

/** Why an input cell is marked in the school's own sheet. */
export type FlagKind = "veto" | "pending" | "missing" | "doubtful" | "ineligible" | "overdue" | "exceeded";

export interface CellFlag {
  readonly cell: CellRef;
  readonly kind: FlagKind;
}
