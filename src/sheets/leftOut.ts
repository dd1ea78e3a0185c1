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

/** Says of a row below the headings why it is no data; undefined for a row of data. */
export function rowJudge(sheet: SheetData, columns: readonly RecognisedColumn[]): (row: number) => LeftOutReason | undefined {
  const headings = new Map(columns.map((column) => [column, nameOf(column.heading)]));
  return (row) => {
    const filled = columns.filter(({ column }) => !isBlank(contentAt(sheet, { row, column })));
    const [first] = filled;
    if (first === undefined) return "blank";
    const opening = wordsAt(sheet, { row, column: first.column });
    const hasNumbers = filled.some(({ type, column }) => type !== "ordinal" && typeof contentAt(sheet, { row, column }) === "number");
    if (!hasNumbers && SIGNATURE.test(opening)) return "signature";
    if (NOTE.test(opening)) return "note";
    if (filled.every((column) => isPrefilled(sheet, row, column))) return "blank";
    if (SUMMARY.test(opening) || filled.some(({ type, column }) => LABEL_TYPES.has(type) && SUMMARY.test(wordsAt(sheet, { row, column })))) return "summary";
    if (filled.filter((column) => isHeading(wordsAt(sheet, { row, column: column.column }), headings.get(column) ?? "")).length >= 2) return "repeatedHeading";
    if (filled.some(({ subject }) => subject)) return undefined;
    return filled.length === 1 && !hasNumbers ? "note" : "withoutSubject";
  };
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

const nameOf = (heading: string): string => readHeading(heading, { row: 0, column: 0 }).name;

/** A heading begins with its name, so that most words need no closer look. */
const isHeading = (words: string, name: string): boolean => words !== "" && words.startsWith(name) && nameOf(words) === name;
