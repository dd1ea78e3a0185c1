import type { Period } from "../core/period";
import type { FullMark } from "./fullMark";
import type { Keyed, Operand, Setting } from "./settings";
import type { Span } from "./span";

/**
 * What a mechanism needs to write its figure as a live formula: the ranges that hold its inputs. Each gives undefined
 * where the sheets do not allow it; the column is then left out of the proof.
 */
export interface ProofCells {
  /** Whether everybody takes part in comparisons, and there is more than one: the functions know of no deputies, no handovers, and refuse a single score. */
  readonly everybodyRanked: boolean;
  /** The proof's column for an operand, or the scheme's cell if it is a number; what is only shown as 缺. */
  operand(operand: Setting<Operand>, period: Period | undefined): string | undefined;
  /** How high the scheme says an operand's figures can be. */
  fullMark(operand: Setting<Operand>): FullMark | undefined;
  /** The proof's columns for the months or weeks of an operand that a span has. */
  periods(operand: Setting<Operand>, span: Span): readonly string[] | undefined;
  /** The proof's column for a rule named by a setting. */
  rule(name: string): string | undefined;
  /** The scheme's cell that holds a setting's value. */
  setting(setting: Setting<unknown>): string | undefined;
  /** The scheme's cells for a list: the keys and, beside them, the values. */
  list(entries: readonly Keyed<unknown>[]): { readonly keys: string; readonly values: string } | undefined;
  /** The scheme's cells that name the tiers of another rule. */
  levels(rule: string): string | undefined;
  /** Input cells joined to the people by name and class: the sum of each person's rows. */
  collect(source: Operand, period: Period | undefined, none?: string): string | undefined;
  /** How many rows each person has in a register whose column says what a setting says. */
  count(table: string, column: string, equals: Setting<string>): string | undefined;
}
