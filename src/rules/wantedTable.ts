import type { WhenAbsent } from "./mechanism";

/** A table that rules read, and what is said where no sheet holds it. */
export interface WantedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly optionalColumns: readonly string[];
  /** Columns whose names the results are about, as where 对象 is 学科组.名称: one of them says what a row is about. */
  readonly keys?: readonly string[];
  readonly whenAbsent: WhenAbsent | "silent";
}
