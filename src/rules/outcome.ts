import type { CellRef } from "../core/cell";
import type { Period } from "../core/period";
import type { Value } from "../core/value";
import type { Note } from "./note";
import type { SettingRow } from "./scheme";

/** Where a value comes from: a rule of the scheme, one of its settings, a cell, a row of a register, or a table without a row for this person. */
export type Origin =
  | { readonly kind: "rule"; readonly scheme: string; readonly rule: string; readonly mechanism: string; readonly clause: string; readonly period?: Period }
  | { readonly kind: "setting"; readonly row: SettingRow }
  | { readonly kind: "cell"; readonly table: string; readonly column: string; readonly cell: CellRef }
  | { readonly kind: "entry"; readonly table: string; readonly cell: CellRef; readonly words: string }
  | { readonly kind: "noRow"; readonly table: string; readonly column: string };

/** One of several possibilities (tiers, bands, conditions); the ones in force are active. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly active: boolean;
}

/**
 * The evaluated tree: a value together with what it was computed from. It is the explanation;
 * there is no second computation that explains.
 */
export interface Outcome {
  readonly value: Value;
  readonly origin: Origin;
  /** The part each input plays (标准, 比例, 得分 …), in the order of the computation. */
  readonly inputs: readonly { readonly role: string; readonly outcome: Outcome }[];
  /** What a reader has to know about this figure. Notes of inputs stay with the inputs. */
  readonly notes: readonly Note[];
  /** The computation as it would be written down to check it by hand: 335 × 70% × 86.7 ÷ 100 = 203.31. */
  readonly working?: string;
  readonly choices?: readonly Choice[];
}

export const leaf = (value: Value, origin: Origin): Outcome => ({ value, origin, inputs: [], notes: [] });

/** Every outcome of the tree, each once, inputs before what is made of them. */
export function walk(root: Outcome, visit: (outcome: Outcome) => void): void {
  const seen = new Set<Outcome>();
  const enter = (outcome: Outcome): void => {
    if (seen.has(outcome)) return;
    seen.add(outcome);
    for (const input of outcome.inputs) enter(input.outcome);
    visit(outcome);
  };
  enter(root);
}
