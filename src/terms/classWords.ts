import { contentAt, type ReadFinding, type SheetData } from "../sheets";
import type { ClassWords } from "./promotion";

const BANDS: readonly string[] = ["年级部", "学段"];

/** What a row of a sheet says of its class. */
export function classWordsAt(sheet: SheetData, { columns }: ReadFinding, row: number): ClassWords {
  const at = (column: number | undefined): string => (column === undefined ? "" : String(contentAt(sheet, { row, column })).trim());
  const bands = columns.filter(({ name }) => BANDS.includes(name));
  return {
    class: at(columns.find(({ type }) => type === "class")?.column),
    grade: at(columns.find(({ name }) => name === "年级")?.column),
    bands: Object.fromEntries(bands.map(({ name, column }) => [name, at(column)])),
  };
}
