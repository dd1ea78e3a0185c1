import type { WhenAbsent } from "./mechanism";

/** A table that rules read, and what is said where no sheet holds it. */
export interface WantedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of these columns, those in which the rules themselves tell what a blank means. */
  readonly mayBeBlank?: readonly string[];
  /** Columns of which rules ask yes or no: they are read so, whatever stands there. */
  readonly yesNo?: readonly string[];
  readonly optionalColumns: readonly string[];
  /** By column the words that rules look for there. */
  readonly words?: ReadonlyMap<string, readonly string[]>;
  /** Columns whose names the results are about, as where 对象 is 学科组.名称: one of them says what a row is about. */
  readonly keys?: readonly string[];
  /** Of the optional ones those by which rows are told apart where each 年级 has a row: no rule asks for them, whoever keeps the table may have them. */
  readonly groupedBy?: readonly string[];
  /** Whether results have a row for each of its persons. */
  readonly listed?: true;
  /** The column for each name of which results have a row: 工作坊 of 工作坊名册. */
  readonly namesGroups?: string;
  readonly whenAbsent: WhenAbsent | "silent";
}
