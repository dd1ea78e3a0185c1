import type { LeftOutReason } from "./finding";
import { readHeading } from "./headings";
import type { RecognisedColumn } from "./recognised";
import { type Position, type SheetData, contentAt, isComputed } from "./sheetData";
import type { ColumnType } from "./tableDefinition";
import { compact, isBlank, isErrorText } from "./text";

const SIGNATURE = /^(制表|填表|填报|审核|复核|审批|经办|校长|负责人|分管|主管|签字|签名|盖章)/;
const NOTE = /^((注|备注|附注|说明|填表说明|附)[::]|[※*])/;
const SUMMARY = /(合计|小计|总计|汇总|累计|平均|平均分|平均值|均分|最高|最高分|最低|最低分|标准差)$/;
const LABEL_TYPES: ReadonlySet<ColumnType> = new Set(["ordinal", "person", "id", "class", "month", "week"]);

/** Why a row below the headings is no data; undefined for a row of data. */
export function leftOutReason(sheet: SheetData, row: number, columns: readonly RecognisedColumn[]): LeftOutReason | undefined {
  const filled = columns.filter(({ column }) => !isBlank(contentAt(sheet, { row, column })));
  const [first] = filled;
  if (first === undefined) return "blank";
  const opening = wordsAt(sheet, { row, column: first.column });
  const hasNumbers = filled.some(({ type, column }) => type !== "ordinal" && typeof contentAt(sheet, { row, column }) === "number");
  if (!hasNumbers && SIGNATURE.test(opening)) return "signature";
  if (NOTE.test(opening)) return "note";
  if (filled.every((column) => isPrefilled(sheet, row, column))) return "blank";
  const labels = filled.filter(({ type }) => LABEL_TYPES.has(type)).map(({ column }) => wordsAt(sheet, { row, column }));
  if ([opening, ...labels].some((words) => SUMMARY.test(words))) return "summary";
  if (filled.filter(({ column, heading }) => isSameHeading(wordsAt(sheet, { row, column }), heading)).length >= 2) return "repeatedHeading";
  if (filled.some(({ subject }) => subject)) return undefined;
  return filled.length === 1 && !hasNumbers ? "note" : "withoutSubject";
}

function wordsAt(sheet: SheetData, position: Position): string {
  const content = contentAt(sheet, position);
  return typeof content === "string" ? compact(content) : "";
}

/** A form made ready for more rows than there are: its numbers run on, its formulas yield nothing yet. */
function isPrefilled(sheet: SheetData, row: number, { type, column }: RecognisedColumn): boolean {
  const content = contentAt(sheet, { row, column });
  return type === "ordinal" || (isComputed(sheet, { row, column }) && (content === 0 || isErrorText(content)));
}

function isSameHeading(words: string, heading: string): boolean {
  const position = { row: 0, column: 0 };
  return words !== "" && readHeading(words, position).name === readHeading(heading, position).name;
}
