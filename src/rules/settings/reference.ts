import type { Exact } from "../../core/number/exact";

export type Reference =
  /** By the id that carries its scheme's name. */
  | { readonly kind: "rule"; readonly rule: string }
  /**
   * `optional`: read where the sheet has the column, not missed where it has not. `blankTold`: what a blank there means the
   * rule tells itself, or it asks for it in some cases only: 未办, 未到期. Of others a blank is a gap wherever it stands.
   */
  | { readonly kind: "column"; readonly table: string; readonly column: string; readonly optional?: true; readonly blankTold?: true }
  | { readonly kind: "table"; readonly table: string };

/** A figure written in the scheme, or a reference to where it comes from. */
export type Operand = { readonly kind: "number"; readonly number: Exact } | { readonly kind: "date"; readonly serial: number } | Exclude<Reference, { kind: "table" }>;
