import type { WhenAbsent } from "./mechanism";

/** A table that rules read, and what is said where no sheet holds it. */
export interface WantedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly optionalColumns: readonly string[];
  readonly whenAbsent: WhenAbsent | "silent";
}
