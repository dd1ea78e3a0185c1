import type { DeductionWriting } from "./direction";
import type { ColumnHeading } from "./headings";
import { parseNumberText } from "./parseNumber";
import { parseYesNo } from "./readCell";
import { type Raw, type SheetData, contentAt, extent } from "./sheetData";
import type { ColumnType } from "./tableDefinition";
import { isBlank } from "./text";

/** What a column holds from a row on, without the blanks. */
export function contentsBelow(sheet: SheetData, firstRow: number, column: number): readonly Raw[] {
  const { endRow } = extent(sheet);
  const contents: Raw[] = [];
  for (let row = firstRow; row < endRow; row++) {
    const content = contentAt(sheet, { row, column });
    if (!isBlank(content)) contents.push(content);
  }
  return contents;
}

const POINTS = { units: ["分"], money: false };

/** A heading such as 扣分, 扣(加)分. */
export const isDeduction = (heading: string): boolean => heading.includes("扣");

/** A column nobody defined is what most of its cells are. */
export function typeByContent({ name, fullMark }: ColumnHeading, contentsOfColumn: () => readonly Raw[]): ColumnType {
  if (isDeduction(name)) return "deduction";
  if (fullMark !== undefined) return "score";
  if (/日期$/.test(name)) return "date";
  const contents = contentsOfColumn();
  const most = (holds: (content: Raw) => boolean): boolean => contents.filter(holds).length * 2 > contents.length;
  if (most((content) => parseYesNo(content) !== undefined)) return "yesNo";
  return most(isNumeric) ? "number" : "text";
}

const isNumeric = (content: Raw): boolean =>
  typeof content === "number" || (typeof content === "string" && parseNumberText(content, POINTS) !== undefined);

/** How the numbers of a column of deductions are written, those among the texts included. */
export function deductionWriting(contents: readonly Raw[]): DeductionWriting {
  const signs = new Set(contents.map(signOf));
  if (signs.has(1) && signs.has(-1)) return "mixed";
  return signs.has(1) ? "positive" : signs.has(-1) ? "negative" : "none";
}

function signOf(content: Raw): number | undefined {
  if (typeof content === "number") return Math.sign(content);
  return typeof content === "string" ? parseNumberText(content, POINTS)?.sign() : undefined;
}
