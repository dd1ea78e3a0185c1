import { contentAt, ROSTER } from "../sheets";
import { classWordsAt } from "./classWords";
import { dataRows } from "./emptiedCopy";
import type { ReadSheet } from "./monthlySheets";
import type { ClassWords } from "./promotion";

/** A row of the roster. */
export interface RosterClass {
  readonly person: string;
  readonly words: ClassWords;
}

/** Who has which class by the roster. */
export function rosterClasses(sheets: readonly ReadSheet[]): readonly RosterClass[] {
  return sheets
    .filter(({ finding }) => finding.table === ROSTER)
    .flatMap(({ sheet, finding }) => {
      const column = finding.columns.find(({ type }) => type === "person")?.column;
      const nameAt = (row: number): string => (column === undefined ? "" : String(contentAt(sheet, { row, column })).trim());
      return dataRows(finding, sheet).map((row) => ({ person: nameAt(row), words: classWordsAt(sheet, finding, row) }));
    });
}
