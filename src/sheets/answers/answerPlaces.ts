import type { CellRef } from "../../core/cell";
import { ANSWER_KINDS, type Answer, type AnswerRow, answerLines, answerProblems } from "./answers";
import type { PlacedAssignment } from "./assignment";
import { columnsHeaded, isByLetter, rowTexts, topRows } from "../headings/headingCells";
import { type Problem, problemAt } from "../findings/problem";
import type { Position, SheetData } from "../sheetData";
import { compact } from "../parse/text";

/** What 认列 says, as cells of the sheets at hand. */
export interface PlacedAnswers {
  /** In the order of the rows: what stands further down wins. */
  readonly assignments: readonly PlacedAssignment[];
  /** Rows that are not understood, and rows about a sheet that has no such headings any more. */
  readonly problems: readonly Problem[];
}

/** Finds what the rows of 认列 are about. */
export function placeAnswers(answerSheet: SheetData | undefined, sheets: readonly SheetData[]): PlacedAnswers {
  if (answerSheet === undefined) return { assignments: [], problems: [] };
  const rows = answerLines(answerSheet).flatMap(({ answer, cell }): readonly AnswerRow[] => (answer === undefined ? [] : [{ answer, cell }]));
  const placed = rows.map(({ answer, cell }) => ({ answer, cell, cells: placesOfAnswer({ answer, cell }, sheets) }));
  return {
    assignments: placed.flatMap(({ answer, cells }) => cells.map((cell) => ({ assignment: assignmentOf(answer), cell }))),
    problems: [
      ...answerProblems(answerSheet),
      ...placed.flatMap(({ answer, cell, cells }) => (isLost(answer, cells, sheets) ? [problemAt(answerSheet, cell, { code: "assignmentLost", params: { sheet: answer.sheet, written: answer.written } })] : [])),
    ],
  };
}

function assignmentOf(answer: Answer): PlacedAssignment["assignment"] {
  switch (answer.kind) {
    case "table":
      return { kind: "table", table: answer.table };
    case "column":
      return { kind: "column", column: answer.column, ...(answer.table === undefined ? {} : { table: answer.table }) };
    case "direction":
      return {
        kind: "direction",
        direction: answer.direction,
        ...(answer.writing === undefined ? {} : { writing: answer.writing }),
        ...(answer.table === undefined ? {} : { table: answer.table }),
      };
    case "blank":
      return { kind: "blank", meaning: answer.meaning, ...(answer.table === undefined ? {} : { table: answer.table }), ...(answer.sheet === "" ? {} : { sheet: answer.sheet }) };
    case "word":
      return { kind: "word", word: answer.written, meaning: answer.meaning };
    case "repeats":
      return { kind: "repeats", counts: answer.counts };
    case "ignore":
      return { kind: "ignore" };
  }
}

/** The cells of the sheets at hand that a row of 认列 is about. */
export function placesOfAnswer({ answer, cell: row }: AnswerRow, sheets: readonly SheetData[]): readonly CellRef[] {
  const read = sheets.filter(({ visible, ours }) => visible && ours !== true);
  switch (answer.kind) {
    case "repeats":
      if (compact(answer.written) === ANSWER_KINDS.repeats) return read.filter(({ name }) => answer.sheet === "" || isAlike(name, answer.sheet)).map((sheet) => cellOn(sheet, sheet));
      return sheetsOf(answer, read).map(({ sheet, position }) => cellOn(sheet, position));
    case "table":
      return sheetsOf(answer, read).map(({ sheet, position }) => cellOn(sheet, position));
    case "ignore":
      return withRow(answer, answer.sheet === "" ? read : read.filter(({ name }) => name === answer.sheet)).map(({ sheet, position }) => cellOn(sheet, position));
    case "column":
    case "direction": {
      const here = isByLetter(answer.written) ? read.filter(({ name }) => name === answer.sheet) : read;
      return here.flatMap((sheet) => columnsHeaded(sheet, answer.written).map((position) => cellOn(sheet, position)));
    }
    case "word":
    case "blank":
      return [row];
  }
}

const cellOn = ({ name }: SheetData, { row, column }: Position): CellRef => ({ sheet: name, row, column });

interface Found {
  readonly sheet: SheetData;
  readonly position: Position;
}

/**
 * The sheets that an answer about a table is about: the one it names, those whose names differ from that one's by
 * numbers and months only; where it is not there, having been renamed, those with all the headings, as long as their
 * names do not tell two kinds of them. Headings alone would take 卫生检查 for what was said of 安全检查.
 */
function sheetsOf(answer: Extract<Answer, { readonly kind: "table" | "repeats" }>, sheets: readonly SheetData[]): readonly Found[] {
  if (answer.sheet === "") return withRow(answer, sheets);
  const alike = withRow(answer, sheets.filter(({ name }) => isAlike(name, answer.sheet)));
  if (alike.length > 0 || sheets.some(({ name }) => name === answer.sheet)) return alike;
  const others = withRow(answer, sheets);
  return others.every(({ sheet }) => isAlike(sheet.name, others[0]?.sheet.name ?? "")) ? others : [];
}

/** Sheets with a row of these headings: more may have been inserted; on the very sheet some may have gone. */
function withRow({ sheet: named, written }: Answer, sheets: readonly SheetData[]): readonly Found[] {
  const headings = [...new Set(written.split("、").map(compact))];
  return sheets.flatMap((sheet) => {
    const rows = topRows(sheet).map((row) => {
      const texts = new Set(rowTexts(sheet, row).flatMap((text) => text.split("、")).map(compact));
      return { row, shared: headings.filter((heading) => texts.has(heading)).length };
    });
    const [best] = [...rows].sort((a, b) => b.shared - a.shared);
    const enough = sheet.name === named ? headings.length / 2 : headings.length;
    return best === undefined || best.shared === 0 || best.shared < enough ? [] : [{ sheet, position: { row: best.row, column: sheet.column } }];
  });
}

/** Whether two sheets are called alike but for numbers, months and terms: 2026年9月量化 and 2026年10月量化. */
export const isAlike = (a: string, b: string): boolean => stemOf(a) === stemOf(b);

/** What two names have in common that are alike. */
export const stemOf = (name: string): string => compact(name).toLowerCase().replace(/[\d一二三四五六七八九十〇零年月日周份号第学期上下.\-_/()]/g, "");

/**
 * Whether a row says something of a sheet that is there and no longer has it. What was said of a sheet that is gone
 * waits for one like it; but what follows no renaming (不读, C列) is told, for nobody else would notice.
 */
function isLost(answer: Answer, cells: readonly CellRef[], sheets: readonly SheetData[]): boolean {
  if (answer.kind === "word" || answer.kind === "blank" || answer.sheet === "") return false;
  const named = sheets.find(({ name }) => name === answer.sheet);
  if (named?.visible === false || cells.some(({ sheet }) => sheet === answer.sheet)) return false;
  switch (answer.kind) {
    case "table":
    case "repeats":
      return named !== undefined;
    case "ignore":
      return true;
    case "column":
    case "direction":
      return named !== undefined || isByLetter(answer.written);
  }
}
