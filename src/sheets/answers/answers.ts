import type { CellRef } from "../../core/cell";
import { NOT_READ } from "./notRead";
import type { DeductionWriting, Direction } from "../directions/direction";
import type { Counts } from "../rows/counts";
import { type Problem, problemAt } from "../findings/problem";
import { type SheetData, contentAt, extent } from "../sheetData";
import { type BlankMeaning, isBlankMeaning } from "../blanks/blankMeaning";
import { cleanText, compact, isBlank, textOf } from "../parse/text";

/** The headings of the sheet 认列: each row below is one answer of the clerk's. */
export const ANSWER_HEADINGS = ["工作表", "类别", "原文", "当作", "自", "备注"] as const;

/** To the right of them stands what became of the sheets and their headings: written anew by every command, never read. */
export const READING_HEADINGS = ["已读工作表", "标题", "单元格", "读作", "状态"] as const;

/** So many columns 认列 has: the answers, a blank one, the reading. */
const WIDTH = ANSWER_HEADINGS.length + 1 + READING_HEADINGS.length;

/** What an answer may be about, as the column 类别 says it. */
export const ANSWER_KINDS = { table: "表", column: "列", direction: "方向", word: "词", blank: "空白", repeats: "重复", ignore: NOT_READ } as const;

/**
 * What the clerk said once, by words and not by cells, so that it holds where columns are inserted and sheets renamed,
 * and for every sheet of the same headings, next month's too. `sheet` is where it was said; "" is said of all sheets.
 */
export type Answer =
  /** The sheet with these headings is that table. */
  | { readonly kind: "table"; readonly sheet: string; readonly written: string; readonly table: string }
  /** The column with this heading is that column, only where the sheet is `table`. */
  | { readonly kind: "column"; readonly sheet: string; readonly written: string; readonly column: string; readonly table?: string }
  /** In the column with this heading numbers mean that, only where they are written like this. */
  | { readonly kind: "direction"; readonly sheet: string; readonly written: string; readonly direction: Direction; readonly writing?: DeductionWriting; readonly table?: string }
  | { readonly kind: "word"; readonly sheet: string; readonly written: string; readonly meaning: string }
  /** In sheets of this table, or of the one that `sheet` is, a blank among the points is nothing taken off, or nothing written down. */
  | { readonly kind: "blank"; readonly sheet: string; readonly written: string; readonly meaning: BlankMeaning; readonly table?: string }
  /** Rows of the sheet that are alike in everything are one entry made twice, or as many entries. */
  | { readonly kind: "repeats"; readonly sheet: string; readonly written: string; readonly counts: Counts }
  /** The sheet is not read. */
  | { readonly kind: "ignore"; readonly sheet: string; readonly written: string };

/** An answer and where it stands on 认列. */
export interface AnswerRow {
  readonly answer: Answer;
  /** Of its 原文. */
  readonly cell: CellRef;
}

/** A row of 认列 as it stands there, by ANSWER_HEADINGS. */
export type AnswerCells = readonly [sheet: string, kind: string, written: string, meaning: string, since: string, remark: string];

export interface AnswerLine {
  readonly cells: AnswerCells;
  /** undefined for a row that is not understood. */
  readonly answer: Answer | undefined;
  readonly cell: CellRef;
}

/** Whether a sheet is 认列, by its first row. */
export const isAnswerSheet = (sheet: SheetData): boolean => columnsOf(sheet) !== undefined;

/** Every filled row below the headings, in its order. */
export function answerLines(sheet: SheetData): readonly AnswerLine[] {
  const columns = columnsOf(sheet);
  if (columns === undefined) return [];
  const notes = noteColumns(sheet, columns);
  return sheet.values.slice(1).flatMap((_, index) => {
    const row = sheet.row + 1 + index;
    const [name, kind, written, meaning, since, ...remarks] = [...columns, ...notes].map((column) => textOf(contentAt(sheet, { row, column })));
    const remark = remarks.filter((text) => !isBlank(text)).join(" ");
    const cells: AnswerCells = [name ?? "", kind ?? "", written ?? "", meaning ?? "", since ?? "", remark];
    if (cells.every(isBlank)) return [];
    return [{ cells, answer: answerOf(cells), cell: { sheet: sheet.name, row, column: columns[WRITTEN] ?? 0 } }];
  });
}

/** What is wrong on the sheet itself: rows that are not understood, or headings that are gone. */
export function answerProblems(sheet: SheetData): readonly Problem[] {
  if (!isAnswerSheet(sheet)) {
    const filled = sheet.values.some((row) => !row.every(isBlank));
    return filled ? [problemAt(sheet, { row: sheet.row, column: sheet.column }, { code: "answersWithoutHeadings", params: { headings: ANSWER_HEADINGS.slice(0, NEEDED).join("、") } })] : [];
  }
  return answerLines(sheet).flatMap(({ answer, cells, cell }) => (answer === undefined && !isRemark(cells) ? [problemAt(sheet, cell, { code: "answerUnknown", params: {} })] : []));
}

const WRITTEN = ANSWER_HEADINGS.indexOf("原文");
/** 自 and 备注 may be missing. */
const NEEDED = ANSWER_HEADINGS.indexOf("自");

/** A row that somebody noted something in, and no answer. */
const isRemark = (cells: AnswerCells): boolean => cells.slice(0, NEEDED).every(isBlank);

