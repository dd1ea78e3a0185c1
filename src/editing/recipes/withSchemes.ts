import { schemePlan } from "../../appraisal/schemeSheet";
import type { Texts } from "../../messages";
import { ownName, type Snapshot } from "../../plan/snapshot";
import type { Scheme } from "../../rules/scheme";
import type { SheetData } from "../../sheets";

/** The workbook as it would be with these regulations and no others. */
export function withSchemes(snapshot: Snapshot, schemes: readonly Scheme[], texts: Texts): Snapshot {
  const name = ownName(snapshot, "scheme");
  const { columns, rows } = schemePlan(schemes, texts);
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(String))];
  const written: SheetData = { name, visible: true, row: 0, column: 0, values: cells, formulas: cells };
  return { ...snapshot, sheets: [...snapshot.sheets.filter((sheet) => sheet.name !== name), written], own: new Map([...snapshot.own, ["scheme", name]]) };
}
