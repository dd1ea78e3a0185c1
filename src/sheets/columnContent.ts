import type { DeductionWriting } from "./directions/direction";
import type { ColumnHeading } from "./headings/headings";
import { numberFormatKind } from "./parse/numberFormat";
import { parseNumberText } from "./parse/parseNumber";
import { parseYesNo } from "./rows/readCell";
import { type Raw, type SheetData, contentAt, extent, formatOf } from "./sheetData";
import type { ColumnType } from "./tables/tableDefinition";
import { isBlank } from "./parse/text";

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

/** What a column's name says that it counts: only these units may stand with its numbers, 3节 are no days. */
const COUNTED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/天|日数|工作日/, ["天", "日"]],
  [/人数|班额|学生数/, ["人", "名"]],
  [/次数/, ["次"]],
  [/节数|课时/, ["节", "课时"]],
  [/学时|小时|时长/, ["学时", "小时", "课时"]],
];
/** A target may be a number or a share. */
const SHARE = /率$|比例|占比|份额|百分|权重|系数|目标值|完成值/;

/** What a column's name says of the numbers in it. */
export function numbersAs(name: string): { readonly units?: readonly string[]; readonly shares?: true } {
  const units = COUNTED.find(([counted]) => counted.test(name))?.[1];
  return { ...(units === undefined ? {} : { units }), ...(SHARE.test(name) ? { shares: true } : {}) };
}

const POINTS = { units: ["分"], money: false };

/** A heading such as 扣分, 扣(加)分. */
export const isDeduction = (heading: string): boolean => heading.includes("扣");

/** A column nobody defined is what most of its cells are. */
export function typeByContent({ name, fullMark }: ColumnHeading, contentsOfColumn: () => readonly Raw[], areDates: () => boolean): ColumnType {
  if (isDeduction(name)) return "deduction";
  if (fullMark !== undefined) return "score";
  if (/日期$/.test(name) || areDates()) return "date";
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
