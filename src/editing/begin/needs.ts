import { examine } from "../../appraisal/examine";
import { schemePlan } from "../../appraisal/schemeSheet";
import { ITEMS } from "../../core/table";
import type { Texts } from "../../messages";
import { sheetNameOf } from "../../plan/ownSheets";
import { ownName, type Snapshot } from "../../plan/snapshot";
import type { Scheme } from "../../rules/scheme";
import type { WantedTable } from "../../rules/wantedTable";
import type { ReadFinding, SheetData } from "../../sheets";

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
  const { program, reading } = examine(withScheme(snapshot, scheme, texts), texts);
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

/** The workbook with this regulation alone. */
function withScheme({ sheets, sheetNames, own, canProve }: Snapshot, scheme: Scheme, texts: Texts): Snapshot {
  const before = ownName({ sheets, sheetNames, own, canProve }, "scheme");
  const { columns, rows } = schemePlan([scheme], texts);
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(String))];
  const name = own.has("scheme") ? before : sheetNameOf("scheme");
  const written: SheetData = { name, visible: true, row: 0, column: 0, values: cells, formulas: cells };
  return { sheets: [...sheets.filter((sheet) => sheet.name !== name), written], sheetNames, own: new Map([...own, ["scheme", name]]), canProve };
}