/** Columns in which somebody may have noted something beside the answers: all that have no heading of ours. */
function noteColumns(sheet: SheetData, columns: readonly number[]): readonly number[] {
  const headings = headingsOf(sheet);
  const isNote = (column: number): boolean => !columns.includes(column) && !isReading(headings[column - sheet.column]);
  return Array.from({ length: answerWidth(sheet) }, (_, column) => column).filter(isNote);
}

/** How many columns of the sheet the next writing replaces: more than it has if somebody inserted some. */
export const answerWidth = (sheet: SheetData): number =>
  Math.max(WIDTH, ...headingsOf(sheet).map((heading, index) => (isReading(heading) ? sheet.column + index + 1 : 0)));

const isReading = (heading: string | undefined): boolean => READING_HEADINGS.some((one) => one === heading);

const headingsOf = (sheet: SheetData): readonly string[] =>
  Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => compact(textOf(contentAt(sheet, { row: sheet.row, column: sheet.column + i }))));

/** The columns by ANSWER_HEADINGS. */
function columnsOf(sheet: SheetData): readonly number[] | undefined {
  const { endColumn } = extent(sheet);
  const heads = headingsOf(sheet);
  const columns = ANSWER_HEADINGS.map((heading) => heads.indexOf(heading));
  if (columns.slice(0, NEEDED).includes(-1)) return undefined;
  return columns.map((index) => (index < 0 ? endColumn : sheet.column + index));
}

/** undefined for a row that says nothing we understand. */
export function answerOf([name, kind, written, meaning]: AnswerCells): Answer | undefined {
  const sheet = cleanText(name);
  if (isBlank(written)) return undefined;
  switch (compact(kind)) {
    case ANSWER_KINDS.ignore:
      return { kind: "ignore", sheet, written };
    case ANSWER_KINDS.table:
      return isBlank(meaning) ? undefined : { kind: "table", sheet, written, table: meaning };
    case ANSWER_KINDS.column:
      return isBlank(meaning) ? undefined : { kind: "column", sheet, written, ...columnMeant(meaning) };
    case ANSWER_KINDS.direction:
      return directionMeant(sheet, written, meaning);
    case ANSWER_KINDS.blank: {
      const { name, table } = split(meaning);
      return isBlankMeaning(name) ? { kind: "blank", written, meaning: name, ...(table === undefined ? { sheet } : { sheet: "", table }) } : undefined;
    }
    case ANSWER_KINDS.word:
      return isBlank(meaning) ? undefined : { kind: "word", sheet: "", written, meaning };
    case ANSWER_KINDS.repeats: {
      const counts = COUNTS[compact(meaning)];
      return counts && { kind: "repeats", sheet, written, counts };
    }
    default:
      return undefined;
  }
}

/** How rows alike count, as an answer says it. */
const COUNTS: Readonly<Record<string, Counts>> = { 计一次: "once", 都计: "each" };

/** The row that says an answer. */
export function cellsOfAnswer(answer: Answer, since: string, remark = ""): AnswerCells {
  return [answer.sheet, ANSWER_KINDS[answer.kind], answer.written, meaningOf(answer), since, remark];
}

function meaningOf(answer: Answer): string {
  switch (answer.kind) {
    case "table":
      return answer.table;
    case "column":
      return qualified(answer.table, answer.column);
    case "direction":
      return qualified(answer.table, directionWords(answer));
    case "blank":
      return qualified(answer.table, answer.meaning);
    case "word":
      return answer.meaning;
    case "repeats":
      return answer.counts === "once" ? "计一次" : "都计";
    case "ignore":
      return "";
  }
}

/** 统测成绩.学年得分; the name alone where it holds in every table. */
const qualified = (table: string | undefined, name: string): string => (table === undefined ? name : `${table}.${name}`);

function columnMeant(meaning: string): { readonly column: string; readonly table?: string } {
  const { name, table } = split(meaning);
  return table === undefined ? { column: name } : { column: name, table };
}

function split(meaning: string): { readonly table: string | undefined; readonly name: string } {
  const dot = meaning.indexOf(".");
  return dot < 1 ? { table: undefined, name: meaning } : { table: meaning.slice(0, dot), name: meaning.slice(dot + 1) };
}

/** How a direction is said of numbers that are all written alike; without a writing it holds for all of them. */
const DIRECTIONS: Readonly<Record<string, { readonly direction: Direction; readonly writing?: DeductionWriting }>> = {
  扣分数: { direction: "takenOff" },
  带正负号: { direction: "signed" },
  正数是扣分: { direction: "takenOff", writing: "positive" },
  正数是加分: { direction: "signed", writing: "positive" },
  负数是扣分: { direction: "signed", writing: "negative" },
  负数是加分: { direction: "takenOff", writing: "negative" },
  "有正有负,正数是扣分": { direction: "takenOff", writing: "mixed" },
  "有正有负,正数是加分": { direction: "signed", writing: "mixed" },
};

function directionMeant(sheet: string, written: string, meaning: string): Answer | undefined {
  const { name, table } = split(meaning);
  const meant = DIRECTIONS[compact(name)];
  return meant && { kind: "direction", sheet, written, ...meant, ...(table === undefined ? {} : { table }) };
}

function directionWords({ direction, writing }: Extract<Answer, { readonly kind: "direction" }>): string {
  const found = Object.entries(DIRECTIONS).find(([, meant]) => meant.direction === direction && meant.writing === writing);
  if (found === undefined) throw new Error(`no words for ${direction} of ${writing ?? "any"}`);
  return found[0];
}
