import { examine } from "../../appraisal/examine";
import { ITEMS } from "../../core/table";
import type { Texts } from "../../messages";
import type { Snapshot } from "../../plan/snapshot";
import type { Scheme } from "../../rules/scheme";
import type { WantedTable } from "../../rules/wantedTable";
import type { ReadFinding } from "../../sheets";
import { withSchemes } from "../recipes/withSchemes";

/** A table that a regulation reads, and whether this workbook has it. */
export interface Need {
  readonly table: string;
  /** The sheet that would be read as it; undefined where there is none. */
  readonly sheet: string | undefined;
  /** Of the columns that are read, those that the sheet has not; all of them where there is no sheet. */
  readonly lacking: readonly string[];
}

/** What a regulation would read if it were taken, beside what is there. */
export function needsOf(snapshot: Snapshot, scheme: Scheme, texts: Texts): readonly Need[] {
  const { program, reading } = examine(withSchemes(snapshot, [scheme], texts), texts);
  const findings = reading.findings.filter((finding) => finding.kind === "read");
  return (program?.wanted ?? []).filter(isNeeded).map(({ name, columns }): Need => {
    const own = findings.filter(({ table }) => table === name);
    const has = (column: string): boolean => own.some((finding) => hasColumn(finding, column));
    return { table: name, sheet: own[0]?.sheet, lacking: columns.filter((column) => !has(column)) };
  });
}

/** What is read where it is there, and missed nowhere, is not needed. */
const isNeeded = ({ columns, listed, whenAbsent }: WantedTable): boolean => columns.length > 0 || listed === true || whenAbsent !== "silent";

const hasColumn = ({ columns }: ReadFinding, column: string): boolean =>
  columns.some(({ name, alsoNamed, item, heading }) => (column === ITEMS ? item : heading !== "" && [name, ...alsoNamed].includes(column)));
