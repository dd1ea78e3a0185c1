/**
 * What a positive number in a column of deductions means. takenOff: points taken off, so that a negative number gives
 * some back; signed: the sign as written counts, so that -2 takes two off and 2 adds two.
 */
export type Direction = "takenOff" | "signed";

/** How a column writes what it takes off: 2, -2, or both. Whether 2 means "two off" is for the user to confirm. */
export type DeductionWriting = "positive" | "negative" | "mixed" | "none";

/**
 * How the schemes take a column of deductions, as far as rules of 扣分 read it: the 写法 they state; open while that is
 * still to be filled in; varies where they state different ones.
 */
export type SchemeSign = Direction | "open" | "varies";

/** By table and column: 日常检查.扣分. */
export type SchemeSigns = ReadonlyMap<string, SchemeSign>;

/** What is known of a column's direction: shown to the clerk, who is asked once. */
export interface DirectionFinding {
  /** As it is taken now; undefined: its numbers are not used until the clerk has said. */
  readonly taken: Direction | undefined;
  readonly chosen: boolean;
  /** Whether the clerk still has to say. */
  readonly asked: boolean;
}
