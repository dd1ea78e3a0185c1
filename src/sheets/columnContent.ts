import type { DeductionWriting } from "./directions/direction";
import type { ColumnHeading } from "./headings/headings";
import { numberFormatKind } from "../core/numberFormat";
import { parseNumberText } from "./parse/parseNumber";
import { parseYesNo } from "./rows/readCell";
import { type Raw, type SheetData, contentAt, extent, formatOf } from "./sheetData";
import type { ColumnType } from "./tables/tableDefinition";
import { isBlank } from "./parse/text";
import { plays } from "./vocabulary/roleWords";
import { COUNTED } from "./vocabulary/unitWords";

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

/** Whether most numbers of a column, from a row on, are shown as dates. */
export function showsDates(sheet: SheetData, firstRow: number, column: number): boolean {
  if (sheet.formats === undefined) return false;
  let [dates, others] = [0, 0];
  for (let row = firstRow; row < extent(sheet).endRow; row++) {
    if (typeof contentAt(sheet, { row, column }) !== "number") continue;
    if (numberFormatKind(formatOf(sheet, row, column) ?? "General") === "date") dates += 1;
    else others += 1;
  }
  return dates > others;
}

/** What a column's name says of the numbers in it. */
export function numbersAs(name: string): { readonly units?: readonly string[]; readonly shares?: true } {
  const units = COUNTED.find(({ words }) => words.some((word) => name.includes(word)))?.units;
  return { ...(units === undefined ? {} : { units }), ...(plays("shareOrNumber", name) ? { shares: true } : {}) };
}

const POINTS = { units: ["分"], money: false };
const PERCENT = { units: ["%"], money: false };
const NO_UNIT = { units: [], money: false };

/** A column nobody defined is what most of its cells are. */
export function typeByContent({ name, fullMark }: ColumnHeading, contentsOfColumn: () => readonly Raw[], areDates: () => boolean): ColumnType {
  if (plays("deduction", name)) return "deduction";
  if (fullMark !== undefined) return "score";
  if (plays("day", name) || areDates()) return "date";
  const contents = contentsOfColumn();
  const most = (holds: (content: Raw) => boolean): boolean => contents.filter(holds).length * 2 > contents.length;
  if (most((content) => parseYesNo(content) !== undefined)) return "yesNo";
  if (plays("share", name) && most(isShare)) return "rate";
  return most(isNumeric) ? "number" : "text";
}

/** 0.9, which a cell may show as 90%, or "90%". */
const isShare = (content: Raw): boolean => (typeof content === "number" ? content >= 0 && content <= 1 : typeof content === "string" && parseNumberText(content, NO_UNIT) === undefined && parseNumberText(content, PERCENT) !== undefined);

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
